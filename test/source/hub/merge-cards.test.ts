import { expect, test } from 'vitest';
import { cardFromApi, parseCard } from '../../../src/source/card.ts';
import { mergeCards } from '../../../src/source/hub/merge-cards.ts';

test('a card that only one side has is that one', () => {
  const card = cardFromApi({ license: 'mit' });
  expect(mergeCards(card, null)).toBe(card);
  expect(mergeCards(null, card)).toBe(card);
  expect(mergeCards(null, null)).toBeNull();
});

test('the API goes first, the front matter fills what it lacks, oddities of both are kept', () => {
  const api = cardFromApi({ license: ['mit'], tags: ['a'], extra_gated_prompt: 'from the API' });
  const front = parseCard('\n---\nlicense: apache-2.0\nlicense_name: x\nbase_model: org/base\nbase_model_relation: adapter\nextra_gated_eu_disallowed: true\n---\n').card;
  expect(mergeCards(api, front)).toMatchObject({
    license: ['mit'],
    licenseName: 'x',
    baseModel: ['org/base'],
    baseModelRelation: 'adapter',
    tags: ['a'],
    gatedPrompt: 'from the API',
    gatedEuDisallowed: true,
    oddities: ['blank-line-before-front-matter', 'license-list'],
  });
});

test('licences under keys of a card’s own are those of both sides', () => {
  const front = parseCard('---\nlicense: mit\nlicenses: [x, y]\nlicense_details: Ask first.\n---\n').card;
  expect(mergeCards(cardFromApi({ license: 'mit', licence: 'x' }), front)).toMatchObject({ furtherLicenses: ['x', 'y'], licenseNotes: 'Ask first.' });
});
