import { describe, expect, test } from 'vitest';
import { relations } from '../../src/model/relation.ts';
import { withStagedDump } from '../support/audit-database.ts';

/** The row of the only model of a dump. */
async function rowOf(model: object): Promise<Readonly<Record<string, unknown>>> {
  const [row] = await withStagedDump([{ id: 'o/a', ...model }], ({ database }) => database.rows('SELECT * FROM model'));
  return row ?? {};
}

describe('rows', () => {
  test.each<[string, readonly object[], readonly string[], { readonly models: number; readonly withoutId: number; readonly repeated: number }]>([
    ['are kept in the order of the dump', [{ id: 'o/c' }, { id: 'o/a' }, { id: 'o/b' }], ['o/c', 'o/a', 'o/b'], { models: 3, withoutId: 0, repeated: 0 }],
    ['of one id count once, the first', [{ id: 'o/A', cardData: { license: 'mit' } }, { id: 'o/b' }, { id: 'o/a' }], ['o/A', 'o/b'], { models: 2, withoutId: 0, repeated: 1 }],
    ['without an id are left out and counted', [{ x: 1 }, { id: 'o/a' }, { id: '' }, { id: '  ' }, { id: null }], ['o/a'], { models: 1, withoutId: 4, repeated: 0 }],
    ['have their ids trimmed', [{ id: ' o/a ' }, { id: 'o/a' }], ['o/a'], { models: 1, withoutId: 0, repeated: 1 }],
    ['may be none', [], [], { models: 0, withoutId: 0, repeated: 0 }],
  ])('%s', async (_name, models, ids, counts) => {
    const [found, rows] = await withStagedDump(models, async ({ database, rows: counted }) => [await database.texts('SELECT rowid, id FROM model ORDER BY rowid'), counted] as const);
    expect([found[1] ?? [], rows]).toEqual([ids, counts]);
    expect(found[0] ?? []).toEqual(ids.map((_, index) => String(index)));
  });
});

describe('what a card says of its licence', () => {
  test.each<[string, object, string]>([
    ['a licence', { cardData: { license: 'mit' } }, '{"license":"mit","license_name":null,"license_link":null}'],
    ['a list, name and link', { cardData: { license: ['a', 'b'], license_name: 'n', license_link: 'l' } }, '{"license":["a","b"],"license_name":"n","license_link":"l"}'],
    ['nothing, with tags that do', { cardData: { license_link: 'l' }, tags: ['x', 'license:mit', 'license:gpl'] }, '{"tags":["license:mit","license:gpl"],"license_link":"l"}'],
    ['something, with tags that say another thing', { cardData: { license: 'mit' }, tags: ['license:gpl'] }, '{"license":"mit","license_name":null,"license_link":null}'],
    ['nothing at all', {}, '{"tags":[],"license_link":null}'],
    ['something that breaks off', { cardData: '{"license":"mi' }, '{"tags":[],"license_link":null}'],
    ['quotes and backslashes', { cardData: { license: 'a"b\\c' } }, '{"license":"a\\"b\\\\c","license_name":null,"license_link":null}'],
  ])('%s', async (_name, model, said) => {
    expect((await rowOf(model))['said']).toBe(said);
  });

  describe('under a key of its own is read as a whole card:', () => {
    test.each(['licenses', 'licence', 'model_license', 'Weights-License', 'checkpoint_licence'])('%s', async (key) => {
      const cardData = { license: 'mit', [key]: 'cc-by-nc-4.0', base_model: 'o/b' };
      expect(JSON.parse(String((await rowOf({ cardData }))['said']))).toEqual(cardData);
    });

    test.each(['license_file', 'relicensed', 'my_licence', 'licens'])('and not %s', async (key) => {
      expect(JSON.parse(String((await rowOf({ cardData: { license: 'mit', [key]: 'x' } }))['said']))).toEqual({ license: 'mit', license_name: null, license_link: null });
    });
  });

  describe('by a link', () => {
    const linkOf = async (license_link: string, rest: object = {}): Promise<unknown> => JSON.parse(String((await rowOf({ cardData: { license: 'mit', license_link }, ...rest }))['said'])).linked_repository;

    test.each<[string, string, object, string | undefined]>([
      ['to its own repository', 'https://huggingface.co/o/a/blob/main/LICENSE', {}, 'o/a'],
      ['to another of its owner, in other letters', 'https://HuggingFace.co/O/Other', {}, 'o/other'],
      ['by the short address', 'hf.co/o/a', {}, 'o/a'],
      ['to what it was made from', 'https://huggingface.co/p/b/blob/main/LICENSE', { cardData: { license: 'mit', base_model: ['P/B'], license_link: 'https://huggingface.co/p/b/blob/main/LICENSE' } }, 'p/b'],
      ['to what the Hub names as its base', 'https://huggingface.co/p/b/x', { baseModels: { relation: 'merge', models: [{ id: 'P/b' }] } }, 'p/b'],
      ['to a stranger’s repository', 'https://huggingface.co/p/b/blob/main/LICENSE', {}, undefined],
      ['to an owner that begins like its own', 'https://huggingface.co/o2/a', {}, undefined],
      ['to another site', 'https://example.org/huggingface.co/o/a', {}, undefined],
      ['to a file', 'LICENSE', {}, undefined],
      ['to a stranger’s, which the card calls ours', 'https://huggingface.co/p/b', { cardData: { license: 'mit', licence: 'mit', license_link: 'https://huggingface.co/p/b', linked_repository: 'p/b' } }, undefined],
    ])('%s', async (_name, link, rest, linked) => {
      expect(await linkOf(link, rest)).toBe(linked);
    });
  });

  test('is held once for all that say it', async () => {
    const models = ['mit', 'gpl', 'mit', 'mit'].map((license, index) => ({ id: `o/${index}`, cardData: { license } }));
    expect(await withStagedDump(models, ({ database }) => database.rows('SELECT number::INTEGER AS number, said FROM statement ORDER BY number'))).toMatchObject([{ number: 0, said: expect.stringContaining('gpl') }, { number: 1, said: expect.stringContaining('mit') }]);
  });
});

describe('bases', () => {
  test.each<[string, object, unknown]>([
    ['one', { base_model: 'o/b' }, ['o/b']],
    ['several', { base_model: ['o/b', 'o/c'] }, ['o/b', 'o/c']],
    ['none', {}, null],
    ['an empty list', { base_model: [] }, []],
    ['null', { base_model: null }, null],
    ['a number', { base_model: 5 }, ['5']],
  ])('written plainly: %s', async (_name, cardData, bases) => {
    expect(await rowOf({ cardData })).toMatchObject({ bases, odd_bases: null });
  });

  test.each<[string, object]>([
    ['a map', { base_model: { name: 'o/b' } }],
    ['a list of maps', { base_model: [{ name: 'o/b' }] }],
    ['a list of lists', { base_model: [['o/b']] }],
    ['a list with a list behind', { base_model: ['o/b', ['o/c']] }],
    ['another key', { base_models: 'o/b' }],
    ['a third key', { base_model_sources: ['o/b'] }],
    ['a key that people write', { parent_model: 'o/b' }],
    ['a key that people write in many ways', { 'Finetuned-From': 'o/b' }],
  ])('written oddly go to the reader of cards: %s', async (_name, cardData) => {
    expect(await rowOf({ cardData })).toMatchObject({ bases: null, odd_bases: expect.stringContaining('o/b') });
  });
});

describe('the relation that library or name tell', () => {
  const base = { cardData: { base_model: 'o/b' } };

  test.each<[string, object, string | null]>([
    ['an adapter by its library', { ...base, tags: ['peft'] }, 'adapter'],
    ['fewer bits by the name', { ...base, id: 'o/model-4bit' }, 'quantized'],
    ['an adapter before fewer bits', { ...base, id: 'o/model-4bit', tags: ['peft'] }, 'adapter'],
    ['fewer bits by the name of the owner, which tells nothing', { ...base, id: 'gptq/model' }, null],
    ['neither', base, null],
    ['without a base it does not matter', { tags: ['peft'] }, null],
    ['bases under another key count too', { cardData: { base_models: 'o/b' }, id: 'o/model-awq' }, 'quantized'],
    ['so do those of tags', { tags: ['peft', 'base_model:o/b'] }, 'adapter'],
  ])('%s', async (_name, model, relation) => {
    expect((await rowOf(model))['form']).toBe(relation === null ? null : relations.indexOf(relation as 'adapter'));
  });
});

test('the relation of a card is read without spaces and capitals', async () => {
  expect(await rowOf({ cardData: { base_model: 'o/b', base_model_relation: ' Merge ' } })).toMatchObject({ relation: 'merge' });
});
