import { describe, expect, test } from 'vitest';
import { familyMembers, modelsOfOwner, stageEdges, type StagedEdges } from '../../src/audit/stage-edges.ts';
import { buildFamilyIndex, type FamilyIndex } from '../../src/lineage/families.ts';
import { relations } from '../../src/model/relation.ts';
import { withStagedDump } from '../support/audit-database.ts';
import { family, noFamilies } from '../support/lineage.ts';

const families = buildFamilyIndex([family('beast', {
  names: ['Beast'],
  owners: ['beast-co'],
  members: [{ id: 'beast-co/beast-7b', origin: 'root', formerIds: ['old-co/beast'], aliases: ['Beast 7B'] }, { id: 'beast-co/beast-7b-chat', origin: [{ parent: 'beast-co/beast-7b', relation: 'finetune' }] }],
})]);

/** Steps in words, `child relation parent`; `=` marks one owner. */
async function stepsOf(models: readonly object[], known: FamilyIndex = noFamilies): Promise<{ readonly steps: readonly string[]; readonly edges: StagedEdges }> {
  return withStagedDump(models, async ({ database, rows }) => {
    const edges = await stageEdges(rows.models, known, database);
    const [ids = []] = await database.texts('SELECT id FROM model ORDER BY rowid');
    const name = (number: number): string => ids[number] ?? edges.outside[number - rows.models]?.name ?? '?';
    const steps = [...edges.child].map((child, index) => `${name(child)} ${relations[edges.relation[index] ?? -1]}${edges.sameOwner[index] === 1 ? '=' : ''} ${name(edges.parent[index] ?? -1)}`);
    return { steps, edges };
  });
}

const a = (cardData: object, rest: object = {}) => ({ id: 'o/a', cardData, ...rest });
const b = { id: 'p/b' };

describe('a base is found', () => {
  test.each<[string, readonly object[], readonly string[]]>([
    ['by its id', [a({ base_model: 'p/b' }), b], ['o/a unknown p/b']],
    ['by its id in other letters', [a({ base_model: 'P/B' }), b], ['o/a unknown p/b']],
    ['by its address', [a({ base_model: 'https://huggingface.co/p/b/tree/main' }), b], ['o/a unknown p/b']],
    ['with spaces around', [a({ base_model: ' p/b ' }), b], ['o/a unknown p/b']],
    ['once, however often it is named', [a({ base_model: ['p/b', 'P/b', 'https://huggingface.co/p/b'] }), b], ['o/a unknown p/b']],
    ['in tags', [{ id: 'o/a', tags: ['base_model:p/b'] }, b], ['o/a unknown p/b']],
    ['in a list of lists', [a({ base_model: [['p/b']] }), b], ['o/a unknown p/b']],
    ['under another key', [a({ base_models: ['p/b'] }), b], ['o/a unknown p/b']],
    ['within its own owner', [a({ base_model: 'o/c' }), { id: 'o/c' }], ['o/a unknown= o/c']],
    ['without an owner', [{ id: 'gpt', cardData: { base_model: 'gpt-0' } }, { id: 'gpt-0' }], ['gpt unknown gpt-0']],
  ])('%s', async (_name, models, steps) => {
    expect((await stepsOf(models)).steps).toEqual(steps);
  });

  test.each<[string, object, readonly string[]]>([
    ['a word for none', { base_model: 'none' }, []],
    ['an empty name', { base_model: '' }, []],
    ['a path', { base_model: '/data/model' }, []],
    ['an address elsewhere', { base_model: 'https://example.org/model' }, []],
  ])('not in %s', async (_name, cardData, steps) => {
    expect((await stepsOf([a(cardData), b])).steps).toEqual(steps);
  });

  test('that cannot be used is noted, and a word for none is not', async () => {
    const { edges } = await stepsOf([a({ base_model: '/data/model' }), { id: 'o/none', cardData: { base_model: 'none' } }, { id: 'o/well', cardData: { base_model: 'p/b' } }, b]);
    expect([...edges.refused]).toEqual([0]);
  });

  test('that is the model itself is noted, and no step', async () => {
    const { steps, edges } = await stepsOf([a({ base_model: ['O/A', 'p/b'] }), b]);
    expect([steps, [...edges.selfReferences]]).toEqual([['o/a unknown p/b'], [0]]);
  });

  test('that the dump does not hold is numbered after those that it holds', async () => {
    const { steps, edges } = await stepsOf([a({ base_model: ['gone/x', 'Gone/X', 'gone/y'] }), { id: 'o/b', cardData: { base_model: 'gone/x' } }]);
    expect(edges.outside.map(({ name, status }) => [name.toLowerCase(), status])).toEqual([['gone/x', 'missing'], ['gone/y', 'missing']]);
    expect(steps.map((step) => step.toLowerCase())).toEqual(['o/a unknown gone/x', 'o/a unknown gone/y', 'o/b unknown gone/x']);
  });
});

describe('the relation is', () => {
  test.each<[string, object, string]>([
    ['what the card says', a({ base_model: 'p/b', base_model_relation: 'merge' }), 'merge'],
    ['what the card says, in other spellings', a({ base_model: 'p/b', base_model_relation: 'Fine-Tuned' }), 'finetune'],
    ['unknown where the card’s word is none of the Hub’s', a({ base_model: 'p/b', base_model_relation: 'distilled' }), 'unknown'],
    ['unknown where an author calls it a copy', a({ base_model: 'p/b', base_model_relation: 'copy' }), 'unknown'],
    ['the Hub’s guess where the card is silent', a({ base_model: 'p/b' }, { baseModels: { relation: 'adapter', models: [{ id: 'p/b' }] } }), 'adapter'],
    ['the card’s before the Hub’s guess', a({ base_model: 'p/b', base_model_relation: 'merge' }, { baseModels: { relation: 'adapter', models: [{ id: 'p/b' }] } }), 'merge'],
    ['the library’s before the Hub’s guess', a({ base_model: 'p/b' }, { tags: ['peft'], baseModels: { relation: 'finetune', models: [{ id: 'p/b' }] } }), 'adapter'],
    ['the card’s before the library’s', a({ base_model: 'p/b', base_model_relation: 'merge' }, { tags: ['peft'] }), 'merge'],
    ['fewer bits where a copied card says finetune', { ...a({ base_model: 'p/b', base_model_relation: 'finetune' }), id: 'o/b-4bit' }, 'quantized'],
    ['what the card says of fewer bits that the base has too', { ...a({ base_model: 'p/b-awq', base_model_relation: 'finetune' }), id: 'o/b-4bit' }, 'finetune'],
    ['what the card says where it says more than finetune', { ...a({ base_model: 'p/b', base_model_relation: 'merge' }), id: 'o/b-4bit' }, 'merge'],
  ])('%s', async (_name, model, relation) => {
    const { steps } = await stepsOf([model, b, { id: 'p/b-awq' }]);
    expect(steps.map((step) => step.split(' ')[1])).toEqual([relation]);
  });

  test('that of an edge list, which knows the words of reports', async () => {
    const { steps } = await stepsOf([{ id: 'o/a', baseModels: { relation: 'distilled', models: [{ id: 'p/b' }] } }, b]);
    expect(steps).toEqual(['o/a distilled p/b']);
  });
});

describe('a former id', () => {
  const resolved = { baseModels: { relation: 'finetune', models: [{ id: 'p/b' }] } };

  test('gives way to the one that the Hub names in its place', async () => {
    expect((await stepsOf([a({ base_model: 'was/b' }, resolved), b])).steps).toEqual(['o/a finetune p/b']);
  });

  test.each<[string, readonly object[], FamilyIndex]>([
    ['that models/ knows by that name is another model', [a({ base_model: 'beast-co/beast-7b' }, resolved), b], families],
    ['that the dump holds is another model', [a({ base_model: 'was/b' }, resolved), b, { id: 'was/b' }], noFamilies],
    ['beside a second one is not told apart', [a({ base_model: ['was/b', 'was/c'] }, resolved), b], noFamilies],
  ])('%s', async (_name, models, known) => {
    const { steps } = await stepsOf(models, known);
    expect(steps.filter((step) => step.startsWith('o/a ')).length).toBeGreaterThan(1);
  });
});

describe('models/ tells', () => {
  test('the descent of a model that the dump holds', async () => {
    const { steps } = await stepsOf([{ id: 'beast-co/Beast-7B-Chat' }, { id: 'beast-co/beast-7b' }], families);
    expect(steps).toEqual(['beast-co/Beast-7B-Chat finetune= beast-co/beast-7b']);
  });

  test('further descent of a base that the dump does not hold', async () => {
    const { steps, edges } = await stepsOf([a({ base_model: 'beast-co/beast-7b-chat' })], families);
    expect(steps).toEqual(['o/a unknown beast-co/beast-7b-chat', 'beast-co/beast-7b-chat finetune= beast-co/beast-7b']);
    expect(edges.outside.map(({ status }) => status)).toEqual(['missing', 'not-on-hub']);
  });

  test('what a former id and a name stand for', async () => {
    const { steps } = await stepsOf([a({ base_model: ['old-co/beast'] }), { id: 'o/c', cardData: { base_model: 'Beast 7B' } }, { id: 'beast-co/beast-7b' }], families);
    expect(steps).toEqual(['o/a unknown beast-co/beast-7b', 'o/c unknown beast-co/beast-7b']);
  });

  test('which models of the dump it knows, and their owners’ are found in any case', async () => {
    const models = [{ id: 'o/a' }, { id: 'Beast-Co/Beast-7B' }, { id: 'old-co/beast' }, { id: 'beast-company/x' }];
    const [members, owned] = await withStagedDump(models, async ({ database }) => [await familyMembers(families, database), await modelsOfOwner('BEAST-co', database)] as const);
    expect(members).toEqual([[1, 'Beast-Co/Beast-7B'], [2, 'old-co/beast']]);
    expect(owned).toEqual([1]);
  });
});

test('seventy parents of one merge are seventy steps', async () => {
  const parents = Array.from({ length: 70 }, (_, index) => ({ id: `p/m${index}` }));
  const { steps } = await stepsOf([a({ base_model: parents.map(({ id }) => id), base_model_relation: 'merge' }), ...parents]);
  expect(steps).toHaveLength(70);
});

test('names of strangers are data, and no SQL', async () => {
  const { edges } = await stepsOf([a({ base_model: `x'; DROP TABLE model; --/y` }), { id: `o/it's`, cardData: { base_model: 'o/a' } }]);
  expect([...edges.child]).toContain(1);
});
