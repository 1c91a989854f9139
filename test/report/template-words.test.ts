import { expect, test } from 'vitest';
import { hasPlaces, templateWords } from '../../src/report/template-words.ts';

test.each([
  ['Ask the licensor of {license} for a licence.', 'Ask the licensor of [licence] for a licence.', true],
  ['See section {section} of {license}, {org.markets}.', 'See section [number] of [licence], [org.markets].', true],
  ['Nothing {of this} kind {}.', 'Nothing {of this} kind {}.', false],
])('%s reads %s', (template, words, places) => {
  expect([templateWords(template), hasPlaces(template)]).toEqual([words, places]);
});
