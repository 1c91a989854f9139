import { describe, expect, test } from 'vitest';
import { gatherRefs } from '../../src/cli/gather-refs.ts';
import { DataError } from '../../src/errors.ts';
import { memoryWorld } from '../support/memory-world.ts';

const list = (text: string, file = 'list.csv') => ({ world: memoryWorld({ [file]: text }), options: { list: file } });
const mistakesOf = async (work: Promise<unknown>): Promise<readonly string[]> => work.then(() => [], (error: unknown) => (error instanceof DataError ? error.mistakes.map(({ message }) => message) : Promise.reject(error)));

describe('models in the order in which they were named', () => {
  test('those of the command line before those of the configuration and of the list', async () => {
    const { world, options } = list('model,owner\norg/c,x\norg/d,y\n');
    const { refs, candidates } = await gatherRefs(['org/b', 'org/a@v1'], { ...options, configured: [{ ref: 'org/e', places: [], columns: {} }] }, world);
    expect(refs.map((ref) => (ref.kind === 'hub' ? `${ref.id}@${ref.revision ?? ''}` : ref.path))).toEqual(['org/b@', 'org/a@v1', 'org/e@', 'org/c@', 'org/d@']);
    expect(candidates.at(-1)).toMatchObject({ ref: 'org/d', columns: { owner: 'y' }, places: [{ file: 'list.csv', line: 3 }] });
  });

  test.each([
    ['https://huggingface.co/org/name/tree/main', 'org/name'],
    ['hf://org/name', 'org/name'],
    ['pkg:huggingface/org/name@abc', 'org/name'],
    ['gpt2', 'gpt2'],
  ])('%s is %s', async (asked, id) => {
    expect((await gatherRefs([asked], {}, memoryWorld())).refs).toMatchObject([{ kind: 'hub', id, asked }]);
  });
});

describe('what is wrong', () => {
  test('on the command line ends the run with all of it at once', async () => {
    expect(await mistakesOf(gatherRefs(['org/a', '../../etc', 'a b', 'org/x/y/z'], {}, memoryWorld()))).toHaveLength(3);
  });

  test('in a row is told with its number, and the other rows are judged', async () => {
    const { world, options } = list('model\norg/a\nnot a model\norg/b\n');
    const { refs, unread } = await gatherRefs([], options, world);
    expect(refs).toHaveLength(2);
    expect(unread).toEqual([expect.stringMatching(/^list\.csv, row 3: /)]);
    expect(world.told()).toContain('row 3');
  });

  test('in every row ends the run', async () => {
    const { world, options } = list('model\nnot a model\nnor this\n');
    expect(await mistakesOf(gatherRefs([], options, world))).toHaveLength(2);
  });

  test('a row that names a folder which is not there is a bad row, and such a folder on the command line is a mistake', async () => {
    const { world, options } = list('model\norg/a\n./models/gone\n');
    expect((await gatherRefs([], options, world)).unread).toEqual([expect.stringMatching(/^list\.csv, row 3: /)]);
    expect(await mistakesOf(gatherRefs(['org/a', './models/gone'], {}, memoryWorld()))).toHaveLength(1);
  });

  test('nothing named is a wrong command line', async () => {
    await expect(gatherRefs([], {}, memoryWorld())).rejects.toThrow('no model is named');
  });

  test('a list that is not there is told with the file that is near in name', async () => {
    const { world } = list('org/a', 'list.csv');
    await expect(gatherRefs([], { list: 'lst.csv' }, world)).rejects.toMatchObject({ mistakes: [{ message: 'there is no list lst.csv', hint: 'did you mean "list.csv"?' }] });
  });
});

test('hostile rows cannot drive the terminal', async () => {
  const { world, options } = list('model\norg/a\n\u001B[2J\u202Ebad one\n');
  await gatherRefs([], options, world);
  expect(world.told()).not.toMatch(/[\u001B\u202E]/u);
});
