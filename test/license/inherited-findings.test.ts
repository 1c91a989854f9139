import { describe, expect, test } from 'vitest';
import { inheritedFindings } from '../../src/license/inherited-findings.ts';
import { lineageOf, licensesOf, testCatalog } from '../support/licenses.ts';

function found(steps: readonly string[], licenses: Readonly<Record<string, string>>, catalog = testCatalog) {
  return inheritedFindings({ lineage: lineageOf(steps), licenses: licensesOf(licenses, catalog), catalog });
}

const told = (...args: Parameters<typeof found>): readonly string[] => found(...args).map(({ ruleId, level, license, via }) => `${ruleId} ${level} ${license} ${via.join('>')}`);

describe('each licence of an ancestor is reported once', () => {
  test.each([
    { name: 'by the nearest of a chain', steps: ['o/a > finetune > p/b', 'p/b > finetune > q/c'], licenses: { 'o/a': 'free', 'p/b': 'noncom', 'q/c': 'noncom' }, via: ['o/a>p/b'] },
    { name: 'by the first by name of two that are as near', steps: ['o/a > merge > z/z', 'o/a > merge > p/b'], licenses: { 'o/a': 'free', 'p/b': 'noncom', 'z/z': 'noncom' }, via: ['o/a>p/b'] },
    { name: 'and each of two licences of its own', steps: ['o/a > finetune > p/b'], licenses: { 'o/a': 'free', 'p/b': 'noncom + share' }, via: ['o/a>p/b', 'o/a>p/b'] },
    { name: 'although a cycle leads back to the model', steps: ['o/a > finetune > p/b', 'p/b > finetune > o/a'], licenses: { 'o/a': 'free', 'p/b': 'noncom' }, via: ['o/a>p/b'] },
    { name: 'and never the own one, which nothing drops', steps: ['o/a > finetune > p/b'], licenses: { 'o/a': 'free + noncom', 'p/b': 'noncom' }, via: [] },
  ])('$name', ({ steps, licenses, via }) => {
    expect(found(steps, licenses).map((finding) => finding.via.join('>'))).toEqual(via);
  });

  test('the order of parents changes nothing', () => {
    const steps = ['o/a > merge > p/b', 'o/a > merge > q/c', 'q/c > finetune > r/d'];
    const licenses = { 'o/a': 'free', 'p/b': 'noncom', 'q/c': 'share', 'r/d': 'noncom' };
    expect(told([...steps].reverse().sort((left) => (left.startsWith('o/a') ? -1 : 1)), licenses)).toEqual(told(steps, licenses));
  });
});

describe('who can drop a restriction', () => {
  test.each([
    { name: 'a model with a licence of its own', own: 'free', codes: ['inherited-restriction-dropped'] },
    { name: 'not a model that says nothing', own: '', codes: [] },
  ])('$name', ({ own, codes }) => {
    expect(found(['o/a > finetune > p/b'], { 'o/a': own, 'p/b': 'noncom' }).map(({ ruleId }) => ruleId)).toEqual(codes);
  });

  test('not a model for which its family alone speaks', () => {
    const licenses = new Map([...licensesOf({ 'o/a': 'free', 'p/b': 'noncom' })].map(([id, license]) => [id, id === 'o/a' ? { ...license, binding: license.binding.map((one) => ({ ...one, basis: 'family' as const })) } : license]));
    expect(inheritedFindings({ lineage: lineageOf(['o/a > finetune > p/b']), licenses, catalog: testCatalog })).toEqual([]);
  });

  test('not a model of which no licence was worked out', () => {
    expect(found(['o/a > finetune > p/b'], { 'p/b': 'noncom' })).toEqual([]);
  });
});

describe('another member of the family', () => {
  test.each([
    { name: 'an edition of another number warns', licenses: { 'o/a': 'beast-1', 'p/b': 'beast-2' }, expected: ['license-conflict warning beast-2 o/a>p/b'] },
    { name: 'an edition behind the same name is the same text', licenses: { 'o/a': 'twin@b', 'p/b': 'twin' }, expected: [] },
    { name: 'a text of another family is no edition', licenses: { 'o/a': 'share', 'p/b': 'free' }, expected: [] },
  ])('$name', ({ licenses, expected }) => {
    expect(told(['o/a > finetune > p/b'], licenses)).toEqual(expected);
  });
});

describe('an owner that relicenses', () => {
  test.each([
    { name: 'its own work is looked at by a person', steps: ['o/a > finetune > o/b'], licenses: { 'o/a': 'free', 'o/b': 'noncom' }, expected: ['license-conflict warning noncom o/a>o/b'] },
    { name: 'the work of another drops its restrictions', steps: ['o/a > finetune > p/b'], licenses: { 'o/a': 'free', 'p/b': 'noncom' }, expected: ['inherited-restriction-dropped error noncom o/a>p/b'] },
    { name: 'what came to it through another model drops them', steps: ['o/a > finetune > p/b', 'p/b > finetune > o/c'], licenses: { 'o/a': 'free', 'p/b': 'free', 'o/c': 'noncom' }, expected: ['inherited-restriction-dropped error noncom o/a>p/b>o/c'] },
    { name: 'as the named licensor is free to', steps: ['beast-co/a > finetune > beast-co/b'], licenses: { 'beast-co/a': 'free', 'beast-co/b': 'beast-2' }, expected: [] },
    { name: 'in whose name another organisation is not', steps: ['beast-co/a > finetune > beasts/b'], licenses: { 'beast-co/a': 'free', 'beasts/b': 'beast-2' }, expected: ['inherited-restriction-dropped error beast-2 beast-co/a>beasts/b'] },
  ])('$name', ({ steps, licenses, expected }) => {
    expect(told(steps, licenses)).toEqual(expected);
  });

  test('a legacy id belongs to no owner, so nobody is the same one', () => {
    expect(told(['a > finetune > b'], { a: 'free', b: 'noncom' })).toEqual(['inherited-restriction-dropped error noncom a>b']);
  });
});

describe('teachers', () => {
  test.each([
    { name: 'a ban is found whatever the student says of its licence', steps: ['o/a > distilled > t/t'], licenses: { 'o/a': '', 't/t': 'beast-1' }, expected: ['teacher-output-ban error beast-1 o/a>t/t'] },
    { name: 'a ban of a teacher of an ancestor reaches the model', steps: ['o/a > quantized > p/b', 'p/b > distilled > t/t'], licenses: { 'o/a': 'free', 'p/b': 'free', 't/t': 'beast-1' }, expected: ['teacher-output-ban error beast-1 o/a>p/b>t/t'] },
    { name: 'a ban on other models spares descendants of the same text', steps: ['o/a > distilled > t/t', 'o/a > finetune > p/b'], licenses: { 'o/a': 'beast-1', 'p/b': 'beast-1', 't/t': 'beast-1' }, expected: [] },
    { name: 'a ban spares nobody for a licence that only another edition shares', steps: ['o/a > distilled > t/t', 'o/a > finetune > p/b'], licenses: { 'o/a': 'beast-2', 'p/b': 'beast-2', 't/t': 'beast-1' }, expected: ['teacher-output-ban error beast-1 o/a>t/t'] },
    { name: 'a licence that makes a derivative of its student is dropped like one of weights', steps: ['o/a > distilled > t/t'], licenses: { 'o/a': 'free', 't/t': 'student' }, expected: ['inherited-restriction-dropped error student o/a>t/t'] },
    { name: 'weights of a teacher drop nothing, as only outputs were used', steps: ['o/a > distilled > t/t'], licenses: { 'o/a': 'free', 't/t': 'noncom' }, expected: [] },
  ])('$name', ({ steps, licenses, expected }) => {
    expect(told(steps, licenses)).toEqual(expected);
  });
});

test('a finding carries the evidence of the step that brings it', () => {
  const [finding] = found(['o/a > finetune > p/b'], { 'o/a': 'free', 'p/b': 'noncom' });
  expect(finding).toMatchObject({ section: '2.a', evidence: [{ kind: 'card', quote: 'p/b' }] });
  expect(finding?.message).toContain('commercial use, field of use');
});
