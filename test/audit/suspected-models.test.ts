import { afterAll, beforeAll, expect, test } from 'vitest';
import { openAuditSite, outcomeOf, sourceOf, type AuditSite } from '../support/audit.ts';

let site: AuditSite;
beforeAll(async () => void (site = await openAuditSite()));
afterAll(() => site.remove());

const root = { id: 'EleutherAI/pythia-160m', cardData: { license: 'apache-2.0' } };
const mit = { license: 'mit' };

/** A dump of a few models, and which of them are asked about for their name or that of an ancestor. */
const cases: readonly (readonly [string, readonly Readonly<Record<string, unknown>>[], readonly string[]])[] = [
  ['a name that holds a known model, of a model without a base', [{ id: 'north/my-Llama-3.1-8B-notes', cardData: mit }], ['north/my-Llama-3.1-8B-notes']],
  ['a name without a digit, a word of its own, another size', [{ id: 'north/llama-thing', cardData: mit }, { id: 'north/sophia-2', cardData: mit }, { id: 'north/model-9000', cardData: mit }], []],
  ['a maker’s own name', [{ id: 'meta-llama/Llama-3.1-8B-notes', cardData: mit }], []],
  ['a maker that names the model of another', [{ id: 'google/my-Qwen2.5-7B-notes', cardData: mit }], ['google/my-Qwen2.5-7B-notes']],
  ['a name that is wholly that of another line than the declared one', [root, { id: 'north/Llama-3.1-8B', cardData: { ...mit, base_model: root.id } }], ['north/Llama-3.1-8B']],
  ['a name that holds more than that of another line', [root, { id: 'north/Llama-3.1-8B-notes', cardData: { ...mit, base_model: root.id } }], []],
  ['a name that is that of its own line', [root, { id: 'north/pythia-160m', cardData: { ...mit, base_model: root.id } }, { id: 'south/pythia-160m', cardData: { ...mit, base_model: 'north/pythia-160m' } }], []],
  ['what descends from a model that is asked about', [{ id: 'north/my-Llama-3.1-8B-notes', cardData: mit }, { id: 'south/child', cardData: { ...mit, base_model: 'north/my-Llama-3.1-8B-notes' } }], ['north/my-Llama-3.1-8B-notes', 'south/child']],
  ['a base that is a word for none, and one that is the model itself', [{ id: 'north/my-gpt2-1', cardData: { ...mit, base_model: 'none' } }, { id: 'north/x-phi-2-1', cardData: { ...mit, base_model: 'north/x-phi-2-1' } }], ['north/my-gpt2-1', 'north/x-phi-2-1']],
  ['a base that the dump does not hold', [{ id: 'north/Llama-3.1-8B', cardData: { ...mit, base_model: 'gone/away' } }], ['north/Llama-3.1-8B']],
  ['a number in words, and a name of many parts', [{ id: 'north/llama-3.1-8-billion', cardData: mit }, { id: 'north/1-2-3-4-5-6-7-8-9-10-11-12-13-14-15-16-gpt2', cardData: mit }], ['north/llama-3.1-8-billion']],
  ['a name in capitals, and one with other separators', [{ id: 'north/LLAMA_3.1_8B_X', cardData: mit }, { id: 'north/x--Qwen2.5-7B', cardData: mit }], ['north/LLAMA_3.1_8B_X', 'north/x--Qwen2.5-7B']],
];

test.each(cases)('%s is asked about as check asks', async (_name, models, asked) => {
  const lines = models.map((model) => JSON.stringify(model));
  const { rows } = await site.audit(site.dump('names.ndjson', lines));
  expect(rows.filter(({ rules }) => rules.includes('base-model-suspected')).map(({ id }) => id)).toEqual(asked);
  expect(rows.map(outcomeOf)).toEqual(await site.check(rows.map(({ id }) => id), sourceOf(lines)));
});

test('a pass of check and a question about a name are told apart where a root need not be stated', async () => {
  const lines = [root, { id: 'north/Llama-3.1-8B', cardData: { license: 'apache-2.0', base_model: root.id } }, { id: 'north/other', cardData: { license: 'apache-2.0', base_model: root.id } }].map((model) => JSON.stringify(model));
  const { rows } = await site.audit(site.dump('told.ndjson', lines));
  expect(rows.map(({ verdict }) => verdict)).toEqual(['pass', 'undecided', 'pass']);
  expect(rows.map(({ only_prose: onlyProse }) => onlyProse)).toEqual([false, false, false]);
});
