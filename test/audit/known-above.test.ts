import { expect, test } from 'vitest';
import { knownAbove } from '../../src/audit/known-above.ts';
import { buildFamilyIndex } from '../../src/lineage/families.ts';
import { graphOf } from '../support/audit-graph.ts';
import { family } from '../support/lineage.ts';

const families = buildFamilyIndex([family('beast', { members: [{ id: 'beast-co/one' }, { id: 'beast-co/two' }] })]);

/** What is known above the first of four models, the last of which stands outside the dump. */
function above(steps: readonly string[], outside = 'beast-co/two'): readonly string[] | null {
  const found = knownAbove(graphOf(4, steps), { models: 3, outside: [{ name: outside, status: 'missing' }], members: [[1, 'beast-co/one']], families })(0);
  return found === null ? null : [...found].sort();
}

test.each<[string, readonly string[], readonly string[]]>([
  ['no parent', [], []],
  ['a known parent', ['0 > finetune > 1'], ['beast-co/one']],
  ['a known parent outside the dump', ['0 > finetune > 3'], ['beast-co/two']],
  ['a parent that nobody knows', ['0 > finetune > 2'], ['']],
  ['several, of which those that nobody knows count once', ['0 > merge > 2', '2 > merge > 1', '1 > merge > 3'], ['', 'beast-co/one', 'beast-co/two']],
  ['a teacher, from which no weights come', ['0 > distilled > 1'], []],
  ['a part used beside it', ['0 > component > 1'], []],
  ['a circle, in which it is its own ancestor', ['0 > merge > 1', '1 > merge > 0'], ['', 'beast-co/one']],
])('%s', (_name, steps, names) => {
  expect(above(steps)).toEqual(names);
});

test('a model outside the dump that nobody knows is as one within it', () => {
  expect(above(['0 > finetune > 3'], 'gone/away')).toEqual(['']);
});

test('more ancestors than are looked at are told as such', () => {
  const size = 2_100;
  const chain = Array.from({ length: size - 1 }, (_, model) => `${model} > finetune > ${model + 1}`);
  const found = knownAbove(graphOf(size, chain), { models: size, outside: [], members: [], families });
  expect([found(0), found(size - 10)]).toEqual([null, new Set([''])]);
});
