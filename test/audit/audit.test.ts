import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantedDifferences, type ResultRow } from '../../bench/audit/check-planted.ts';
import { dumpLine } from '../../bench/audit/dump-model.ts';
import { generateModels } from '../../bench/audit/generate.ts';
import { writeParquet } from '../../bench/audit/write-dump.ts';
import { openAuditSite, type AuditSite } from '../support/audit.ts';

let site: AuditSite;
beforeAll(async () => void (site = await openAuditSite()));
afterAll(() => site.remove());

test('planted answers are all found in a dump of the Hub’s shape, and rows come in the order of the dump', async () => {
  const models = [...generateModels(3_000, site.planted.map(({ model }) => model))];
  const file = `${site.folder}/planted.parquet`;
  await writeParquet(file, models);
  const { summary, rows } = await site.audit(file);
  expect(plantedDifferences(site.planted, rows)).toEqual([]);
  expect(rows.map(({ id }) => id)).toEqual(models.map(({ id }) => id));
  expect(summary.models).toBe(3_000);
}, 30_000);

const oneModel: readonly (readonly [string, Readonly<Record<string, unknown>>, Partial<ResultRow>])[] = [
  ['a card that is not JSON is undecided', { id: 'a/b', cardData: '{broken' }, { verdict: 'undecided', governing: [] }],
  ['licence tags count without a card', { id: 'a/b', tags: ['license:mit'] }, { verdict: 'undecided', governing: ['mit'] }],
  ['other means its license_name', { id: 'a/b', cardData: { license: 'other', license_name: 'flux-1-dev-non-commercial-license' } }, { verdict: 'violation', governing: ['flux-1-dev-non-commercial-license'] }],
  ['licences of a list all bind', { id: 'a/b', cardData: { license: ['mit', 'cc-by-nc-4.0'] } }, { verdict: 'violation', governing: ['cc-by-nc-4.0', 'mit'] }],
  ['a base written as a map is followed', { id: 'a/b', cardData: { license: 'mit', base_model: [{ organization: 'gone', name: 'away' }] } }, { verdict: 'undecided', complete: false }],
  ['a base that is a word for none is no base', { id: 'a/b', cardData: { license: 'mit', base_model: 'none' } }, { complete: true, depth: 0 }],
];

test.each(oneModel)('%s', async (_name, line, expected) => {
  const { rows } = await site.audit(site.dump('one.ndjson', [JSON.stringify(line)]));
  expect(rows[0]).toMatchObject(expected);
});

describe('an edge list', () => {
  test('carries relation and licence, and a teacher’s licence reaches no weights', async () => {
    const file = site.dump('edges.csv', ['child,parent,relation,license', 'teacher/nc,,,cc-by-nc-4.0', 'student/one,teacher/nc,distilled,mit', 'tuned/one,teacher/nc,finetune,mit']);
    const { rows } = await site.audit(file);
    expect(Object.fromEntries(rows.map(({ id, governing, dropped_from: dropped }) => [id, [governing, dropped]]))).toMatchObject({ 'tuned/one': [['cc-by-nc-4.0', 'mit'], ['cc-by-nc-4.0']] });
    expect(rows.find(({ id }) => id === 'student/one')?.dropped_from).toEqual([]);
  });
});

describe('a part of the dump', () => {
  test('is what descends from a model', async () => {
    const file = site.dump('part.ndjson', site.planted.map(({ model }) => dumpLine(model)));
    const { rows } = await site.audit(file, { selection: { descendantsOf: 'planted/chain-15', owner: null } });
    expect(rows.map(({ id }) => id).sort()).toEqual(['planted/chain-15', 'planted/chain-16', 'planted/mit-16', 'planted/quantized']);
  });

  test('is what an organisation owns', async () => {
    const file = site.dump('owner.ndjson', site.planted.map(({ model }) => dumpLine(model)));
    const { rows, summary } = await site.audit(file, { selection: { descendantsOf: null, owner: 'META-llama' } });
    expect(rows.map(({ id }) => id)).toEqual(['meta-llama/Llama-3.1-8B']);
    expect(summary.models).toBe(1);
  });
});

describe('rows', () => {
  test('without an id never let a dump pass, and repeated ones count once', async () => {
    const { summary } = await site.audit(site.dump('rows.ndjson', ['{"id":"a/b"}', '{"id":"A/b"}', '{"card":1}']));
    expect([summary.models, summary.rows.withoutId, summary.rows.repeated, summary.status]).toEqual([1, 1, 1, 'undecided']);
  });
});

test.each([
  ['no known form', 'x.txt', /no dump that can be read/],
  ['a file that is not there', '/nowhere/x.parquet', /could not be read/],
])('%s is said', async (_name, file, message) => {
  await expect(site.audit(file)).rejects.toThrow(message);
});
