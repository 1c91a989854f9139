import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dumpLine } from '../../bench/audit/dump-model.ts';
import { generateModels } from '../../bench/audit/generate.ts';
import { hasSharedData, sharedPath } from '../source/shared.ts';
import { oddDump } from '../support/odd-dump.ts';
import { linesOf, openAuditSite, outcomeOf, sourceOf, type AuditSite } from '../support/audit.ts';

let site: AuditSite;
beforeAll(async () => void (site = await openAuditSite()));
afterAll(() => site.remove());

/** Audits a dump and asks `check` about each of its models, over the same records. */
async function expectSame(name: string, lines: readonly string[], where: AuditSite = site): Promise<number> {
  const { rows } = await where.audit(site.dump(name, lines));
  const checked = await where.check(rows.map(({ id }) => id), sourceOf(lines));
  expect(rows.map(outcomeOf)).toEqual(checked);
  return rows.length;
}

describe('an audit and a check of every model of the same records agree on verdict, licences and deciding rules', () => {
  test('over a made dump', async () => {
    const lines = [...generateModels(400, site.planted.map(({ model }) => model))].map(dumpLine);
    expect(await expectSame('made.ndjson', lines)).toBe(400);
  }, 30_000);

  test.each([1, 2, 3, 4])('over dumps of odd cards made at random, from seed %i', async (seed) => {
    const lines = oddDump(seed, 60, site.knowledge);
    expect(await expectSame(`odd-${seed}.ndjson`, lines)).toBe(lines.length);
  }, 30_000);

  test('over a line that its licensor gave one licence after another', async () => {
    const chain = [['deepseek-ai/first', 'deepseek'], ['deepseek-ai/second', 'deepseek'], ['deepseek-ai/third', 'mit'], ['someone/fourth', 'mit'], ['deepseek-ai/fifth', 'apache-2.0']] as const;
    const lines = chain.map(([id, license], index) => JSON.stringify({ id, cardData: { license, ...(index > 0 ? { base_model: chain[index - 1]?.[0] } : {}) } }));
    await expectSame('relicensed.ndjson', lines);
    const { rows } = await site.audit(site.dump('relicensed.ndjson', lines));
    expect(rows.map(({ governing, dropped_from: dropped }) => [governing, dropped])).toEqual([[['deepseek'], []], [['deepseek'], []], [['mit'], []], [['mit'], []], [['apache-2.0', 'mit'], []]]);
  });

  test('over the bundled snapshot', async () => {
    const lines = snapshotLines();
    expect(await expectSame('bundled.ndjson', lines)).toBe(lines.length);
    expect(lines.length).toBeGreaterThan(300);
  }, 30_000);

  test('over the bundled snapshot, where warnings decide too', async () => {
    const strict = await openAuditSite('commercial-saas', 'warning');
    try {
      await expectSame('warned.ndjson', snapshotLines(), strict);
    } finally {
      strict.remove();
    }
  }, 30_000);

  test.skipIf(!hasSharedData || !existsSync(sharedPath('gold/chains-nodes.jsonl')))('over the labelled chains', async () => {
    const lines = linesOf(sharedPath('gold/chains-nodes.jsonl')).map((line) => JSON.parse(line)).filter((node) => node.location === undefined && node.status !== 404);
    const known = [...new Map(lines.map(({ id, cardData, tags }) => [id.toLowerCase(), JSON.stringify({ id, cardData, tags: tags ?? [] })])).values()];
    expect(await expectSame('chains.ndjson', known)).toBe(known.length);
  }, 30_000);
});

/** The records of the bundled snapshot as a dump would hold them: card, tags and task. */
function snapshotLines(): readonly string[] {
  const snapshot: { readonly models: Readonly<Record<string, SnapshotModel>> } = JSON.parse(readFileSync(new URL('../../compiled/snapshot.json', import.meta.url), 'utf8'));
  return Object.values(snapshot.models).flatMap(({ record }) => (record ? [JSON.stringify({ id: record.id, cardData: record.card === null ? null : cardData(record.card), tags: record.tags, pipeline_tag: record.pipelineTag })] : []));
}

interface SnapshotModel {
  readonly record?: { readonly id: string; readonly card: SnapshotCard | null; readonly tags: readonly string[]; readonly pipelineTag: string | null };
}

interface SnapshotCard {
  readonly license: readonly string[];
  readonly licenseName: string | null;
  readonly licenseLink: string | null;
  readonly baseModel: readonly string[];
  readonly baseModelRelation: string | null;
}

function cardData({ license, licenseName, licenseLink, baseModel, baseModelRelation }: SnapshotCard): Readonly<Record<string, unknown>> {
  return {
    ...(license.length > 0 ? { license: license.length === 1 ? license[0] : license } : {}),
    ...(licenseName === null ? {} : { license_name: licenseName }),
    ...(licenseLink === null ? {} : { license_link: licenseLink }),
    ...(baseModel.length > 0 ? { base_model: baseModel } : {}),
    ...(baseModelRelation === null ? {} : { base_model_relation: baseModelRelation }),
  };
}
