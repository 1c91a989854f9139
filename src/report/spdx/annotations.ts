import type { Finding } from '../../model/finding.ts';
import type { Report, Subject } from '../../model/report.ts';
import { acceptanceWords, findingParagraph } from '../finding-words.ts';
import { listedWords } from '../listed-words.ts';
import { rowFactWords } from '../row-fact-words.ts';
import { verdictWords } from '../words.ts';
import { modelName } from './models.ts';
import type { SpdxElement, SpdxNamespace } from './namespace.ts';

/** The verdict and the findings about each model, as annotations of it, and those about the run, as annotations of the document. */
export function annotationsOf({ subjects, policy, findings: run }: Report, names: SpdxNamespace): readonly SpdxElement[] {
  // The same model may stand in two rows of a list and be judged for different facts, so the place in the report is part of the name.
  const all = subjects.flatMap((subject, at) => {
    const name = modelName(subject);
    return [verdictOf(subject, policy.id), ...subject.findings.map(statementOf)].map((statement, index) => names.element('Annotation', `annotation/${at + 1}/${name}/${index}`, { annotationType: 'review', subject: names.id(name), statement }));
  });
  const ofRun = run.map((finding, index) => names.element('Annotation', `annotation/run/${index + 1}`, { annotationType: 'review', subject: names.id('document'), statement: statementOf(finding) }));
  return [...all, ...ofRun];
}

function verdictOf(subject: Subject, policy: string): string {
  const listed = [...listedWords(subject), ...rowFactWords(subject)];
  return `verdict ${subject.verdict}: ${verdictWords[subject.verdict].phrase} (${policy}).${listed.length === 0 ? '' : ` Listed with ${listed.join('; ')}.`}`;
}

function statementOf(finding: Finding): string {
  const accepted = acceptanceWords(finding);
  return `${finding.level} ${finding.ruleId} (${finding.outcome}): ${findingParagraph(finding, null)}${accepted === null ? '' : ` ${accepted}.`}`;
}
