import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { terms } from '../../model/terms.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { clauseWords } from '../finding-words.ts';
import { basisWords, editionWords, verdictWords } from '../words.ts';
import { listedWords } from '../listed-words.ts';
import { ownedFindings } from '../owned-findings.ts';
import { rowFactWords } from '../row-fact-words.ts';
import { groupedFindingLines, type TextStyle } from './finding-lines.ts';
import { verdictColours } from './verdict-colours.ts';
import { wrap } from './wrap.ts';

/** How one model is drawn: its duties as a list to tick off, or as one line where many models are shown. */
export interface SubjectStyle extends TextStyle {
  readonly duties: 'listed' | 'summed-up';
}

/** One model: verdict, governing licences with the path that brings each, findings, duties and thresholds. */
export function subjectLines(subject: Subject, style: SubjectStyle): readonly string[] {
  const { mark, phrase } = verdictWords[subject.verdict];
  const revision = subject.revision === null ? '' : ` @${sanitizeLine(subject.revision.slice(0, 8))}`;
  return [
    `${style.paint(mark.padEnd(8), verdictColours[subject.verdict])}${style.paint(sanitizeLine(subject.id), 'bold')}${revision}: ${phrase}`,
    ...(subject.ref === subject.id || subject.ref.startsWith(`${subject.id}@`) ? [] : wrap('  asked     ', sanitizeLine(subject.ref), style.width)),
    ...listed(subject, style),
    ...rowFacts(subject, style),
    ...governing(subject, style),
    ...gaps(subject, style),
    ...groupedFindingLines(ownedFindings(subject), style),
    ...(style.duties === 'listed' ? duties(subject, style) : dutySummary(subject, style)),
    ...thresholds(subject, style),
  ];
}

/** What the candidate list says of the model: its owner, its use. */
function listed(subject: Subject, { width }: TextStyle): readonly string[] {
  const words = listedWords(subject);
  return words.length === 0 ? [] : wrap('  listed    ', sanitizeLine(words.join('; '), 1000), width);
}

/** What the row of the list says of the organisation, since the verdict holds for that alone. */
function rowFacts(subject: Subject, { width }: TextStyle): readonly string[] {
  const facts = rowFactWords(subject);
  const rows = (subject.locations ?? []).map(({ line }) => line).join(', ');
  return facts.length === 0 ? [] : wrap('  its row   ', `${facts.join('; ')} (line ${rows} of the list)`, width);
}

function governing(subject: Subject, { width }: TextStyle): readonly string[] {
  if (subject.governingLicenses.length === 0) return ['  licences  none established'];
  return subject.governingLicenses.flatMap(({ id, via, basis, editions }, index) => {
    const how = via.length === 1 ? basisWords[basis] : via.slice(1).map((parent, step) => `${relationOf(subject, via[step] ?? '', parent)} ${sanitizeLine(parent)}`).join(', ');
    return wrap(index === 0 ? '  licences  ' : '            ', `${id}  ${how}${editions ? ` (${sanitizeLine(editionWords(editions), 1000)})` : ''}`, width);
  });
}

function relationOf(subject: Subject, child: string, parent: string): string {
  const edge = subject.lineage.edges.find((one) => one.child === child && one.parent === parent);
  return edge ? relationWords[edge.relation].label : 'from';
}

function gaps(subject: Subject, { width }: TextStyle): readonly string[] {
  return subject.lineage.gaps.flatMap(({ node, reason, detail }) => wrap('  gap       ', `${sanitizeLine(node)}: ${reason}, ${sanitizeLine(detail)}`, width));
}

function duties(subject: Subject, { paint, width }: TextStyle): readonly string[] {
  if (subject.obligations.length === 0) return [];
  const lines = subject.obligations.flatMap(({ text, exact, trigger, license, section }) => {
    const quoted = exact !== null && !text.includes(exact) ? `: “${sanitizeLine(exact, 1000)}”` : '';
    return wrap('    [ ] ', `${sanitizeLine(text, 1000)}${quoted}, ${trigger} (${sanitizeLine(clauseWords({ license, section }) ?? '')})`, width);
  });
  return [paint('  to do', 'bold'), ...lines];
}

function dutySummary(subject: Subject, { width }: TextStyle): readonly string[] {
  if (subject.obligations.length === 0) return [];
  const names = subject.obligations.map(({ term, exact }) => `${labelOf(term)}${exact !== null && exact.length <= 40 ? ` “${sanitizeLine(exact)}”` : ''}`);
  return wrap('  to do     ', [...new Set(names)].join(', '), width);
}

/** Terms of obligations are term ids; the word table has their labels. */
function labelOf(term: string): string {
  const words: Readonly<Record<string, { readonly label: string }>> = terms;
  return (Object.hasOwn(words, term) ? words[term]?.label : undefined)?.toLowerCase() ?? term;
}

function thresholds(subject: Subject, { paint, width }: TextStyle): readonly string[] {
  if (subject.thresholds.length === 0) return [];
  return [paint('  thresholds', 'bold'), ...subject.thresholds.flatMap((one) => wrap('    ', sanitizeLine(`${clauseWords(one) ?? ''}: ${one.explanation}`, 1000), width))];
}
