import { describe, expect, test } from 'vitest';
import { buildFamilyIndex, familyOf, idsOf, licenseOf, nameOf } from '../../src/lineage/families.ts';
import { shippedFamilies, family } from '../support/lineage.ts';

const beast = family('beast', {
  names: ['Beast', 'Beast v1'],
  owners: ['beast-co'],
  license: 'beast-license',
  members: [
    { id: 'beast-co/beast-7b', formerIds: ['cub-co/Beast-7B'], size: '7B', origin: 'root' },
    { id: 'beast-co/beast-70b', size: '70B', license: 'beast-large' },
    { id: 'other/beast-7b', origin: [{ parent: 'beast-co/beast-7b', relation: 'copy' }] },
    { id: null, name: 'Beast 300B' },
  ],
});
const index = buildFamilyIndex([beast]);

describe('by id', () => {
  test.each([
    ['beast-co/beast-7b', 'beast-co/beast-7b'],
    ['BEAST-CO/Beast-7B', 'beast-co/beast-7b'],
    ['cub-co/beast-7b', 'beast-co/beast-7b'],
    ['other/beast-7b', 'other/beast-7b'],
    ['beast 300b', 'Beast 300B'],
  ])('%s is %s', (id, name) => {
    expect(familyOf(index, id)?.name).toBe(name);
  });

  test('an id that no file lists is not known, nor is a property of objects', () => {
    expect(familyOf(index, 'beast-co/beast-8b')).toBeNull();
    expect(familyOf(index, 'constructor')).toBeNull();
  });

  test('today’s id comes before the former ones', () => {
    const known = familyOf(index, 'cub-co/Beast-7B');
    expect(known && idsOf(known)).toEqual(['beast-co/beast-7b', 'cub-co/Beast-7B']);
  });
});

describe('by name', () => {
  test('the maker’s repository owns the name, not a copy of it', () => {
    expect(index.byKey.get('7b beast')?.name).toBe('beast-co/beast-7b');
  });

  test('two names of one family are no contradiction', () => {
    expect(index.byKey.get('beast')?.member).toBeNull();
  });

  test('a spelling that two families claim stands for neither', () => {
    const twin = buildFamilyIndex([beast, family('twin', { names: ['Beast'] })]);
    expect(twin.byKey.get('beast')).toBeNull();
  });

  test('a listed spelling beats one derived from an id', () => {
    const listed = buildFamilyIndex([family('a', { owners: ['o'], members: [{ id: 'o/x-7b' }, { id: 'o/y-7b', aliases: ['X 7B'] }] })]);
    expect(listed.byKey.get('7b x')?.name).toBe('o/y-7b');
  });
});

test('the licence of a member goes before that of its family', () => {
  const licenses = ['beast-co/beast-7b', 'beast-co/beast-70b'].map((id) => familyOf(index, id)).map((known) => known && licenseOf(known));
  expect(licenses).toEqual(['beast-license', 'beast-large']);
});

test('the name of an id is its last segment', () => {
  expect(['org/name', 'name'].map(nameOf)).toEqual(['name', 'name']);
});

describe('the shipped families', () => {
  test('no two families claim one spelling', () => {
    expect([...shippedFamilies.byKey].filter(([, known]) => known === null).map(([key]) => key)).toEqual([]);
  });

  test('every family and every curated step has a source', () => {
    expect(shippedFamilies.families.filter(({ source }) => !/https?:\/\/|announcement/.test(source)).map(({ family: id }) => id)).toEqual([]);
  });

  test('no model is its own ancestor', () => {
    const parentsOf = (id: string): readonly string[] => {
      const origin = familyOf(shippedFamilies, id)?.member?.origin;
      return Array.isArray(origin) ? origin.filter(({ relation }) => relation !== 'distilled').map(({ parent }) => parent) : [];
    };
    const climb = (id: string, path: readonly string[]): readonly string[] => (path.includes(id) ? [[...path, id].join(' > ')] : parentsOf(id).flatMap((parent) => climb(parent, [...path, id])));
    expect(shippedFamilies.families.flatMap(({ members }) => members).flatMap(({ id, name }) => climb(id ?? name ?? '', []))).toEqual([]);
  });

  test('models of one size in a family share the licence only where the maker says so', () => {
    const licenses = ['Qwen/Qwen2.5-3B', 'Qwen/Qwen2.5-7B', 'Qwen/Qwen2.5-72B', 'google/gemma-3-4b-it', 'google/medgemma-4b-it', '01-ai/Yi-34B', 'meta-llama/Llama-3.3-70B-Instruct', 'mistralai/Codestral-22B-v0.1', 'mistralai/Mistral-Large-Instruct-2407', 'mistralai/Mistral-7B-v0.3'].map((id) => familyOf(shippedFamilies, id)).map((known) => known && licenseOf(known));
    expect(licenses).toEqual(['qwen-research', 'apache-2.0', 'qwen', 'gemma', 'health-ai-developer-foundations', 'apache-2.0', 'llama3.3', 'mnpl', 'mrl', 'apache-2.0']);
  });
});
