import { describe, expect, test } from 'vitest';
import type { Subject } from '../../../src/model/report.ts';
import { modelComponent, partReference, referenceOf } from '../../../src/report/cyclonedx/model-component.ts';
import { distillSubject, edgeOf, nodeWith, reportWith, subjectWith, textWith } from '../../support/report.ts';

const component = (subject: Subject): object => modelComponent(subject, reportWith([subject]));

describe('the name of a model in a bill of materials', () => {
  test('has its organisation, its revision and a package URL', () => {
    expect(component(subjectWith({ id: 'org/model' }))).toMatchObject({ type: 'machine-learning-model', group: 'org', name: 'model', version: 'a'.repeat(40), purl: expect.stringMatching(/^pkg:huggingface\/org\/model@a+$/) });
  });

  test('of one without an organisation has no group', () => {
    expect(component(subjectWith({ id: 'gpt2' }))).not.toHaveProperty('group');
  });

  test('is a reference of its own at each revision, and for an ancestor within each model', () => {
    const [one, two] = ['1', '2'].map((digit) => subjectWith({ id: 'org/model', revision: digit.repeat(40), lineage: { complete: true, nodes: [nodeWith('org/model', { revision: digit.repeat(40) })], edges: [], gaps: [] } }));
    if (!one || !two) throw new Error('two models are named');
    expect(referenceOf(one)).not.toBe(referenceOf(two));
    expect(partReference(one, nodeWith('p/b'))).not.toBe(partReference(two, nodeWith('p/b')));
  });

  test('of one whose own node is missing is still there', () => {
    expect(component(subjectWith({ id: 'org/model', lineage: { complete: false, nodes: [], edges: [], gaps: [] } }))).toMatchObject({ name: 'model' });
  });
});

describe('pedigree', () => {
  test('holds ancestors and not parts, which are components', () => {
    const id = 'org/model';
    const subject = subjectWith({ id, lineage: { complete: true, nodes: [nodeWith(id), nodeWith('p/b'), nodeWith('p/t5')], edges: [edgeOf(`${id} > finetune > p/b`), edgeOf(`${id} > component > p/t5`)], gaps: [] } });
    expect(component(subject)).toMatchObject({ pedigree: { ancestors: [{ name: 'b' }], notes: 'All ancestors to the roots were established.' }, components: [{ name: 't5' }] });
  });

  test('that is incomplete says what is missing', () => {
    const subject = distillSubject({ lineage: { ...distillSubject().lineage, complete: false, gaps: [{ node: 'lab/teacher', reason: 'gated', detail: 'no access' }] } });
    expect(component(subject)).toMatchObject({ pedigree: { notes: 'The pedigree is incomplete. lab/teacher: gated, no access' } });
  });

  test('of a root is left out', () => {
    expect(component(subjectWith())).not.toHaveProperty('pedigree');
    expect(component(subjectWith())).not.toHaveProperty('components');
  });
});

describe('evidence', () => {
  const withTexts = (...detected: Subject['license']['detected']) => subjectWith({ license: { declared: [], detected, concluded: null } });

  test.each([
    ['a known text', [textWith()], true],
    ['a changed text, which is not that licence', [textWith({ verdict: 'variant', id: 'llama3.1' })], false],
    ['a text that nobody knows', [textWith({ verdict: 'unrecognised', id: null })], false],
    ['no text', [], false],
  ])('of a licence is %s', (_, detected, found) => {
    expect('evidence' in component(withTexts(...detected))).toBe(found);
  });

  test('of use are the lines that name it', () => {
    expect(component(subjectWith({ locations: [{ file: 'app.py', line: 3 }] }))).toMatchObject({ evidence: { occurrences: [{ location: 'app.py', line: 3 }] } });
  });
});
