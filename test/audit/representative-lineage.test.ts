import { describe, expect, test } from 'vitest';
import type { DrawnAncestor } from '../../src/audit/normalize-group.ts';
import { remarkBits } from '../../src/audit/remark-bits.ts';
import { representativeLineage, subjectId } from '../../src/audit/representative-lineage.ts';
import type { ModelClass } from '../../src/audit/model-classes.ts';
import { classWith } from '../support/audit-graph.ts';
import { licensesOf } from '../support/licenses.ts';

const licenses = ['', 'free', 'noncom'].map((ids, index) => [...licensesOf({ [`m${index}`]: ids }).values()][0]!);
const ancestor = (about: Partial<ModelClass> = {}, rest: Partial<DrawnAncestor> = {}): DrawnAncestor => ({ about: classWith({ license: 1, origin: 'stated-root', ...about }), channel: 'weights', ownWork: false, ...rest });
const drawn = (own: Partial<ModelClass>, ancestors: readonly DrawnAncestor[] = []) => representativeLineage({ own: classWith(own), ancestors, task: null }, licenses);
const stepsOf = ({ lineage }: ReturnType<typeof drawn>): readonly string[] => lineage.edges.map(({ child, relation, parent }) => `${child.replace(subjectId, 'it')} ${relation} ${parent}`);

test('a model without ancestors is drawn alone, complete, with its licence', () => {
  const { lineage, licenses: found } = drawn({ license: 1, origin: 'stated-root' });
  expect(lineage).toMatchObject({ subject: subjectId, nodes: [{ id: subjectId, origin: 'stated-root', status: 'resolved' }], edges: [], gaps: [], suspicions: [], complete: true });
  expect(found.get(subjectId)).toMatchObject({ model: subjectId, concluded: 'free' });
});

describe('each kind of gap is drawn where it belongs:', () => {
  test.each<[string, Partial<ModelClass>, readonly string[], boolean]>([
    ['missing from the dump', { status: 'missing' }, ['missing'], false],
    ['a base that is no model', { refused: true }, ['missing'], false],
    ['a circle', { inCircle: true }, ['cycle'], false],
    ['a model that names itself', { remarks: remarkBits.selfReference }, ['self-reference'], true],
    ['a declaration that models/ contradicts', { remarks: remarkBits.conflict }, ['conflict'], true],
    ['all of them', { status: 'missing', refused: true, inCircle: true, remarks: remarkBits.selfReference | remarkBits.conflict }, ['missing', 'missing', 'cycle', 'self-reference', 'conflict'], false],
  ])('%s', (_name, about, reasons, complete) => {
    const own = drawn(about).lineage;
    const above = drawn({ origin: 'derived' }, [ancestor(about)]).lineage;
    expect([own.gaps.map(({ reason }) => reason), own.complete]).toEqual([reasons, complete]);
    expect([above.gaps.map(({ reason }) => reason), above.complete]).toEqual([reasons, complete]);
    expect(above.gaps.every(({ node }) => node !== subjectId)).toBe(true);
  });
});

test('a name that points at a parent is a suspicion of that model', () => {
  expect(drawn({ suspected: true }).lineage.suspicions.map(({ child }) => child)).toEqual([subjectId]);
  expect(drawn({ origin: 'derived' }, [ancestor({ suspected: true })]).lineage.suspicions.map(({ child }) => child)).toEqual(['ancestor-0/parent-0']);
});

describe('steps', () => {
  test.each<[string, Partial<ModelClass>, readonly DrawnAncestor[], readonly string[]]>([
    ['to a root', {}, [ancestor()], ['it finetune ancestor-0/parent-0']],
    ['to a teacher', {}, [ancestor({}, { channel: 'outputs' })], ['it distilled ancestor-0/parent-0']],
    ['of the same weights in another form', { mechanical: true }, [ancestor()], ['it quantized ancestor-0/parent-0']],
    ['to a derived ancestor, which hangs below a root', {}, [ancestor({ origin: 'derived' }), ancestor({ license: 2 })], ['it finetune ancestor-0/parent-0', 'ancestor-0/parent-0 finetune ancestor-1/parent-1', 'it finetune ancestor-1/parent-1']],
    ['to work of the same owner', {}, [ancestor({}, { ownWork: true })], ['it finetune subject/parent-0']],
    ['to derived work of the same owner, above which hangs what is not', {}, [ancestor({ origin: 'derived' }, { ownWork: true }), ancestor({ license: 2 })], ['it finetune subject/parent-0', 'subject/parent-0 finetune ancestor-1/parent-1']],
    ['to an ancestor that takes its licence from the root', {}, [ancestor({ mechanical: true, origin: 'derived' }), ancestor({ license: 2 })], ['it finetune ancestor-0/parent-0', 'ancestor-0/parent-0 quantized ancestor-1/parent-1', 'it finetune ancestor-1/parent-1']],
  ])('%s', (_name, own, ancestors, steps) => {
    expect(stepsOf(drawn({ origin: 'derived', ...own }, ancestors))).toEqual(steps);
  });

  test('are drawn once each', () => {
    const steps = stepsOf(drawn({ origin: 'derived' }, [ancestor(), ancestor({ license: 2 }), ancestor({ origin: 'derived' })]));
    expect(steps).toHaveLength(new Set(steps).size);
  });
});

test('ancestors bring their own licences, under their own names', () => {
  const { licenses: found } = drawn({ license: 1, origin: 'derived' }, [ancestor({ license: 2 }), ancestor({ license: 0 })]);
  expect([...found].map(([id, { model, concluded }]) => [id === model, concluded])).toEqual([[true, 'free'], [true, 'noncom'], [true, null]]);
});

test('a family that is not on the Hub carries its licence as a family does', () => {
  const { lineage } = drawn({ origin: 'derived' }, [ancestor({ license: 2, status: 'not-on-hub' }), ancestor({ license: 2 })]);
  expect(lineage.nodes.map(({ status, familyLicense }) => [status, familyLicense])).toEqual([['resolved', null], ['not-on-hub', 'noncom'], ['resolved', null]]);
});
