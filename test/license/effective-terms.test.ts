import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeEffectiveTerms } from '../../src/license/effective-terms.ts';
import type { StatedLicense } from '../../src/model/license.ts';
import { licensesOf, lineageOf, testCatalog } from '../support/licenses.ts';

function effective(steps: readonly string[], licenses: Readonly<Record<string, string>>, statedBases: readonly StatedLicense[] = []) {
  return computeEffectiveTerms(lineageOf(steps), licensesOf(licenses), { catalog: testCatalog, statedBases });
}

describe('governing licences', () => {
  test.each([
    { name: 'own licence alone', steps: ['o/a'], licenses: { 'o/a': 'free' }, governing: ['free: o/a'] },
    { name: 'every licence along the chain, nearest first', steps: ['o/a > finetune > o/b', 'o/b > quantized > o/c'], licenses: { 'o/a': 'free', 'o/b': '', 'o/c': 'beast-2' }, governing: ['free: o/a', 'beast-2: o/a o/b o/c'] },
    { name: 'the same licence once, by its shortest path', steps: ['o/a > merge > o/b', 'o/a > merge > o/c', 'o/c > finetune > o/d'], licenses: { 'o/a': 'free', 'o/b': 'beast-2', 'o/c': 'free', 'o/d': 'beast-2' }, governing: ['free: o/a', 'beast-2: o/a o/b'] },
    { name: 'a base of an adapter binds, since the adapter needs it', steps: ['o/a > adapter > o/b'], licenses: { 'o/a': 'free', 'o/b': 'noncom' }, governing: ['free: o/a', 'noncom: o/a o/b'] },
    { name: 'a part used side by side binds', steps: ['o/a > component > o/b'], licenses: { 'o/a': 'free', 'o/b': 'noncom' }, governing: ['free: o/a', 'noncom: o/a o/b'] },
    { name: 'a teacher whose licence says nothing of outputs does not bind', steps: ['o/a > distilled > o/t'], licenses: { 'o/a': 'free', 'o/t': 'noncom' }, governing: ['free: o/a'] },
    { name: 'a licensor relicenses its own model', steps: ['beast-co/new > finetune > beast-co/old'], licenses: { 'beast-co/new': 'beast-2', 'beast-co/old': 'beast-1' }, governing: ['beast-2: beast-co/new'] },
    { name: 'another organisation cannot', steps: ['o/new > finetune > o/old'], licenses: { 'o/new': 'free', 'o/old': 'beast-1' }, governing: ['free: o/new', 'beast-1: o/new o/old'] },
    { name: 'a quantiser of the relicensed model is free of the old licence too', steps: ['q/q > quantized > beast-co/new', 'beast-co/new > finetune > beast-co/old'], licenses: { 'q/q': 'beast-2', 'beast-co/new': 'beast-2', 'beast-co/old': 'beast-1' }, governing: ['beast-2: q/q'] },
  ])('$name', ({ steps, licenses, governing }) => {
    expect(effective(steps, licenses).governing.map(({ id, via }) => `${id}: ${via.join(' ')}`)).toEqual(governing);
  });
});

describe('a name of several texts', () => {
  const governing = (licenses: Readonly<Record<string, string>>) =>
    effective(['o/a > finetune > o/b'], licenses).governing.map(({ id, via, editions }) => `${id}${editions ? ` [${editions.join(' ')}]` : ''}: ${via.join(' ')}`);
  const twins = 'twin@a as twin + twin@b as twin';

  test.each([
    { name: 'is one licence, with the texts that may be meant', licenses: { 'o/a': twins, 'o/b': 'free' }, expected: ['twin [twin@a twin@b]: o/a', 'free: o/a o/b'] },
    { name: 'is one licence along the chain', licenses: { 'o/a': twins, 'o/b': twins }, expected: ['twin [twin@a twin@b]: o/a'] },
    { name: 'leaves a text that an ancestor settles under its own id', licenses: { 'o/a': twins, 'o/b': 'twin@b' }, expected: ['twin [twin@a]: o/a', 'twin@b: o/a'] },
  ])('$name', ({ licenses, expected }) => {
    expect(governing(licenses)).toEqual(expected);
  });

  test('binds by the terms of each', () => {
    expect([...new Set(effective(['o/a'], { 'o/a': twins }).terms.map(({ license }) => license))]).toContain('twin@a');
  });
});

describe('students of a teacher', () => {
  const termsOf = (teacher: string) => [...new Set(effective(['o/a > distilled > o/t'], { 'o/a': 'free', 'o/t': teacher }).terms.filter(({ license }) => license === teacher).map(({ term }) => term))];

  test('carry the ban on training with outputs and no other term', () => {
    expect(termsOf('beast-1')).toEqual(['outputTraining']);
  });
  test('carry the name rule where it reaches outputs', () => {
    expect(termsOf('beast-2')).toEqual(['outputTraining', 'derivativeNaming']);
  });
  test('carry every term where the licence calls them derivatives', () => {
    expect(termsOf('student')).toEqual(['outputTraining', 'acceptableUse']);
  });
});

test('a stated licence of an unreadable base binds, and not twice', () => {
  const stated: StatedLicense = { license: 'beast-2', about: 'base', evidence: { kind: 'prose', where: 'README.md:9', quote: 'originally licensed under beast-2' } };
  expect(effective(['o/a > finetune > o/b'], { 'o/a': 'free' }, [stated]).governing.map(({ id, basis }) => `${id} ${basis}`)).toEqual(['beast-2 stated', 'free declared']);
  expect(effective(['o/a > finetune > o/b'], { 'o/a': 'free', 'o/b': 'beast-2' }, [stated]).governing).toHaveLength(2);
});

test('an ancestor without a licence leaves the terms incomplete', () => {
  expect(effective(['o/a > finetune > o/b'], { 'o/a': 'free', 'o/b': '' }).complete).toBe(false);
  expect(effective(['o/a > finetune > o/b'], { 'o/a': 'free', 'o/b': 'free' }).complete).toBe(true);
});

describe('properties', () => {
  const ids = ['free', 'share', 'noncom', 'beast-1', 'beast-2', 'student'] as const;
  const chain = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom('finetune', 'adapter', 'merge', 'quantized', 'component', 'distilled')), { minLength: 1, maxLength: 6 });

  test('adding an ancestor never takes a term away', () => {
    fc.assert(
      fc.property(chain, (models) => {
        const steps = models.slice(1).map(([, relation], index) => `o/m${index} > ${relation} > o/m${index + 1}`);
        const licenses = Object.fromEntries(models.map(([id], index) => [`o/m${index}`, id]));
        const keys = (count: number) => effective(count === 0 ? ['o/m0'] : steps.slice(0, count), licenses).terms.map((term) => `${term.license} ${term.term} ${term.section}`);
        for (let count = 1; count <= steps.length; count++) expect(new Set(keys(count))).toEqual(new Set([...keys(count - 1), ...keys(count)]));
      }),
    );
  });

  test('the order of parents does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['p/1', 'p/2', 'p/3', 'p/4'], { minLength: 4 }), (parents) => {
        const licenses = { 'o/a': 'free', 'p/1': 'beast-1', 'p/2': 'noncom', 'p/3': 'beast-1', 'p/4': 'share' };
        const run = (order: readonly string[]) => effective(order.map((parent) => `o/a > merge > ${parent}`), licenses);
        expect(run(parents)).toEqual(run(['p/1', 'p/2', 'p/3', 'p/4']));
      }),
    );
  });
});
