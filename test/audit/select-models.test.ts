import { describe, expect, test } from 'vitest';
import { findComponents } from '../../src/audit/components.ts';
import { buildGraph } from '../../src/audit/graph.ts';
import { selectModels, type Selection } from '../../src/audit/select-models.ts';
import { stageEdges } from '../../src/audit/stage-edges.ts';
import { withStagedDump } from '../support/audit-database.ts';
import { noFamilies } from '../support/lineage.ts';

/** Three owners: a line `o/root` ← `p/child` ← `o/grandchild`, a circle below it, a student, and models of bases that are not in the dump. */
const models = [
  { id: 'o/root' },
  { id: 'p/child', cardData: { base_model: 'O/Root' } },
  { id: 'o/grandchild', cardData: { base_model: 'p/child' } },
  { id: 'q/one', cardData: { base_model: ['q/two', 'o/grandchild'] } },
  { id: 'q/two', cardData: { base_model: 'q/one' } },
  { id: 'q/student', baseModels: { relation: 'distilled', models: [{ id: 'o/root' }] } },
  { id: 'q/away', cardData: { base_model: 'https://huggingface.co/gone/base' } },
  { id: 'o-like/other' },
  { id: 'owner-less' },
];

async function selected(selection: Partial<Selection>): Promise<readonly string[]> {
  return withStagedDump(models, async ({ database, rows }) => {
    const edges = await stageEdges(rows.models, noFamilies, database);
    const graph = buildGraph(rows.models + edges.outside.length, edges);
    const marked = await selectModels({ descendantsOf: null, owner: null, ...selection }, { graph, components: findComponents(graph), models: rows.models, edges, database });
    expect(marked).toHaveLength(models.length);
    return models.flatMap(({ id }, index) => (marked[index] === 1 ? [id] : []));
  });
}

test('without a limit all models are reported', async () => {
  expect(await selected({})).toEqual(models.map(({ id }) => id));
});

describe('what descends from a model', () => {
  test.each<[string, string, readonly string[]]>([
    ['is itself and all below it, over circles and teachers', 'o/root', ['o/root', 'p/child', 'o/grandchild', 'q/one', 'q/two', 'q/student']],
    ['is found in any letters', 'P/CHILD', ['p/child', 'o/grandchild', 'q/one', 'q/two']],
    ['is the whole circle for each of its models', 'q/two', ['q/one', 'q/two']],
    ['is itself alone where nothing does', 'o-like/other', ['o-like/other']],
    ['may descend from a base that the dump does not hold', 'gone/base', ['q/away']],
    ['may be named as a card names it', 'https://huggingface.co/gone/base', ['q/away']],
  ])('%s', async (_name, descendantsOf, ids) => {
    expect(await selected({ descendantsOf })).toEqual(ids);
  });

  test.each(['no/where', '', "x' OR '1'='1"])('is not found of a model that nobody names: %s', async (descendantsOf) => {
    await expect(selected({ descendantsOf })).rejects.toThrow('neither stands in the dump nor is named in it as a base');
  });
});

describe('what an organisation owns', () => {
  test.each<[string, readonly string[]]>([
    ['o', ['o/root', 'o/grandchild']],
    ['Q', ['q/one', 'q/two', 'q/student', 'q/away']],
    ['owner-less', []],
    ['nobody', []],
    ['%', []],
    ['', []],
  ])('by the name %s', async (owner, ids) => {
    expect(await selected({ owner })).toEqual(ids);
  });

  test('among what descends from a model', async () => {
    expect(await selected({ descendantsOf: 'o/root', owner: 'o' })).toEqual(['o/root', 'o/grandchild']);
  });
});
