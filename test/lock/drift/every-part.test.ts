import { describe, expect, test } from 'vitest';
import { driftFindings } from '../../../src/lock/drift.ts';
import { lockOf } from '../../../src/lock/write-lock.ts';
import type { Lock, LockedModel } from '../../../src/model/lock.ts';
import { distillSubject, reportWith } from '../../support/report.ts';

const lock = lockOf(reportWith([distillSubject()]));
const base = 'vendor/base-8b';
const child = 'lab/distill-8b';

/** The rules that speak up when one model of the lock was another. */
function rulesWith(id: string, change: (model: LockedModel) => Partial<LockedModel>): readonly string[] {
  const model = lock.models[id];
  if (!model) throw new Error(`${id} is not locked`);
  const changed: Lock = { ...lock, models: { ...lock.models, [id]: { ...model, ...change(model) } } };
  return driftFindings(changed, distillSubject()).map(({ ruleId, level }) => `${ruleId} ${level}`);
}

const text = (change: Partial<LockedModel['licenseTexts'][number]>) => ({ licenseTexts }: LockedModel) => ({ licenseTexts: licenseTexts.map((one) => ({ ...one, ...change })) });
const parent = (change: Partial<LockedModel['parents'][number]>) => ({ parents }: LockedModel) => ({ parents: parents.map((one, index) => (index === 0 ? { ...one, ...change } : one)) });
const license = ['lock-drift-license error'];
const lineage = ['lock-drift-lineage error'];

describe('every part that a lock holds of a model is looked at, or is known not to matter:', () => {
  test.each<[string, string, (model: LockedModel) => Partial<LockedModel>, readonly string[]]>([
    ['another declared licence', base, () => ({ declared: ['mit'] }), license],
    ['no declared licence', base, () => ({ declared: [] }), license],
    ['the declared licence in other letters', base, () => ({ declared: ['LLAMA3.1'] }), license],
    ['a declared licence twice', base, () => ({ declared: ['llama3.1', 'llama3.1'] }), []],
    ['another hash of a text', base, text({ sha256: '9'.repeat(64) }), license],
    ['another path of a text', base, text({ path: 'LICENSE.md' }), [...license, ...license]],
    ['no texts', base, () => ({ licenseTexts: [] }), license],
    ['a text twice under other names', base, ({ licenseTexts }) => ({ licenseTexts: [...licenseTexts, ...licenseTexts.map((one) => ({ ...one, path: 'COPYING' }))] }), license],
    ['the same text read as another, when its hash is known', base, text({ verdict: 'variant', id: null }), []],
    ['a text without a hash that was another', base, text({ sha256: null, id: 'mit' }), license],
    ['a text without a hash that was the same', base, text({ sha256: null }), []],
    ['another conclusion', base, () => ({ concluded: 'mit' }), license],
    ['no conclusion', base, () => ({ concluded: null }), license],
    ['a parent that is none any more', base, () => ({ parents: [{ id: 'old/root', relation: 'finetune', confidence: 'declared' }] }), lineage],
    ['another parent', child, parent({ id: 'other/teacher' }), lineage],
    ['another relation', child, parent({ relation: 'merge' }), lineage],
    ['another confidence', child, parent({ confidence: 'strong' }), []],
    ['no parents', child, () => ({ parents: [] }), lineage],
    ['one parent less', child, ({ parents }) => ({ parents: parents.slice(1) }), lineage],
    ['parents in another order', child, ({ parents }) => ({ parents: [...parents].reverse() }), []],
    ['missing then', base, () => ({ status: 'missing' }), lineage],
    ['gated then', base, () => ({ status: 'gated' }), lineage],
    ['not on the Hub then', base, () => ({ status: 'not-on-hub' }), lineage],
    ['another revision', base, () => ({ revision: '9'.repeat(40) }), ['lock-drift-revision note']],
    ['no revision', base, () => ({ revision: null }), []],
    ['another card at the same revision', base, () => ({ cardDigest: 'sha256:other' }), []],
    ['another name before it was renamed', base, () => ({ renamedFrom: 'old/name' }), []],
  ])('%s', (_name, id, change, rules) => {
    expect(rulesWith(id, change)).toEqual(rules);
  });

  test('licence and lineage at once are both told, and the revision is not', () => {
    expect(rulesWith(child, () => ({ declared: ['apache-2.0'], parents: [], revision: '9'.repeat(40) }))).toEqual([...license, ...lineage]);
  });

  test('a change of every model is told of every model', () => {
    const changed: Lock = { ...lock, models: Object.fromEntries(Object.entries(lock.models).map(([id, model]) => [id, { ...model, declared: ['gpl-3.0'] }])) };
    expect(driftFindings(changed, distillSubject()).map(({ via }) => via.at(-1))).toEqual([child, 'lab/teacher', base]);
  });
});

describe('what a lock says of itself is no drift:', () => {
  test.each<[string, Partial<Lock>]>([
    ['the version of modelcheck', { tool: '0.0.1' }],
    ['the time', { lockedAt: '2020-01-01T00:00:00.000Z' }],
    ['the catalog', { catalog: 'sha256:other' }],
    ['the policy', { policy: { id: 'other', digest: 'sha256:other' } }],
  ])('%s', (_name, change) => {
    expect(driftFindings({ ...lock, ...change }, distillSubject())).toEqual([]);
  });
});

describe('a folder, which has no revision,', () => {
  const folder = { ...distillSubject(), lineage: { ...distillSubject().lineage, nodes: distillSubject().lineage.nodes.map((node) => ({ ...node, revision: null })) } };
  const locked = lockOf(reportWith([folder]));

  test.each([
    ['is as it was', (card: string | null) => card, []],
    ['has another card', () => 'sha256:other', ['lock-drift-revision']],
    ['had no card', () => null, []],
  ])('that %s', (_name, change, rules) => {
    const models = Object.fromEntries(Object.entries(locked.models).map(([id, model]) => [id, id === base ? { ...model, cardDigest: change(model.cardDigest) } : model]));
    expect(driftFindings({ ...locked, models }, folder).map(({ ruleId }) => ruleId)).toEqual(rules);
  });
});

describe('other terms from the same words', () => {
  const otherTerms = { ...distillSubject(), termsDigest: 'sha256:other' };

  test('are told with the licences that governed and govern', () => {
    const governed: Lock = { ...lock, subjects: { [child]: { ...lock.subjects[child]!, governing: ['llama3'] } } };
    expect(driftFindings(governed, otherTerms)).toMatchObject([{ ruleId: 'lock-drift-terms', message: expect.stringContaining('llama3 governed it, llama3.1 + mit governs it now') }]);
  });

  test('are not told beside a change that explains them', () => {
    const changed: Lock = { ...lock, models: { ...lock.models, [base]: { ...lock.models[base]!, declared: ['mit'] } } };
    expect(driftFindings(changed, otherTerms).map(({ ruleId }) => ruleId)).toEqual(['lock-drift-license']);
  });

  test('are told beside a new revision, which explains nothing', () => {
    const changed: Lock = { ...lock, models: { ...lock.models, [base]: { ...lock.models[base]!, revision: '9'.repeat(40) } } };
    expect(driftFindings(changed, otherTerms).map(({ ruleId }) => ruleId)).toEqual(['lock-drift-revision', 'lock-drift-terms']);
  });
});
