import { expect, test } from 'vitest';
import type { GroupResult } from '../../src/audit/judge-group.ts';
import { renderSummary } from '../../src/audit/render-summary.ts';
import { summarize } from '../../src/audit/summary.ts';

const result = (rest: Partial<GroupResult>): GroupResult => ({ verdict: 'pass', concluded: 'mit', governing: [], droppedFrom: [], complete: true, rules: [], onlyProse: false, ...rest });

interface Found {
  readonly groupOf: readonly number[];
  readonly results: readonly GroupResult[];
  readonly selected?: readonly number[];
  readonly withoutId?: number;
}

function summary({ groupOf, results, selected = groupOf.map(() => 1), withoutId = 0 }: Found) {
  const none = new Int32Array(0);
  return summarize(
    { selected: Uint8Array.from(selected), groupOf: Int32Array.from(groupOf), depths: Int32Array.from(groupOf, (_, model) => model % 2), circles: new Uint8Array(groupOf.length), results },
    {
      rows: { models: groupOf.length, withoutId, repeated: 0 },
      edges: { child: none, parent: none, relation: none, sameOwner: none, outside: [], refused: none, selfReferences: none },
      judge: { policy: { id: 'p', digest: 'd' }, catalog: { digest: 'c' } } as Parameters<typeof summarize>[1]['judge'],
      files: ['f'],
      selection: { descendantsOf: null, owner: null },
    },
  );
}

const [pass, violation, undecided] = [result({}), result({ verdict: 'violation', rules: ['a', 'b'] }), result({ verdict: 'undecided', rules: ['c'], concluded: null, complete: false, onlyProse: true })];

test.each([
  { name: 'all pass', found: { groupOf: [0, 0], results: [pass] }, status: 'pass' },
  { name: 'one violates', found: { groupOf: [0, 1, 2], results: [pass, violation, undecided] }, status: 'violation' },
  { name: 'one is undecided', found: { groupOf: [0, 1], results: [pass, undecided] }, status: 'undecided' },
  { name: 'there are none', found: { groupOf: [], results: [] }, status: 'undecided' },
  { name: 'none is selected', found: { groupOf: [0], results: [pass], selected: [0] }, status: 'undecided' },
  { name: 'a row could not be read', found: { groupOf: [0], results: [pass], withoutId: 1 }, status: 'undecided' },
  { name: 'one that was not asked for violates', found: { groupOf: [0, 1], results: [pass, violation], selected: [1, 0] }, status: 'pass' },
] satisfies readonly { readonly name: string; readonly found: Found; readonly status: string }[])('where $name the audit comes to $status', ({ found, status }) => {
  expect(summary(found).status).toBe(status);
});

test('models are counted, not groups, and most come first', () => {
  expect(summary({ groupOf: [0, 1, 1, 2, 2, 2], results: [pass, violation, undecided] })).toMatchObject({
    models: 6,
    verdicts: { pass: 1, violation: 2, undecided: 3 },
    violatedRules: [{ name: 'a', models: 2 }, { name: 'b', models: 2 }],
    undecidedRules: [{ name: 'c', models: 3 }],
    undecidedForProse: 3,
    undeclared: 3,
    incomplete: 3,
    licenses: [{ name: '(none)', models: 3 }, { name: 'mit', models: 3 }],
    depths: [3, 3],
  });
});

test('each restriction that was dropped is told with what was declared in its place', () => {
  const drift = [result({ droppedFrom: ['x', 'y'] }), result({ concluded: null, droppedFrom: ['x'] })];
  expect(summary({ groupOf: [0, 0, 1], results: drift }).drift).toEqual([{ declared: 'mit', inherited: 'x', models: 2 }, { declared: 'mit', inherited: 'y', models: 2 }, { declared: '', inherited: 'x', models: 1 }]);
});

test('names of strangers steer no terminal, and an empty audit divides by nothing', () => {
  const text = renderSummary(summary({ groupOf: [0], results: [result({ concluded: 'a\u001b[2J\nb' })] }));
  expect([text.includes('\u001b'), renderSummary(summary({ groupOf: [], results: [] })).includes('NaN')]).toEqual([false, false]);
});
