import { describe, expect, test } from 'vitest';
import { isRelicensed, mayBeOwnWork } from '../../src/license/relicense.ts';
import { licensesOf, lineageOf, testCatalog } from '../support/licenses.ts';

function relicensed(step: string, licenses: Readonly<Record<string, string>>): boolean {
  const [edge] = lineageOf([step]).edges;
  if (!edge) throw new Error('a step of descent is judged');
  return isRelicensed(edge, licensesOf(licenses), testCatalog);
}

describe('a parent licence ends where its licensor gives another', () => {
  test.each<{ name: string; step: string; licenses: Readonly<Record<string, string>>; expected: boolean }>([
    { name: 'the licensor names another text for its own model', step: 'beast-co/new > finetune > beast-co/old', licenses: { 'beast-co/new': 'beast-2', 'beast-co/old': 'beast-1' }, expected: true },
    { name: 'somebody else does', step: 'o/new > finetune > beast-co/old', licenses: { 'o/new': 'free', 'beast-co/old': 'beast-1' }, expected: false },
    { name: 'the licensor does, of a model that another uploaded', step: 'beast-co/new > finetune > o/old', licenses: { 'beast-co/new': 'free', 'o/old': 'beast-1' }, expected: false },
    { name: 'the owner is not the licensor of the text', step: 'o/new > finetune > o/old', licenses: { 'o/new': 'free', 'o/old': 'beast-1' }, expected: false },
    { name: 'the text is anybody’s, so nothing shows that all of the work is the owner’s', step: 'o/new > finetune > o/old', licenses: { 'o/new': 'free', 'o/old': 'noncom' }, expected: false },
    { name: 'one of two parent texts is of another licensor', step: 'beast-co/new > finetune > beast-co/old', licenses: { 'beast-co/new': 'free', 'beast-co/old': 'beast-1 + student' }, expected: false },
    { name: 'the new model says nothing', step: 'beast-co/new > finetune > beast-co/old', licenses: { 'beast-co/new': '', 'beast-co/old': 'beast-1' }, expected: false },
    { name: 'the old model says nothing', step: 'beast-co/new > finetune > beast-co/old', licenses: { 'beast-co/new': 'free' }, expected: false },
    { name: 'the old text is in no catalog', step: 'beast-co/new > finetune > beast-co/old', licenses: { 'beast-co/new': 'free', 'beast-co/old': 'zlib-like' }, expected: false },
    { name: 'neither id has an owner', step: 'new > finetune > old', licenses: { new: 'free', old: 'beast-1' }, expected: false },
  ])('$name: $expected', ({ step, licenses, expected }) => {
    expect(relicensed(step, licenses)).toBe(expected);
  });
});

describe('work of one owner under a text that any author can give', () => {
  test.each([
    ['o/new > finetune > o/old', 'noncom', true],
    ['o/new > finetune > p/old', 'noncom', false],
    ['o/new > finetune > o/old', 'beast-1', false],
    ['o/new > finetune > O/old', 'noncom', false],
    ['new > finetune > old', 'noncom', false],
  ])('%s under %s may be its own: %s', (step, id, expected) => {
    const [edge] = lineageOf([step]).edges;
    expect(edge && mayBeOwnWork(edge, testCatalog.licenses.get(id))).toBe(expected);
  });

  test('under a text of which nothing is known it is nobody’s', () => {
    const [edge] = lineageOf(['o/new > finetune > o/old']).edges;
    expect(edge && mayBeOwnWork(edge, undefined)).toBe(false);
  });
});
