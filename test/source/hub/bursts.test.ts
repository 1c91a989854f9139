import { expect, test } from 'vitest';
import { createBursts, type Bursts } from '../../../src/source/hub/bursts.ts';
import { parseAnswer, type ModelAnswer } from '../../../src/source/hub/model-answer.ts';

function recorded(): { readonly bursts: Bursts; readonly lists: string[][] } {
  const lists: string[][] = [];
  const bursts = createBursts(async (ids) => {
    lists.push([...ids]);
    return new Map([...ids].map((id): [string, ModelAnswer] => [id, parseAnswer({ id })]));
  });
  return { bursts, lists };
}

const ids = Array.from({ length: 250 }, (_, index) => `org/m${index}`);

test('many unknown models of the same moment are listed in one go', async () => {
  const { bursts, lists } = recorded();
  const members = ids.map((id) => bursts.join(id));
  const answers = await Promise.all(members.map((member) => member.listed()));
  expect(answers.map((answer) => answer?.id)).toEqual(ids);
  expect(lists.map((list) => list.length)).toEqual([250]);
});

test('a few are not, nor are those of different moments together', async () => {
  const { bursts, lists } = recorded();
  for (const part of [ids.slice(0, 150), ids.slice(150)]) {
    expect(await Promise.all(part.map((id) => bursts.join(id).listed()))).toEqual(part.map(() => null));
  }
  expect(lists).toEqual([]);
});

test('the list waits until it is known of every model whether it is needed', async () => {
  const { bursts, lists } = recorded();
  const late = bursts.join('org/late');
  const answers = Promise.all(ids.map((id) => bursts.join(id).listed()));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lists).toEqual([]);
  late.settled();
  late.settled();
  expect((await answers).length).toBe(250);
  expect(lists.length).toBe(1);
});
