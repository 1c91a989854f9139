import type { Finding } from '../../model/finding.ts';
import type { Report } from '../../model/report.ts';
import { acceptanceWords, findingParagraph } from '../finding-words.ts';
import { modelName } from './models.ts';
import type { SpdxElement, SpdxNamespace } from './namespace.ts';

/** The findings about each model, as annotations of it, and those about the run, as annotations of the document. */
export function annotationsOf({ subjects, findings: run }: Report, names: SpdxNamespace): readonly SpdxElement[] {
  const all = subjects.flatMap(({ id, revision, findings }) =>
    findings.map((finding, index) => {
      const name = modelName({ id, revision });
      return names.element('Annotation', `annotation/${name}/${index + 1}`, { annotationType: 'review', subject: names.id(name), statement: statementOf(finding) });
    }),
  );
  const ofRun = run.map((finding, index) => names.element('Annotation', `annotation/run/${index + 1}`, { annotationType: 'review', subject: names.id('document'), statement: statementOf(finding) }));
  return [...new Map([...all, ...ofRun].map((element) => [element.spdxId, element])).values()];
}

function statementOf(finding: Finding): string {
  const accepted = acceptanceWords(finding);
  return `${finding.level} ${finding.ruleId} (${finding.outcome}): ${findingParagraph(finding, null)}${accepted === null ? '' : ` ${accepted}.`}`;
}
