import type { Curation } from '../model/curation.ts';
import type { Catalog } from '../model/license.ts';
import { manyStatements, termSchemas } from '../model/term-values.ts';
import type { TakeMistake } from '../policy/check-document.ts';
import type { Sound } from '../policy/sound-part.ts';
import { pathWords } from '../util/path-words.ts';
import { didYouMean } from '../util/suggest.ts';
import { statementsOf } from './curate-terms.ts';

/** Checks the terms that a curation answers: pinned to a text, of licences of the catalog, each once, in the form of a licence file. */
export function checkTerms({ terms = [], licenseTextSha256, revision, cardSha256 }: Sound<Curation>, catalog: Catalog, take: TakeMistake): void {
  if (terms.length > 0 && licenseTextSha256 === undefined) take(['terms'], 'a term is read in a text, and the curation is pinned to none', 'add "licenseTextSha256"', 'key');
  if (terms.length > 0 && revision === undefined && cardSha256 === undefined) take(['terms'], 'a text alone does not say which model it stands beside', 'add "revision" or "cardSha256"', 'key');
  for (const [index, answer] of terms.entries()) {
    const first = terms.findIndex(({ license, term }) => license === answer.license && term === answer.term);
    if (answer.term !== undefined && first < index) take(['terms', index], `"${answer.term}" of ${answer.license ?? 'the licence'} is answered twice`, `the other is number ${first + 1}`);
    if (answer.license !== undefined && !catalog.licenses.has(answer.license)) take(['terms', index, 'license'], `there is no licence "${answer.license}" in the catalog`, didYouMean(answer.license, [...catalog.licenses.keys()]) ?? '`modelcheck license list` shows them all');
    checkValue(answer, (path, message, hint) => take(['terms', index, 'value', ...path], message, hint));
  }
}

type Answer = NonNullable<Sound<Curation>['terms']>[number];

/** A statement must be one that a licence file could hold, to the last key. */
function checkValue({ term, value, section = '-' }: Answer, take: TakeMistake): void {
  if (term === undefined || value === undefined || value === 'none') return;
  if (Array.isArray(value) && !manyStatements.has(term)) take([], `${term} holds one statement, not a list`);
  const written: Parameters<typeof statementsOf>[0]['value'] = JSON.parse(JSON.stringify(value));
  for (const [index, statement] of statementsOf({ value: written, section }).entries()) {
    const { error } = termSchemas[term].safeParse(statement);
    for (const issue of error?.issues ?? []) {
      const at = issue.path.filter((step) => typeof step !== 'symbol');
      take(Array.isArray(value) ? [index, ...at] : at, `${pathWords([term, ...at])}: ${issue.message}`, '`modelcheck license show` shows how a licence states it');
    }
  }
}
