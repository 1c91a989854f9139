import type { License } from '../../model/license.ts';
import type { TermId } from '../../model/term-values.ts';
import { termIds, terms } from '../../model/terms.ts';
import { disclaimer } from '../words.ts';
import { sectionWords } from '../../util/section-words.ts';
import { wrap } from '../text/wrap.ts';
import { describeStatement } from './describe-statement.ts';

const textWords = {
  complete: 'the complete text was read',
  partial: 'only part of the text was read; what was not read is unknown',
  'not-read': 'the text was not read; its terms are unknown',
  none: 'this name fixes no text; its terms are unknown',
} as const;

/** A licence for people: what it is, its terms with sections, notes with sources. */
export function renderLicense(license: License, width: number): string {
  const head = [
    `${license.name} (${license.id})`,
    ...facts(license).flatMap(([label, value]) => wrap(`  ${label.padEnd(10)}`, value, width)),
    '',
  ];
  const notes = license.notes.flatMap(({ text, source }) => wrap('  note      ', `${text} [${source}]`, width));
  return `${[...head, ...termIds.flatMap((term) => termLines(license, term, width)), '', ...notes, disclaimer].join('\n')}\n`;
}

function facts(license: License): readonly (readonly [string, string])[] {
  const all: readonly (readonly [string, string | null])[] = [
    ['edition', license.edition],
    ['licensor', license.licensor],
    ['date', license.date],
    ['text', license.url],
    ['SPDX', license.spdxId],
    ['OSI', license.osiApproved ? 'approved as an open source licence' : 'not approved as an open source licence'],
    ['editions', license.editions.join(', ') || null],
    ['read', textWords[license.text]],
  ];
  return all.flatMap(([label, value]) => (value === null ? [] : [[label, value] as const]));
}

function termLines(license: License, term: TermId, width: number): readonly string[] {
  const label = `  ${terms[term].label.padEnd(24)}`;
  const state = license.terms[term];
  if (state.state === 'unknown') return wrap(label, 'unknown', width);
  if (state.state === 'none') return wrap(label, terms[term].none, width);
  return state.statements.flatMap((statement) => wrap(label, `${describeStatement(term, statement)}  [${sectionWords(statement.section)}]${statement.note ? ` ${statement.note}` : ''}`, width));
}
