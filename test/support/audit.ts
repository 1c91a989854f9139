import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ResultRow } from '../../bench/audit/check-planted.ts';
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
import { record } from './record.ts';

/** What one model comes to: the verdict, the licences that bind, the rules that decide. */
export type Outcome = Pick<ResultRow, 'id' | 'verdict' | 'governing' | 'rules'>;

/** A folder for dumps and everything an audit judges by: the shipped knowledge, the default policy, nothing known of the organisation. */
export interface AuditSite {
  readonly folder: string;
  readonly knowledge: Knowledge;
  readonly policy: Policy;
  readonly planted: readonly Planted[];
  /** Writes a file of lines into the folder and gives its path. */
  dump(name: string, lines: readonly string[]): string;
  audit(file: string | readonly string[], rest?: Partial<AuditOptions>): Promise<{ readonly summary: AuditSummary; readonly rows: readonly ResultRow[] }>;
  /** What `check` makes of the models, asked one by one. */
  check(ids: readonly string[], source: Source): Promise<readonly Outcome[]>;
  remove(): void;
}

/** Opens a site in the temporary folder. */
export async function openAuditSite(policyId = 'commercial-saas', failOn: 'error' | 'warning' = 'error'): Promise<AuditSite> {
  const io = createNodeIo();
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const knowledge = await loadKnowledge(io);
  const { policy } = await loadPolicy(policyId, io);
  const judging = { catalog: knowledge.catalog, policy, profile: {}, failOn, now: Date.parse('2026-11-01') };
  const context = { ...knowledge, ...judging, waivers: [] };
  let runs = 0;
  return {
    folder,
    knowledge,
    policy,
    planted: plantedModels({ openRoot: openRootOf(knowledge.families, 'apache-2.0') }),
    dump: (name, lines) => {
      writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
      return join(folder, name);
    },
    audit: async (file, rest = {}) => {
      const results = join(folder, `results-${(runs += 1)}.ndjson`);
      const summary = await auditDump({ files: [file].flat(), results, selection: { descendantsOf: null, owner: null }, memoryLimit: '1GB', realPath: io.files.realPath, ...rest }, { families: knowledge.families, judge: judging });
      return { summary, rows: linesOf(results).map((line) => JSON.parse(line)) };
    },
    check: (ids, source) => Promise.all(ids.map(async (id): Promise<Outcome> => {
      const examined = await examine({ kind: 'hub', asked: id, id, revision: null }, { ...context, source });
      const { verdict, findings } = judge(examined, context).subject;
      const deciding = findings.filter(({ outcome, level }) => outcome === verdict && (level === 'error' || level === failOn));
      return { id, verdict, governing: sorted(examined.effective.governing.map((one) => one.id)), rules: sorted(deciding.map(({ ruleId }) => ruleId)) };
    })),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Of a row of the results what `check` says too. */
export function outcomeOf({ id, verdict, governing, rules }: ResultRow): Outcome {
  return { id, verdict, governing, rules };
}

/** The lines of a dump as records of a source, as a Hub without prose would give them. */
export function sourceOf(lines: readonly string[]): Source {
  const records = new Map(lines.map((line): [string, ModelRecord] => {
    const { id, cardData, baseModels, tags = [], pipeline_tag: pipelineTag = null } = JSON.parse(line);
    const card = cardData === undefined || cardData === null ? null : cardFromApi(typeof cardData === 'string' ? JSON.parse(cardData) : cardData);
    const ids = baseModels?.models.map((model: { id: string }) => model.id);
    return [id.toLowerCase(), record(id, { card, tags, pipelineTag, apiBaseModels: ids === undefined ? null : { relation: baseModels.relation, ids } })];
  }));
  return { id: 'snapshot', location: 'dump', readModel: async (ref) => {
    const found = ref.kind === 'hub' ? records.get(ref.id.toLowerCase()) : undefined;
    return found ? { kind: 'record', record: found } : { kind: 'failure', reason: 'missing', detail: 'not in the dump' };
  } };
}

/** The lines of a file, without empty ones. */
export function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8').split('\n').filter((line) => line !== '');
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
