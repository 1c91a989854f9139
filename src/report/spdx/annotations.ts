import type { Report } from '../../model/report.ts';
import { acceptanceWords } from '../acceptance.ts';
import { modelName } from './models.ts';
import type { SpdxElement, SpdxNamespace } from './namespace.ts';

/** The findings about each model, as annotations of it. */
export function annotationsOf({ subjects }: Report, names: SpdxNamespace): readonly SpdxElement[] {
  const all = subjects.flatMap(({ id, revision, findings }) =>
    findings.map((finding, index) => {
      const name = modelName({ id, revision });
      const accepted = acceptanceWords(finding);
      const statement = `${finding.level} ${finding.ruleId} (${finding.outcome}): ${finding.message}${accepted === null ? '' : ` ${accepted}.`}`;
      return names.element('Annotation', `annotation/${name}/${index + 1}`, { annotationType: 'review', subject: names.id(name), statement });
    }),
  );
  return [...new Map(all.map((element) => [element.spdxId, element])).values()];
}
