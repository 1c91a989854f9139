import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ModelRecord } from '../../../src/model/record.ts';
import { parseAnswer } from '../../../src/source/hub/model-answer.ts';
import { recordFromAnswer } from '../../../src/source/hub/record-from-answer.ts';
import { apiAnswer } from '../../support/hub/api-answer.ts';
import { hubModel } from '../../support/hub/hub-model.ts';
import { sharedPath } from '../shared.ts';

interface Recording {
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Readonly<Record<string, unknown>> };
}

const folder = sharedPath('hub-data/huggingface_hub/api-recordings');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
const recordings = names.map((name): [string, Recording['response']] => [name, (JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Recording).response]);
const whole = recordings.filter(([name, { status }]) => status === 200 && !name.includes('expand='));

describe.skipIf(recordings.length === 0)('recorded answers of the Hub', () => {
  test('are 35 whole ones, and all of them become records', () => {
    expect(whole.length).toBe(35);
    const records = whole.map(([, { body }]) => recordFromAnswer(parseAnswer(body), { results: new Map(), left: [], weights: null }, { location: 'x', retrievedOn: '2026-11-22' }));
    for (const record of records) expect(ModelRecord.safeParse(record).error).toBeUndefined();
    expect(records.filter(({ card }) => card !== null).length).toBe(whole.filter(([, { body }]) => body['cardData'] !== undefined).length);
    expect(records.filter(({ revision }) => revision !== null).length).toBe(35);
    expect(records.filter(({ gated }) => gated === 'manual').length).toBe(3);
    expect(records.filter(({ parameters }) => parameters !== null).length).toBe(24);
    expect(records.every(({ files, tags }) => files.length > 1 && tags.length > 1)).toBe(true);
  });

  test.each(whole)('%s keeps its licence, its parent and its files', (_, { body }) => {
    const record = recordFromAnswer(parseAnswer(body), { results: new Map(), left: [], weights: null }, { location: 'x', retrievedOn: '2026-11-22' });
    const card = (body['cardData'] ?? {}) as { readonly license?: string; readonly base_model?: string | string[] };
    expect(record.card?.license ?? []).toEqual([card.license ?? []].flat());
    expect(record.card?.baseModel ?? []).toEqual([card.base_model ?? []].flat());
    expect(record.files.length).toBe((body['siblings'] as unknown[]).length);
  });

  test('have no field that the stand-in gives another type', () => {
    const typeOf = (value: unknown): string => (Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value);
    const standIn = apiAnswer(hubModel({ id: 'org/name', cardData: { license: 'mit' }, pipelineTag: 'x', libraryName: 'x', config: {}, safetensors: { parameters: {}, total: 1 } }), { expand: [], withBlobs: false });
    const recorded = (key: string): readonly string[] => whole.flatMap(([, { body }]) => (body[key] === undefined ? [] : [typeOf(body[key])]));
    const differing = Object.entries(standIn).filter(([key, value]) => recorded(key).length > 0 && !recorded(key).includes(typeOf(value)));
    expect(differing).toEqual([]);
  });

  test('rename with a relative Location and a body of text, as the stand-in does', () => {
    const renames = recordings.filter(([, { status }]) => status === 307);
    expect(renames.length).toBe(4);
    for (const [, { headers, body }] of renames) {
      expect(headers['Location']).toMatch(/^\/api\/models\/[\w.-]+\/[\w.-]+/);
      expect(headers['Content-Type']).toMatch(/^text\/plain/);
      expect(body).toBe(`Temporary Redirect. Redirecting to ${headers['Location'] ?? ''}`);
    }
  });
});

test.each([null, 1, 'x', [], {}, { id: 1 }, { id: '../x' }, { id: 'a--b' }, { id: '' }])('%j describes no model', (value) => {
  expect(() => parseAnswer(value)).toThrow('does not describe a model');
});
