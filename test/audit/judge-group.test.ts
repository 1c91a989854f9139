import { beforeAll, describe, expect, test } from 'vitest';
import { judgeGroup, type AuditJudge, type GroupResult } from '../../src/audit/judge-group.ts';
import { createLicenseClasses } from '../../src/audit/license-classes.ts';
import type { ModelClass } from '../../src/audit/model-classes.ts';
import type { DrawnAncestor } from '../../src/audit/normalize-group.ts';
import { remarkBits } from '../../src/audit/remark-bits.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { loadKnowledge } from '../../src/load.ts';
import { loadPolicy } from '../../src/load-policy.ts';
import { classWith } from '../support/audit-graph.ts';

let judge: AuditJudge;
beforeAll(async () => {
  const io = createNodeIo();
  const [{ catalog }, { policy }] = await Promise.all([loadKnowledge(io), loadPolicy('commercial-saas', io)]);
  judge = { catalog, policy, profile: {}, failOn: 'error', now: Date.parse('2026-11-01') };
});

const names = ['mit', 'cc-by-nc-4.0', 'llama3.1', null, 'apache-2.0', 'my-own'];

/** Judges a model under a licence, with ancestors. */
function judged(own: Partial<ModelClass>, ancestors: readonly DrawnAncestor[] = [], rest: Partial<AuditJudge> = {}): GroupResult {
  const classes = createLicenseClasses(names.map((name) => JSON.stringify({ license: name })), judge.catalog);
  const numbers = names.map((_, index) => classes.classOf(index, null));
  const numbered = (about: ModelClass): ModelClass => ({ ...about, license: numbers[about.license] ?? 0 });
  const group = { own: numbered(classWith({ origin: 'stated-root', ...own })), ancestors: ancestors.map((one) => ({ ...one, about: numbered(one.about) })), task: null };
  return judgeGroup(group, { judge: { ...judge, ...rest }, licenses: classes.licenses });
}

const ancestor = (about: Partial<ModelClass>, rest: Partial<DrawnAncestor> = {}): DrawnAncestor => ({ about: classWith({ origin: 'stated-root', ...about }), channel: 'weights', ownWork: false, ...rest });

describe('a model without ancestors', () => {
  test.each<[string, Partial<ModelClass>, Partial<GroupResult>]>([
    ['that says where it comes from, under a free licence, passes', { license: 0 }, { verdict: 'pass', concluded: 'mit', governing: ['mit'], rules: [], complete: true, onlyProse: false }],
    ['that is silent is undecided for want of prose', { license: 0, origin: 'silent' }, { verdict: 'undecided', rules: ['roots-stated'], onlyProse: true }],
    ['under a licence for non-commercial use violates', { license: 1 }, { verdict: 'violation', governing: ['cc-by-nc-4.0'], rules: expect.arrayContaining(['no-noncommercial']) as never, onlyProse: false }],
    ['without a licence is undecided for more than prose', { license: 3 }, { verdict: 'undecided', concluded: null, governing: [], rules: expect.arrayContaining(['license-missing']) as never, onlyProse: false }],
    ['under a name that nobody knows is undecided', { license: 5 }, { verdict: 'undecided', concluded: null, rules: expect.arrayContaining(['license-unrecognised']) as never }],
    ['with a threshold that depends on an unknown number is undecided', { license: 2 }, { verdict: 'undecided', rules: ['user-threshold-exceeded'] }],
    ['that names a base which is none is incomplete', { license: 0, refused: true }, { verdict: 'undecided', complete: false }],
    ['in a circle is incomplete', { license: 0, inCircle: true }, { verdict: 'undecided', complete: false, rules: expect.arrayContaining(['lineage-cycle']) as never }],
    ['called like another is asked about', { license: 0, suspected: true }, { verdict: 'undecided', rules: expect.arrayContaining(['base-model-suspected']) as never, onlyProse: false }],
  ])('%s', (_name, own, expected) => {
    expect(judged(own)).toMatchObject(expected);
  });
});

describe('ancestors', () => {
  const own = { license: 0, origin: 'derived' } as const;

  test.each<[string, DrawnAncestor, Partial<GroupResult>]>([
    ['that are free change nothing', ancestor({ license: 4 }), { verdict: 'pass', governing: ['apache-2.0', 'mit'], droppedFrom: [] }],
    ['for non-commercial use bind, and it is seen that they were dropped', ancestor({ license: 1 }), { verdict: 'violation', governing: ['cc-by-nc-4.0', 'mit'], droppedFrom: ['cc-by-nc-4.0'] }],
    ['that are missing leave it open', ancestor({ license: 3, status: 'missing' }), { verdict: 'undecided', complete: false }],
    ['that are silent leave it open for want of prose', ancestor({ license: 4, origin: 'silent' }), { verdict: 'undecided', onlyProse: true }],
    ['that teach by their outputs bring no ban on commerce', ancestor({ license: 1 }, { channel: 'outputs' }), { droppedFrom: [] }],
  ])('%s', (_name, above, expected) => {
    expect(judged(own, [above])).toMatchObject(expected);
  });

  test('give their licence to what is the same weights in another form', () => {
const same = judged({ license: 3, origin: 'derived', mechanical: true }, [ancestor({ license: 4 })]);
    expect([same.governing, same.rules.includes('license-missing')]).toEqual([['apache-2.0'], false]);
    expect(judged({ license: 3, origin: 'derived' }, [ancestor({ license: 4 })])).toMatchObject({ verdict: 'undecided', rules: expect.arrayContaining(['license-missing']) });
  });
});

describe('remarks decide where warnings do', () => {
  test.each<[string, number, string]>([
    ['descent that no card declares', remarkBits.undeclared, 'base-model-undeclared'],
    ['a declaration that models/ contradicts', remarkBits.conflict, 'lineage-conflict'],
  ])('%s', (_name, remarks, rule) => {
    expect(judged({ license: 0, remarks }).verdict).toBe('pass');
    const strict = judged({ license: 0, remarks }, [], { failOn: 'warning' });
    expect([strict.verdict === 'pass', strict.rules.includes(rule)]).toEqual([false, true]);
  });

  test('a model that names itself is a note, and decides nothing by itself', () => {
    expect(judged({ license: 0, remarks: remarkBits.selfReference }, [], { failOn: 'warning' }).verdict).toBe('pass');
  });

  test('undeclared descent further up is told below it where it came in from another owner', () => {
    const below = (remarks: number): boolean => judged({ license: 0, origin: 'derived' }, [ancestor({ license: 4, remarks })], { failOn: 'warning' }).rules.includes('base-model-undeclared');
    expect([below(remarkBits.undeclared), below(remarkBits.undeclaredAbove)]).toEqual([false, true]);
  });
});

test('the profile decides what it can', () => {
  expect(judged({ license: 2 }, [], { profile: { org: { monthlyActiveUsers: 1_000 } } }).rules).not.toContain('user-threshold-exceeded');
  expect(judged({ license: 2 }, [], { profile: { org: { monthlyActiveUsers: 900_000_000 } } })).toMatchObject({ verdict: 'violation', rules: expect.arrayContaining(['user-threshold-exceeded']) });
});
