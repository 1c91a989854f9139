import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Card } from '../../../src/model/card.ts';
import { cardFromFields } from '../../../src/source/card/card-fields.ts';

function cardOf(fields: Readonly<Record<string, unknown>>, oddities: readonly string[] = []): Card {
  return cardFromFields(new Map(Object.entries(fields)), oddities);
}

describe('cardFromFields', () => {
  test('an empty front matter gives an empty card', () => {
    expect(cardOf({})).toEqual({
      license: [],
      licenseName: null,
      licenseLink: null,
      baseModel: [],
      baseModelRelation: null,
      newVersion: null,
      libraryName: null,
      pipelineTag: null,
      tags: [],
      datasets: [],
      language: [],
      gatedPrompt: null,
      gatedEuDisallowed: false,
      oddities: [],
    });
  });

  test.each<[string, unknown, readonly string[]]>([
    ['an id', 'org/a', ['org/a']],
    ['a list with repeats', ['org/a', 'org/b', 'org/a'], ['org/a', 'org/b']],
    ['a nested list', [['org/a'], 'org/b'], ['org/a', 'org/b']],
    ['a map with a URL', { repo_url: 'https://huggingface.co/org/a', name: 'A' }, ['https://huggingface.co/org/a']],
    ['a map with an id', { id: 'org/a', name: 'A' }, ['org/a']],
    ['a map with owner and name', { organization: 'org', name: 'a' }, ['org/a']],
    ['a map with a name alone', { name: 'A 7B' }, ['A 7B']],
    ['a map that names nothing', { version: 2 }, []],
    ['a path', '/data/models/a', ['/data/models/a']],
    ['spaces around', '  org/a \r', ['org/a']],
    ['null', null, []],
    ['an empty text', '', []],
  ])('reads %s as base model', (_name, value, expected) => {
    expect(cardOf({ base_model: value }).baseModel).toEqual(expected);
  });

  test('a scalar that is a list of one is that one, and of several all of them', () => {
    expect(cardOf({ license_name: ['a'] }).licenseName).toBe('a');
    expect(cardOf({ license_name: ['a', 'b'] }).licenseName).toBe('a, b');
  });

  test.each([
    ['true', true],
    ['"true"', 'true'],
  ])('the EU is shut out by %s', (_name, value) => {
    expect(cardOf({ extra_gated_eu_disallowed: value }).gatedEuDisallowed).toBe(true);
  });

  test.each([false, 'no', null, 1, {}])('and not by %j', (value) => {
    expect(cardOf({ extra_gated_eu_disallowed: value }).gatedEuDisallowed).toBe(false);
  });

  test('oddities are sorted and each is told once', () => {
    const card = cardOf({ license: ['mit'], licence: 'x' }, ['z-first', 'byte-order-mark', 'z-first']);
    expect(card.oddities).toEqual(['byte-order-mark', 'license-list', 'z-first']);
  });

  test('a misspelt licence key is told only where the right one is absent', () => {
    expect(cardOf({ licence: 'mit' }).oddities).toEqual(['license-key-misspelt']);
    expect(cardOf({ licence: 'mit', license: 'mit' }).oddities).toEqual([]);
  });

  test('whatever the values are, the card is valid', () => {
    const key = fc.constantFrom('license', 'license_name', 'base_model', 'tags', 'language', 'extra_gated_prompt', 'datasets', '__proto__');
    const isValid = fc.property(fc.array(fc.tuple(key, fc.jsonValue())), (fields) => Card.safeParse(cardFromFields(new Map(fields), [])).success);
    expect(fc.check(isValid).failed).toBe(false);
  });
});
