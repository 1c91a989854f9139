import { describe, expect, test } from 'vitest';
import { driftFindings } from '../../src/lock/drift.ts';
import { lockOf } from '../../src/lock/write-lock.ts';
import type { ReportNode, Subject } from '../../src/model/report.ts';
import { distillSubject, edgeOf, nodeWith, reportWith, subjectWith, textWith } from '../support/report.ts';

const lock = lockOf(reportWith([distillSubject()]));

/** The model with its ancestor `vendor/base-8b` changed. */
function withBase(change: Partial<ReportNode>): Subject {
  const subject = distillSubject();
  return { ...subject, lineage: { ...subject.lineage, nodes: subject.lineage.nodes.map((node) => (node.id === 'vendor/base-8b' ? { ...node, ...change } : node)) } };
}

function driftOf(subject: Subject): readonly string[] {
  return driftFindings(lock, subject).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

test('nothing changed, nothing said', () => {
  expect(driftFindings(lock, distillSubject())).toEqual([]);
});

describe('the licence of an ancestor', () => {
  test.each([
    ['is declared anew', { declared: ['apache-2.0'] }, 'vendor/base-8b declared llama3.1 when it was locked and declares apache-2.0 now.'],
    ['is declared no more', { declared: [] }, 'vendor/base-8b declared llama3.1 when it was locked and declares no licence now.'],
    ['is declared twice', { declared: ['llama3.1', 'mit'] }, 'vendor/base-8b declared llama3.1 when it was locked and declares llama3.1 + mit now.'],
    ['ships one more text', { detected: [textWith(), textWith({ path: 'NOTICE', id: 'mit' })] }, 'vendor/base-8b ships a licence text NOTICE that it did not ship when it was locked: it is mit.'],
    ['ships no text any more', { detected: [] }, 'vendor/base-8b no longer ships the licence text LICENSE: it was llama3.1.'],
    ['ships another known text', { detected: [textWith({ sha256: '3'.repeat(64), id: 'apache-2.0', closest: 'apache-2.0' })] }, 'The licence text LICENSE of vendor/base-8b changed: it was llama3.1 and is apache-2.0 now.'],
    ['ships a text that nobody knows', { detected: [textWith({ sha256: '3'.repeat(64), id: null, closest: null, verdict: 'unrecognised' })] }, 'The licence text LICENSE of vendor/base-8b changed: it was llama3.1 and is a text that is not recognised now.'],
    ['ships the same text in another form', { detected: [textWith({ sha256: '3'.repeat(64) })] }, 'The licence text LICENSE of vendor/base-8b changed.'],
  ] satisfies [string, Partial<ReportNode>, string][])('%s', (_name, change, message) => {
    expect(driftOf(withBase(change))).toEqual([`lock-drift-license: ${message}`]);
  });

  test('changed in one clause: the section, the words and the terms that it touches are told', () => {
    const changed = textWith({ sha256: '3'.repeat(64), verdict: 'variant', id: null, missing: ['2'], added: ['70 million'], unknownTerms: ['userThreshold'] });
    expect(driftOf(withBase({ detected: [changed] }))).toEqual([
      'lock-drift-license: The licence text LICENSE of vendor/base-8b changed at section 2; words added: “70 million”; terms touched: user threshold (userThreshold).',
    ]);
  });

  test('that was changed before and is changed again starts with the place', () => {
    const before = textWith({ sha256: '3'.repeat(64), verdict: 'variant', id: null, missing: ['1.b'] });
    const locked = lockOf(reportWith([withBase({ detected: [before] })]));
    const now = withBase({ detected: [{ ...before, sha256: '4'.repeat(64), missing: ['1.b', 'the preamble'] }] });
    expect(driftFindings(locked, now).map(({ message }) => message)).toEqual(['The licence text LICENSE of vendor/base-8b changed at section 1.b, the preamble.']);
  });

  test('is read otherwise by another catalog, from the same words', () => {
    expect(driftOf(withBase({ license: 'llama3.1 AND mit' }))[0]).toContain('was read as llama3.1 when it was locked and is read as llama3.1 AND mit now, from the same words and texts');
  });

  test('is an error with the path to the ancestor and what to do', () => {
    expect(driftFindings(lock, withBase({ declared: ['mit'] }))[0]).toMatchObject({ level: 'error', outcome: 'violation', via: ['lab/distill-8b', 'vendor/base-8b'], howToFix: expect.stringContaining('lock again') });
  });
});

describe('texts without a hash are compared by what they are', () => {
  const locked = lockOf(reportWith([withBase({ detected: [textWith({ sha256: null })] })]));

  test.each([
    ['the same', textWith({ sha256: null }), 0],
    ['another', textWith({ sha256: null, id: 'mit' }), 1],
  ])('%s', (_name, text, count) => {
    expect(driftFindings(locked, withBase({ detected: [text] }))).toHaveLength(count);
  });
});

describe('lineage', () => {
  test('a new parent is told with what was and what is', () => {
    const subject = distillSubject();
    const changed = { ...subject, lineage: { ...subject.lineage, nodes: [...subject.lineage.nodes, nodeWith('other/base')], edges: [...subject.lineage.edges, edgeOf('lab/distill-8b > merge > other/base')] } };
    expect(driftOf(changed)).toEqual(['lock-drift-lineage: lab/distill-8b descended from lab/teacher (distilled), vendor/base-8b (finetune) when it was locked and descends from lab/teacher (distilled), other/base (merge), vendor/base-8b (finetune) now.']);
  });

  test('a parent that is surer than before is no change', () => {
    const subject = distillSubject();
    expect(driftOf({ ...subject, lineage: { ...subject.lineage, edges: subject.lineage.edges.map((edge) => ({ ...edge, confidence: 'strong' })) } })).toEqual([]);
  });

  test.each(['missing', 'private', 'gated'] as const)('an ancestor that is %s now is told, and not that it declares nothing', (status) => {
    expect(driftOf(withBase({ status, declared: [], detected: [], license: null, revision: null }))).toEqual([`lock-drift-lineage: vendor/base-8b could be read when it was locked and is ${status} now, so nothing shows that its licence is the same.`]);
  });

  test.each(['rate-limited', 'unreachable', 'limit'] as const)('an ancestor that is %s now did not change, as far as anybody can tell', (status) => {
    expect(driftOf({ ...withBase({ status, declared: [], detected: [], license: null }), termsDigest: 'sha256:other' })).toEqual([]);
  });

  test('an ancestor that can be read at last is new', () => {
    const locked = lockOf(reportWith([withBase({ status: 'gated' })]));
    expect(driftFindings(locked, distillSubject()).map(({ message }) => message)).toEqual(['vendor/base-8b was gated when it was locked and can be read now, so its licence and descent are new.']);
  });
});

describe('a new revision', () => {
  test('with the same licence and lineage is a note', () => {
    expect(driftFindings(lock, withBase({ revision: 'd'.repeat(40) }))).toMatchObject([{ ruleId: 'lock-drift-revision', level: 'note' }]);
  });

  test('with another licence is told by the licence alone', () => {
    expect(driftFindings(lock, withBase({ revision: 'd'.repeat(40), declared: ['mit'] })).map(({ ruleId }) => ruleId)).toEqual(['lock-drift-license']);
  });

  test('that the source does not tell is no change', () => {
    expect(driftOf(withBase({ revision: null }))).toEqual([]);
  });
});

describe('a model that was not locked', () => {
  test('is an error of its own', () => {
    expect(driftFindings(lock, subjectWith())).toMatchObject([{ ruleId: 'lock-model-missing', level: 'error', message: 'org/model is not in the lock.' }]);
  });

  test('is found when it is only written otherwise', () => {
    expect(driftOf(distillSubject({ ref: 'https://huggingface.co/lab/distill-8b' }))).toEqual([]);
  });

  test.each(['constructor', '__proto__', 'toString'])('is not found in what every object has: %s', (ref) => {
    expect(driftFindings(lock, subjectWith({ id: ref, ref }))[0]?.ruleId).toBe('lock-model-missing');
  });
});

test('other terms from the same licence and lineage are a warning', () => {
  expect(driftFindings(lock, { ...distillSubject(), termsDigest: 'sha256:other' })).toMatchObject([{ ruleId: 'lock-drift-terms', level: 'warning', message: expect.stringContaining('written with modelcheck 0.1.0') }]);
});

test('words of strangers stay on one line', () => {
  const [finding] = driftFindings(lock, withBase({ declared: ['mit\n::error::x\u001B[31m'] }));
  expect(finding?.message).toContain('declares mit ::error::x\uFFFD[31m now.');
});
