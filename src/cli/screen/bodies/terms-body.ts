import type { Subject } from '../../../model/report.ts';
import { terms, type TermGroup } from '../../../model/terms.ts';
import { sectionWords } from '../../../util/section-words.ts';
import { isTerm, termLabel, termWords, type ReportTerm } from '../../../report/term-words.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { line, type Line } from '../text/line.ts';
import { fold } from '../text/fold.ts';
import { words } from '../words.ts';

const groups = { permission: 'Permissions', condition: 'Conditions', limitation: 'Limitations', legal: 'Contract terms' } as const satisfies Record<TermGroup, string>;

/** The terms that bind, grouped, each with its licence, section and the model that brings it. */
export function termsBody(subject: Subject, columns: number): readonly Line[] {
  if (subject.terms.length === 0) return [line(words.noTerms)];
  return Object.entries(groups).flatMap(([group, title], at) => {
    const members = subject.terms.filter(({ term }) => (isTerm(term) ? terms[term].group : 'legal') === group);
    if (members.length === 0) return [];
    return [...(at === 0 ? [] : [line('')]), line(title, 'strong'), ...members.flatMap((term) => termLines(term, subject, columns))];
  });
}

function termLines(term: ReportTerm, subject: Subject, columns: number): readonly Line[] {
  const bringer = term.via.at(-1) ?? subject.id;
  const source = `${term.license}${term.section === null ? '' : ` ${sectionWords(term.section)}`}${bringer === subject.id ? '' : `, from ${bringer}`}`;
  return [
    ...fold(`  ${termLabel(term.term)}: ${sanitizeLine(termWords(term), 2000)}`, columns).map((text) => line(text, term.state === 'unknown' ? 'undecided' : 'plain')),
    ...fold(`      ${sanitizeLine(source, 1000)}`, columns).map((text) => line(text, 'soft')),
  ];
}
