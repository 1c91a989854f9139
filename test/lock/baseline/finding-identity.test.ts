import { describe, expect, test } from 'vitest';
import { findingIdentity } from '../../../src/lock/baseline/finding-identity.ts';
import type { BaselineFinding, BaselineSubject } from '../../../src/model/baseline.ts';
import type { Subject } from '../../../src/model/report.ts';
import { distillSubject, findingWith, textWith } from '../../support/report.ts';

const subject = distillSubject();
const via = ['lab/distill-8b', 'vendor/base-8b'];
const finding = findingWith({ ruleId: 'user-threshold', license: 'llama3.1', section: '2', via });
const before = findingIdentity(finding, subject);

const withBase = (change: Partial<Subject['lineage']['nodes'][number]>): Subject => ({ ...subject, lineage: { ...subject.lineage, nodes: subject.lineage.nodes.map((node) => (node.id === via[1] ? { ...node, ...change } : node)) } });
const withTerm = (change: Partial<Subject['terms'][number]>): Subject => ({ ...subject, terms: subject.terms.map((term) => ({ ...term, ...change })) });

describe('another finding', () => {
  test.each<[string, Partial<BaselineFinding>]>([
    ['rule', { ruleId: 'other' }],
    ['level', { level: 'warning' }],
    ['outcome', { outcome: 'undecided' }],
    ['licence', { license: 'llama3.2' }],
    ['path', { via: ['lab/distill-8b'] }],
    ['clause', { section: '3' }],
  ])('is one of another %s', (_, change) => {
    expect(findingIdentity({ ...finding, ...change }, subject)).not.toBe(before);
  });

  test.each<[string, BaselineSubject]>([
    ['model', { ...subject, id: 'lab/other' }],
    ['declared licence at the model that brings it', withBase({ declared: ['mit'] })],
    ['text there', withBase({ detected: [textWith({ sha256: '9'.repeat(64) })] })],
    ['place of the text there', withBase({ detected: [textWith({ path: 'COPYING' })] })],
    ['number in the clause', withTerm({ value: { quantity: 'monthly-active-users', amount: 7 } })],
    ['state of the clause', withTerm({ state: 'unknown', value: null })],
  ])('is one about another %s', (_, about) => {
    expect(findingIdentity(finding, about)).not.toBe(before);
  });
});

describe('the same finding', () => {
  test.each<[string, BaselineSubject]>([
    ['another revision', withBase({ revision: 'b'.repeat(40) })],
    ['another reading of the same text', withBase({ detected: (subject.lineage.nodes.find(({ id }) => id === via[1])?.detected ?? []).map((text) => ({ ...text, verdict: 'variant' as const })) })],
    ['a change of a model beside the path', { ...subject, lineage: { ...subject.lineage, nodes: subject.lineage.nodes.map((node) => (node.id === 'lab/teacher' ? { ...node, declared: ['mit'] } : node)) } }],
    ['another order of the fields of a value', withTerm({ value: { amount: 700_000_000, quantity: 'monthly-active-users' } })],
  ])('stays the same after %s', (_, about) => {
    expect(findingIdentity(finding, about)).toBe(before);
  });

  test('without a clause has none, be it null or left out', () => {
    const { section: _, ...without } = finding;
    expect(findingIdentity(without, subject)).toBe(findingIdentity({ ...finding, section: null }, subject));
  });
});
