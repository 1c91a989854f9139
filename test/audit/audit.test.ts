import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plantedDifferences, type ResultRow } from '../../bench/audit/check-planted.ts';
import { dumpLine } from '../../bench/audit/dump-model.ts';
import { generateModels, writeDump } from '../../bench/audit/generate.ts';
import { openRootOf } from '../../bench/audit/open-root.ts';
import { plantedModels, type Planted } from '../../bench/audit/planted.ts';
import { auditDump, type AuditOptions } from '../../src/audit/audit.ts';
import type { AuditSummary } from '../../src/audit/summary.ts';
import { examine } from '../../src/examine.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { judge } from '../../src/judge.ts';
import { loadKnowledge, type Knowledge } from '../../src/load.ts';
import { loadPolicy } from '../../src/load-policy.ts';
import type { Policy } from '../../src/model/policy.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { cardFromApi } from '../../src/source/card.ts';
import type { Source } from '../../src/source/source.ts';
import { record } from '../support/record.ts';

const io = createNodeIo();
let folder: string;
let knowledge: Knowledge;
let policy: Policy;
let planted: readonly Planted[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  knowledge = await loadKnowledge(io);
  policy = (await loadPolicy('commercial-saas', io)).policy;
  planted = plantedModels({ openRoot: openRootOf(knowledge.families, 'apache-2.0') });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function audit(file: string, rest: Partial<AuditOptions> = {}): Promise<{ summary: AuditSummary; rows: readonly ResultRow[] }> {
  const results = join(folder, `results-${Math.random()}.ndjson`);
  const judging = { catalog: knowledge.catalog, policy, profile: {}, failOn: 'error', now: Date.parse('2026-11-01') } as const;
  const summary = await auditDump({ files: [file], results, selection: { descendantsOf: null, owner: null }, memoryLimit: '1GB', ...rest }, { families: knowledge.families, judge: judging });
  return { summary, rows: readFileSync(results, 'utf8').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line)) };
}

function dump(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

/** The lines of a dump as records of a source, as a Hub without prose would give them. */
function sourceOf(lines: readonly string[]): Source {
  const records = new Map(lines.map((line): [string, ModelRecord] => {
    const { id, cardData, baseModels, tags = [], pipeline_tag: pipelineTag = null } = JSON.parse(line);
    const card = cardData === undefined ? null : cardFromApi(typeof cardData === 'string' ? JSON.parse(cardData) : cardData);
    const ids = baseModels?.models.map((model: { id: string }) => model.id);
    return [id.toLowerCase(), record(id, { card, tags, pipelineTag, apiBaseModels: ids === undefined ? null : { relation: baseModels.relation, ids } })];
  }));
  return { id: 'snapshot', location: 'dump', readModel: async (ref) => {
    const found = ref.kind === 'hub' ? records.get(ref.id.toLowerCase()) : undefined;
    return found ? { kind: 'record', record: found } : { kind: 'failure', reason: 'missing', detail: 'not in the dump' };
  } };
}

describe('planted answers', () => {
  test('are all found in a dump of the Hub’s shape', async () => {
    const file = join(folder, 'planted.ndjson');
    await writeDump(file, generateModels(3_000, planted.map(({ model }) => model)));
    const { summary, rows } = await audit(file);
    expect(plantedDifferences(planted, rows)).toEqual([]);
    expect(summary.models).toBe(3_000);
    expect(rows.length).toBe(3_000);
  }, 90_000);
});

describe('the pipeline', () => {
  test('finds the same governing licences and verdicts, model by model', async () => {
    const lines = [...generateModels(400, planted.map(({ model }) => model))].map(dumpLine);
    const { rows } = await audit(dump('same.ndjson', lines));
    const context = { ...knowledge, source: sourceOf(lines), policy, profile: {}, waivers: [], failOn: 'error', now: Date.parse('2026-11-01') } as const;
    for (const { id, governing, verdict } of rows) {
      const examined = await examine({ kind: 'hub', asked: id, id, revision: null }, context);
      expect([id, judge(examined, context).subject.verdict, [...new Set(examined.effective.governing.map((one) => one.id))].sort()]).toEqual([id, verdict, governing]);
    }
  }, 90_000);
});

const oneModel: readonly (readonly [string, Readonly<Record<string, unknown>>, Partial<ResultRow>])[] = [
  ['a card that is not JSON is undecided', { id: 'a/b', cardData: '{broken' }, { verdict: 'undecided', governing: [] }],
  ['licence tags count without a card', { id: 'a/b', tags: ['license:mit'] }, { verdict: 'undecided', governing: ['mit'] }],
  ['other means its license_name', { id: 'a/b', cardData: { license: 'other', license_name: 'flux-1-dev-non-commercial-license' } }, { verdict: 'violation', governing: ['flux-1-dev-non-commercial-license'] }],
  ['licences of a list all bind', { id: 'a/b', cardData: { license: ['mit', 'cc-by-nc-4.0'] } }, { verdict: 'violation', governing: ['cc-by-nc-4.0', 'mit'] }],
  ['a base written as a map is followed', { id: 'a/b', cardData: { license: 'mit', base_model: [{ organization: 'gone', name: 'away' }] } }, { verdict: 'undecided', complete: false }],
  ['a base that is a word for none is no base', { id: 'a/b', cardData: { license: 'mit', base_model: 'none' } }, { complete: true, depth: 0 }],
];

test.each(oneModel)('%s', async (_name, line, expected) => {
  const { rows } = await audit(dump('one.ndjson', [JSON.stringify(line)]));
  expect(rows[0]).toMatchObject(expected);
});

describe('an edge list', () => {
  test('carries relation and licence, and a teacher’s licence reaches no weights', async () => {
    const file = dump('edges.csv', ['child,parent,relation,license', 'teacher/nc,,,cc-by-nc-4.0', 'student/one,teacher/nc,distilled,mit', 'tuned/one,teacher/nc,finetune,mit']);
    const { rows } = await audit(file);
    expect(Object.fromEntries(rows.map(({ id, governing, dropped_from: dropped }) => [id, [governing, dropped]]))).toMatchObject({ 'tuned/one': [['cc-by-nc-4.0', 'mit'], ['cc-by-nc-4.0']] });
    expect(rows.find(({ id }) => id === 'student/one')?.dropped_from).toEqual([]);
  });
});

describe('a part of the dump', () => {
  test('is what descends from a model', async () => {
    const file = dump('part.ndjson', planted.map(({ model }) => dumpLine(model)));
    const { rows } = await audit(file, { selection: { descendantsOf: 'planted/chain-15', owner: null } });
    expect(rows.map(({ id }) => id).sort()).toEqual(['planted/chain-15', 'planted/chain-16', 'planted/mit-16', 'planted/quantized']);
  });

  test('is what an organisation owns', async () => {
    const file = dump('owner.ndjson', planted.map(({ model }) => dumpLine(model)));
    const { rows, summary } = await audit(file, { selection: { descendantsOf: null, owner: 'META-llama' } });
    expect(rows.map(({ id }) => id)).toEqual(['meta-llama/Llama-3.1-8B']);
    expect(summary.models).toBe(1);
  });
});

describe('rows', () => {
  test('without an id never let a dump pass, and repeated ones count once', async () => {
    const { summary } = await audit(dump('rows.ndjson', ['{"id":"a/b"}', '{"id":"A/b"}', '{"card":1}']));
    expect([summary.models, summary.rows.withoutId, summary.rows.repeated, summary.status]).toEqual([1, 1, 1, 'undecided']);
  });
});

test.each([
  ['no known form', 'x.txt', /no dump that can be read/],
  ['a file that is not there', '/nowhere/x.parquet', /could not be read/],
])('%s is said', async (_name, file, message) => {
  await expect(audit(file)).rejects.toThrow(message);
});
