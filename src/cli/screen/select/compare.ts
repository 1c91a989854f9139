import type { Subject } from '../../../model/report.ts';
import { terms } from '../../../model/terms.ts';
import { sectionWords } from '../../../util/section-words.ts';
import { termLabel, termWords } from '../../../report/term-words.ts';
import { verdictWords } from '../../../report/words.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { words } from '../words.ts';
import { decidingText } from './deciding-text.ts';

/** What is said of one thing, and by which licence; `source` is empty where no licence says it. */
export interface Statement {
  readonly words: string;
  readonly source: string;
}

/** One thing of which models are compared, with all that is said of it for each of them. */
export interface ComparedRow {
  readonly label: string;
  readonly cells: readonly (readonly Statement[])[];
  /** True when something else is said of one model than of another, whichever licence says it. */
  readonly differs: boolean;
}

/** Models side by side: verdict, rule that decides, licences, then every term that binds one of them, in the order of reports. */
export function compareSubjects(subjects: readonly Subject[]): readonly ComparedRow[] {
  const stated = new Set(subjects.flatMap((subject) => subject.terms.map(({ term }) => term)));
  const known = Object.keys(terms).filter((term) => stated.has(term));
  const others = [...stated].filter((term) => !known.includes(term)).sort();
  return [
    comparedRow(words.compared.verdict, subjects, ({ verdict }) => [plain(verdictWords[verdict].mark)]),
    comparedRow(words.compared.reason, subjects, (subject) => [plain(decidingText(subject) || words.nothingFound)]),
    comparedRow(words.compared.licenses, subjects, ({ governingLicenses }) => [...new Set(governingLicenses.map(({ id }) => id))].map(plain)),
    ...[...known, ...others].map((term) => comparedRow(termLabel(term), subjects, (subject) => statementsOf(subject, term))),
  ];
}

function plain(text: string): Statement {
  return { words: text, source: '' };
}

function comparedRow(label: string, subjects: readonly Subject[], cellOf: (subject: Subject) => readonly Statement[]): ComparedRow {
  const cells = subjects.map((subject) => {
    const cell = cellOf(subject).map((one) => ({ words: sanitizeLine(one.words, 1000), source: sanitizeLine(one.source) }));
    return cell.length === 0 ? [plain(words.noTerm)] : cell;
  });
  const said = cells.map((cell) => [...new Set(cell.map((one) => one.words))].sort().join('\n'));
  return { label: sanitizeLine(label), cells, differs: new Set(said).size > 1 };
}

function statementsOf({ terms: binding }: Subject, wanted: string): readonly Statement[] {
  const statements = binding.filter(({ term }) => term === wanted).map((one) => ({ words: termWords(one), source: `${one.license}${one.section === null ? '' : ` ${sectionWords(one.section)}`}` }));
  return [...new Map(statements.map((one) => [`${one.words}\n${one.source}`, one])).values()];
}
