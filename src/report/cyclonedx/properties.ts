import type { Finding } from '../../model/finding.ts';
import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { acceptanceWords, clauseWords, evidenceWords, findingParagraph, pathWords } from '../finding-words.ts';
import type { Descended } from '../bom/descent.ts';
import { listedWords } from '../listed-words.ts';
import { property, type Property } from './property.ts';

/** What modelcheck found about a model and CycloneDX has no field for: verdict, findings, duties. */
export function subjectProperties(subject: Subject): readonly Property[] {
  const { verdict, ref, lineage, governingLicenses, findings, obligations, termsDigest } = subject;
  return [
    property('ref', ref),
    property('verdict', verdict),
    ...listedWords(subject).map((words) => property('listed', words)),
    property('lineageComplete', String(lineage.complete)),
    ...(governingLicenses.length === 0 ? [property('governingLicense', 'NOASSERTION')] : governingLicenses.map(({ id, via }) => property('governingLicense', `${id} via ${pathWords(via)}`))),
    ...findings.map(findingProperty),
    ...obligations.map(({ text, license, section }) => property('obligation', `${text} (${clauseWords({ license, section }) ?? ''})`)),
    property('termsDigest', termsDigest),
  ];
}

/** How an ancestor or part came to stand there: relation, how sure, the words that say so, and what became of reading it. */
export function edgeProperties({ node, via, edge }: Descended): readonly Property[] {
  return [
    property('relation', edge.relation),
    property('relationWords', `${edge.child}: ${relationWords[edge.relation].label} ${edge.parent}`),
    property('confidence', edge.confidence),
    property('via', pathWords(via)),
    property('status', node.status),
    ...(node.license === null ? [property('license', 'NOASSERTION')] : []),
    ...edge.evidence.map((one) => property('evidence', `${one.kind} ${evidenceWords(one)}`)),
  ];
}

/** A finding about a model or, in the metadata, about the run. */
export function findingProperty(finding: Finding): Property {
  return property('finding', `${finding.level} ${finding.ruleId} (${finding.outcome}): ${findingParagraph(finding, null)}${withAcceptance(acceptanceWords(finding))}`);
}

function withAcceptance(words: string | null): string {
  return words === null ? '' : ` (${words})`;
}
