import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ModelRecord } from '../../../src/model/record.ts';
import { answerFields, parseAnswer, type ModelAnswer } from '../../../src/source/hub/model-answer.ts';
import type { FileResult } from '../../../src/source/hub/read-file.ts';
import { recordFromAnswer } from '../../../src/source/hub/record-from-answer.ts';

const origin = { location: 'https://hub.example/org/name', retrievedOn: '2026-11-22' };

function recordOf(answer: Partial<Record<keyof ModelAnswer, unknown>>, results: Readonly<Record<string, FileResult>> = {}): ModelRecord {
  return recordFromAnswer(parseAnswer({ id: 'org/name', ...answer }), { results: new Map(Object.entries(results)), left: [], weights: null }, origin);
}

const read = (text: string): FileResult => ({ kind: 'read', text });

describe('configuration', () => {
  test('of the API and of config.json are one, the file going first', () => {
    const config = { architectures: ['LlamaForCausalLM'], model_type: 'llama' };
    expect(recordOf({ config }, { 'config.json': read('{"model_type":"mistral","hidden_size":4096}') }).config).toMatchObject({ architectures: ['LlamaForCausalLM'], modelType: 'mistral', hiddenSize: 4_096 });
    expect(recordOf({ config }, { 'config.json': read('not json') }).config).toMatchObject({ modelType: 'llama', hiddenSize: null });
    expect(recordOf({}, { 'params.json': read('{"dim":4096,"n_layers":32}') }).config).toMatchObject({ hiddenSize: 4_096, layers: 32 });
    expect(recordOf({}).config).toBeNull();
  });
});

describe('files', () => {
  test('that were read stand in the texts, but for the card and the configuration', () => {
    const record = recordOf({}, { 'README.md': read('# A model'), 'config.json': read('{}'), LICENSE: read('MIT'), 'adapter_config.json': read('{}') });
    expect(Object.keys(record.texts)).toEqual(['LICENSE', 'adapter_config.json']);
    expect(record).toMatchObject({ readme: '# A model', readmeState: 'read', card: null });
  });

  test('that could not be read stand among the unread, sorted, those that are absent do not', () => {
    const record = recordOf({}, { 'b.md': { kind: 'gated', reason: 'HTTP 401' }, 'a.md': { kind: 'gated', reason: 'HTTP 403' }, 'c.md': { kind: 'absent' } });
    expect(record.unread).toEqual([{ path: 'a.md', reason: 'gated: HTTP 403' }, { path: 'b.md', reason: 'gated: HTTP 401' }]);
  });

  test.each([{ kind: 'gated', reason: 'HTTP 401' }, { kind: 'absent' }] as const)('a README of the kind $kind has that state', (result) => {
    expect(recordOf({}, { 'README.md': result })).toMatchObject({ readme: null, readmeState: result.kind });
  });
});

test.each([[11_204_568, 11_204_568], [undefined, null], ['much', null], [-1, null]])('bytes held, told as %j, are %j', (usedStorage, expected) => {
  expect(recordOf({ usedStorage }).usedStorage).toBe(expected);
});

test('the names of library and task come from the card where the API has none', () => {
  expect(recordOf({ cardData: { library_name: 'peft', pipeline_tag: 'text-generation' } })).toMatchObject({ libraryName: 'peft', pipelineTag: 'text-generation' });
  expect(recordOf({ library_name: 'transformers', cardData: { library_name: 'peft' } }).libraryName).toBe('transformers');
});

test('whatever an answer holds, the record is of the right shape and its prototype untouched', () => {
  const key = fc.oneof(fc.constantFrom(...answerFields, '__proto__', 'constructor', 'rfilename', 'lfs', 'total', 'relation', 'models', 'license', 'base_model'), fc.string());
  const value = fc.letrec((tie) => ({ any: fc.oneof({ depthSize: 'small' }, fc.constantFrom<unknown>(null, true, 1e308, -1, '', 'x'), fc.string(), fc.array(tie('any')), fc.dictionary(key, tie('any'))) })).any;
  fc.assert(fc.property(fc.dictionary(key, value), (fields) => {
    const answer: unknown = JSON.parse(JSON.stringify({ ...fields, id: 'org/name' }));
    const record = recordFromAnswer(parseAnswer(answer), { results: new Map(), left: [], weights: null }, origin);
    expect(ModelRecord.safeParse(record).error).toBeUndefined();
    expect(Object.hasOwn(Object.prototype, 'license')).toBe(false);
  }), { numRuns: 500 });
});
