import { describe, expect, test } from 'vitest';
import { buildFamilyIndex } from '../src/lineage/families.ts';
import type { Policy } from '../src/model/policy.ts';
import type { ModelRecord, ReadResult } from '../src/model/record.ts';
import type { ModelRef } from '../src/model/ref.ts';
import { unrecognised } from '../src/license/identify/choose-verdict.ts';
import { examineAll, judgeAll, scan, type ScanContext } from '../src/scan.ts';
import { testCatalog } from './support/licenses.ts';
import { card, record } from './support/record.ts';

const policy: Policy = { id: 'ours', title: 'Ours', digest: 'sha256:1', builtIn: new Map(), rules: [{ id: 'no-sale', level: 'error', description: '', when: { and: [{ var: 'use.commercial' }, { '==': [{ var: 'terms.commercialUse.value' }, 'prohibited'] }] }, message: 'Not for sale.', howToFix: 'Do not sell.', onUnknown: 'fail', onUnknownReason: null, waivable: true, from: 'ours' }] };

const model = (id: string, license: string, ...baseModel: readonly string[]): ModelRecord => record(id, { card: card({ license: [license], baseModel: [...baseModel], baseModelRelation: baseModel.length > 0 ? 'finetune' : null }), readme: 'This model was trained from scratch.', readmeState: 'read' });
const models = [model('org/base', 'noncom'), model('org/a', 'noncom', 'org/base'), model('org/b', 'noncom', 'org/base'), model('org/free', 'free')];

function context(rest: Partial<ScanContext> = {}) {
  const asked: string[] = [];
  const answers = new Map(models.map((one): [string, ReadResult] => [one.id, { kind: 'record', record: one }]));
  const readModel = async (ref: ModelRef): Promise<ReadResult> => {
    asked.push(ref.asked);
    return (ref.kind === 'hub' ? answers.get(ref.id) : undefined) ?? { kind: 'failure', reason: 'missing', detail: 'no such model' };
  };
  const own: ScanContext = { source: { id: 'snapshot', location: 'here', readModel }, catalog: testCatalog, families: buildFamilyIndex([]), identify: () => unrecognised, policy, profile: { use: { commercial: false } }, waivers: [], failOn: 'error', now: Date.UTC(2026, 10, 22), toolVersion: '0', ...rest };
  return { own, asked };
}

const refs = (...ids: readonly string[]): readonly ModelRef[] => ids.map((id) => ({ kind: 'hub', asked: id, id, revision: null }));
const verdicts = async (ids: readonly string[], rest: Partial<ScanContext> = {}) => (await scan(refs(...ids), context(rest).own)).subjects.map(({ ref, verdict }) => `${ref} ${verdict}`);

describe('a scan', () => {
  test('keeps the order in which models were asked for, doubles included', async () => {
    expect(await verdicts(['org/free', 'org/b', 'org/a', 'org/free'])).toEqual(['org/free pass', 'org/b pass', 'org/a pass', 'org/free pass']);
  });

  test('reads an ancestor of several models once', async () => {
    const { own, asked } = context();
    await scan(refs('org/a', 'org/b', 'org/base'), own);
    expect(asked.filter((id) => id === 'org/base')).toHaveLength(1);
  });

  test.each([
    ['a model that is not there', ['org/free', 'org/gone'], 'undecided'],
    ['no model', [], 'undecided'],
    ['a model that passes', ['org/free'], 'pass'],
  ])('of %s never passes unseen', async (_, ids, status) => {
    expect((await scan(refs(...ids), context().own)).status).toBe(status);
  });

  test('tells progress once a model, counted from one', async () => {
    const done: string[] = [];
    await scan(refs('org/a', 'org/gone', 'org/free'), context({ onModel: ({ count, total }) => done.push(`${count}/${total}`) }).own);
    expect(done).toEqual(['1/3', '2/3', '3/3']);
  });

  test('gives the same bytes whatever order answers come in', async () => {
    const late = context();
    const slow = { ...late.own.source, readModel: async (ref: ModelRef) => (ref.asked === 'org/a' ? new Promise<void>((resolve) => void setTimeout(resolve, 20)).then(() => late.own.source.readModel(ref)) : late.own.source.readModel(ref)) };
    expect(JSON.stringify(await scan(refs('org/a', 'org/b'), context({ source: slow }).own))).toBe(JSON.stringify(await scan(refs('org/a', 'org/b'), context().own)));
  });
});

describe('judging', () => {
  test('again for another profile reads nothing', async () => {
    const { own, asked } = context();
    const examined = await examineAll(refs('org/a', 'org/free'), own);
    const reads = asked.length;
    const sold = judgeAll(examined, { ...own, profile: { use: { commercial: true } } });
    expect([sold.subjects.map(({ verdict }) => verdict), asked.length - reads]).toEqual([['violation', 'pass'], 0]);
  });

  test('goes by the profile of a row, whose digest its subject then tells', async () => {
    const profileAt: ScanContext['profileAt'] = (profile, position) => (position === 1 ? { use: { commercial: true } } : profile);
    const { subjects, profile } = await scan(refs('org/a', 'org/b'), context({ profileAt }).own);
    expect(subjects.map(({ verdict }) => verdict)).toEqual(['pass', 'violation']);
    expect([subjects[0]?.profile, subjects[1]?.profile?.digest === profile?.digest]).toEqual([undefined, false]);
  });

  test('tells a waiver that nothing called for', async () => {
    const waiver = { rule: 'no-sale', model: 'org/free', reason: 'r', approver: 'a', approvedOn: '2026-01-01', expires: '2027-01-01' };
    const { findings } = await scan(refs('org/free'), context({ waivers: [waiver] }).own);
    expect(findings.map(({ ruleId }) => ruleId)).toContain('waiver-unused');
  });
});
