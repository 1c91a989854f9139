import type { Evidence } from '../../../model/evidence.ts';
import { relationWords } from '../../../model/relation.ts';
import type { ReportNode, Subject } from '../../../model/report.ts';
import { evidenceWords } from '../../../report/finding-words.ts';
import { citedClauses, type CitedClause } from '../../../report/html/clauses/cited-clauses.ts';
import { sectionWords } from '../../../util/section-words.ts';
import { termLabel } from '../../../report/term-words.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';

/** What the verdict rests on: each step of descent with where it was seen, each model's licence, each clause in the words of the shipped text. */
export function evidenceBody(subject: Subject, columns: number): readonly Line[] {
  const { edges, nodes } = subject.lineage;
  return [
    ...part('Steps of descent', edges.length === 0 ? ['  No ancestor was found.'] : edges.flatMap(stepLines), columns),
    line(''),
    ...part('Licence of each model', nodes.flatMap(nodeLines), columns),
    line(''),
    ...part('Clauses in the words of the licence', clausesLines(citedClauses(subject)), columns),
  ];
}

function part(title: string, texts: readonly string[], columns: number): readonly Line[] {
  return [line(title, 'strong'), ...texts.flatMap((text) => fold(text, columns)).map((text) => line(text))];
}

function stepLines({ child, parent, relation, confidence, evidence }: Subject['lineage']['edges'][number]): readonly string[] {
  return [`  ${sanitizeLine(child)} ${relationWords[relation].label} ${sanitizeLine(parent)} (${confidence})`, ...evidence.map(evidenceLine)];
}

function evidenceLine(evidence: Evidence): string {
  return `      ${sanitizeLine(evidenceWords(evidence), 1000)}`;
}

function nodeLines({ id, revision, license, status, declared, detected }: ReportNode): readonly string[] {
  const read = status === 'resolved' ? ` at ${sanitizeLine(revision ?? 'a revision that is not known')}` : `: ${status}`;
  return [
    `  ${sanitizeLine(id)}${read}`,
    `      declared ${declared.map((value) => sanitizeLine(value)).join(' + ') || 'nothing'}; concluded ${sanitizeLine(license ?? 'nothing')}`,
    ...detected.map(({ path, verdict, id: known, closest, sha256 }) => `      ${sanitizeLine(path)} is ${verdict}${known ?? closest ? ` ${sanitizeLine(known ?? closest ?? '')}` : ''}${sha256 === null ? '' : `, sha256 ${sanitizeLine(sha256)}`}`),
  ];
}

/** Clauses that can be quoted one by one; of a licence without a text their numbers alone. */
function clausesLines(clauses: readonly CitedClause[]): readonly string[] {
  const unread = [...new Set(clauses.flatMap(({ license, source }) => (source === null ? [license] : [])))];
  return [
    ...(clauses.length === 0 ? ['  No clause is cited.'] : clauses.flatMap(clauseLines)),
    ...unread.map((license) => `  ${sanitizeLine(license)}: not quoted, as no text of this licence was read in this lineage: ${clauses.filter((clause) => clause.license === license).map(({ citation }) => sanitizeLine(sectionWords(citation))).join(', ')}`),
  ];
}

function clauseLines({ license, citation, terms, source, quotation }: CitedClause): readonly string[] {
  if (source === null) return [];
  const head = `  ${sanitizeLine(license)} ${sanitizeLine(sectionWords(citation))}: ${terms.map(termLabel).join(', ').toLowerCase()}`;
  const from = `      ${sanitizeLine(source.path)} of ${sanitizeLine(source.model)}`;
  return quotation?.words ? [head, from, `      “${sanitizeLine(quotation.words, 2000)}”${quotation.cut ? ' […]' : ''}`] : [head, from, '      the clause was not located in this text; read it there'];
}
