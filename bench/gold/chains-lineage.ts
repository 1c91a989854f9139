import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FamilyIndex } from '../../src/lineage/families.ts';
import { resolveLineage } from '../../src/lineage/resolve-lineage.ts';
import type { Lineage } from '../../src/model/lineage.ts';
import type { ReadResult } from '../../src/model/record.ts';
import type { ModelRef } from '../../src/model/ref.ts';
import { readGoldNodes, servedNode, type GoldNode } from './gold-nodes.ts';

/** A line of `chains.jsonl`, as far as it is scored. */
interface GoldChain {
  readonly id: string;
  readonly ancestors: readonly { readonly id: string }[];
  readonly alsoExpect: readonly string[];
  readonly cycle: boolean;
  readonly selfReference: boolean;
  readonly completeFacts: boolean;
}

/** How many chains have exactly the labelled ancestors. */
export interface ChainScore {
  readonly chains: number;
  readonly complete: number;
  readonly right: number;
  readonly completeRight: number;
  /** One line for each chain that differs. */
  readonly wrong: readonly string[];
  /** Greatest number of reads of one model in one chain. */
  readonly mostReads: number;
}

/**
 * Scores the walk on `gold/chains.jsonl`, replayed from exactly the facts of `chains-nodes.jsonl` (rules: `gold/README.md` §1).
 * Ancestors that only curated facts add are left out: the labels know nothing but the facts served.
 */
export async function scoreChains(gold: string, families: FamilyIndex): Promise<ChainScore> {
  const nodes = readGoldNodes(gold);
  const results = await Promise.all(readChains(gold).map(async (chain) => ({ chain, ...(await replay(chain, nodes, families)) })));
  const right = results.filter(({ problems }) => problems.length === 0);
  return {
    chains: results.length,
    complete: results.filter(({ chain }) => chain.completeFacts).length,
    right: right.length,
    completeRight: right.filter(({ chain }) => chain.completeFacts).length,
    wrong: results.flatMap(({ chain, problems }) => (problems.length === 0 ? [] : [`${chain.id}: ${problems.join('; ')}`])),
    mostReads: Math.max(...results.map(({ reads }) => reads)),
  };
}

async function replay(chain: GoldChain, nodes: ReadonlyMap<string, GoldNode>, families: FamilyIndex): Promise<{ readonly problems: readonly string[]; readonly reads: number }> {
  const reads = new Map<string, number>();
  const read = async (ref: ModelRef): Promise<ReadResult> => {
    const id = ref.kind === 'hub' ? ref.id : ref.path;
    reads.set(id, (reads.get(id) ?? 0) + 1);
    return servedNode(id, nodes);
  };
  const { lineage } = await resolveLineage({ kind: 'hub', asked: chain.id, id: chain.id, revision: null }, read, { families });
  return { problems: problemsOf(chain, lineage), reads: Math.max(...reads.values()) };
}

function problemsOf(chain: GoldChain, lineage: Lineage): readonly string[] {
  const got = ancestorsShown(lineage);
  const wanted = new Set(chain.ancestors.map(({ id }) => id));
  const hasGap = (reason: string): boolean => lineage.gaps.some((gap) => gap.reason === reason);
  return [
    ...[...wanted].filter((id) => !got.has(id)).map((id) => `lacks ${id}`),
    ...[...got].filter((id) => !wanted.has(id)).map((id) => `adds ${id}`),
    ...(chain.cycle === hasGap('cycle') ? [] : ['cycle']),
    ...(chain.selfReference === hasGap('self-reference') ? [] : ['self-reference']),
    ...(chain.alsoExpect.includes('base-model-unresolved') === hasGap('missing') ? [] : ['missing']),
  ];
}

/** Models that edges with more than curated evidence lead to. */
function ancestorsShown({ subject, edges }: Lineage): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [subject];
  for (let child = open.pop(); child !== undefined; child = open.pop()) {
    for (const edge of edges) {
      if (edge.child !== child || edge.parent === subject || found.has(edge.parent) || edge.evidence.every(({ kind }) => kind === 'curated')) continue;
      found.add(edge.parent);
      open.push(edge.parent);
    }
  }
  return found;
}

function readChains(gold: string): readonly GoldChain[] {
  const lines = readFileSync(join(gold, 'chains.jsonl'), 'utf8').split('\n').filter((line) => line !== '');
  return lines.map((line): GoldChain => JSON.parse(line));
}
