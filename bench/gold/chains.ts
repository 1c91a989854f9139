import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { examine } from '../../src/examine.ts';
import { judge } from '../../src/judge.ts';
import { loadKnowledge, type Knowledge } from '../../src/load.ts';
import { loadPolicy } from '../../src/load-policy.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import type { Subject } from '../../src/model/report.ts';
import type { Source } from '../../src/source/source.ts';
import { readGoldNodes, servedNode, type GoldNode } from './gold-nodes.ts';

/** A line of `chains.jsonl`, as far as it is scored. */
interface GoldChain {
  readonly id: string;
  readonly governing: readonly string[];
  readonly governingOptional?: readonly string[];
  readonly expect: string;
  readonly accept: readonly string[];
  readonly alsoExpect: readonly string[];
  readonly completeFacts: boolean;
  readonly category: string;
}

/** What was scored, with one line for each chain that differs. */
export interface ConflictScore {
  readonly chains: number;
  readonly answersRight: number;
  /** Chains labelled clean (`none` is the only accepted answer) on which a drop or conflict was reported. */
  readonly falseAlarms: number;
  readonly clean: number;
  readonly complete: number;
  readonly governingRight: number;
  readonly wrong: readonly string[];
}

/** Scores `inherited-restriction-dropped` and its siblings, and the governing licences, on `gold/chains.jsonl` (rules: `gold/README.md` §1). */
export async function scoreConflicts(gold: string): Promise<ConflictScore> {
  const io = createNodeIo();
  const knowledge = await loadKnowledge(io);
  const { policy } = await loadPolicy('commercial-saas', io);
  const nodes = readGoldNodes(gold);
  const chains: readonly GoldChain[] = readFileSync(join(gold, 'chains.jsonl'), 'utf8').trim().split('\n').map((line) => JSON.parse(line));
  const results = await Promise.all(chains.map(async (chain) => {
    const examined = await examine({ kind: 'hub', asked: chain.id, id: chain.id, revision: null }, { ...knowledge, source: sourceOf(nodes) });
    const { subject } = judge(examined, { catalog: knowledge.catalog, policy, profile: {}, waivers: [], failOn: 'error', now: Date.UTC(2026, 10, 15) });
    return { chain, ...compare(chain, subject, knowledge) };
  }));
  const complete = results.filter(({ chain }) => chain.completeFacts);
  const clean = results.filter(({ chain }) => chain.accept.join() === 'none');
  return {
    chains: results.length,
    answersRight: results.filter(({ answer }) => answer === null).length,
    clean: clean.length,
    falseAlarms: clean.filter(({ alarm }) => alarm).length,
    complete: complete.length,
    governingRight: complete.filter(({ governing }) => governing === null).length,
    wrong: results.flatMap(({ chain, answer, governing }) => [...(answer === null ? [] : [`${chain.id} [${chain.category}]: ${answer}`]), ...(governing === null || !chain.completeFacts ? [] : [`${chain.id} [${chain.category}]: ${governing}`])]),
  };
}

function sourceOf(nodes: ReadonlyMap<string, GoldNode>): Source {
  return { id: 'snapshot', location: 'gold', readModel: (ref) => Promise.resolve(servedNode(ref.kind === 'hub' ? ref.id : ref.path, nodes)) };
}

interface Comparison {
  readonly answer: string | null;
  readonly governing: string | null;
  readonly alarm: boolean;
}

function compare(chain: GoldChain, subject: Subject, { catalog }: Knowledge): Comparison {
  const found = answersOf(subject);
  const wanted = new Set(chain.governing.map((id) => catalog.names.get(id) ?? id));
  const optional = new Set(chain.governingOptional ?? []);
  // The labels know nothing but the facts served, so licences that only curated families add are left out.
  const got = subject.governingLicenses.filter(({ basis }) => basis !== 'family').map(({ id }) => id.replace(/@.*/, ''));
  const missing = [...wanted].filter((id) => !got.includes(id.replace(/@.*/, '')));
  const extra = got.filter((id) => !wanted.has(id) && !optional.has(id) && ![...wanted].some((one) => one.replace(/@.*/, '') === id));
  return {
    answer: found.some((answer) => chain.accept.includes(answer)) && !(found.includes('dropped') && !chain.accept.includes('dropped')) ? null : `says ${found.join('+')}, accepted ${chain.accept.join('|')}`,
    governing: missing.length + extra.length === 0 ? null : `governing lacks [${missing.join(', ')}], has too many [${extra.join(', ')}]`,
    alarm: found.includes('dropped') || found.includes('conflict-note'),
  };
}

/** What the findings answer to "does the declared licence drop an ancestor's restriction?". */
function answersOf({ findings }: Subject): readonly string[] {
  const of = (rule: string, outcome?: string): boolean => findings.some(({ ruleId, outcome: one }) => ruleId === rule && (outcome === undefined || one === outcome));
  const answers = [
    ...(of('inherited-restriction-dropped', 'violation') ? ['dropped'] : []),
    ...(of('license-conflict') ? ['conflict-note'] : []),
    ...(of('inherited-restriction-dropped', 'undecided') || of('license-unrecognised') || of('license-ambiguous') || of('license-missing') || of('base-model-unresolved') ? ['undecided'] : []),
  ];
  return answers.includes('dropped') || answers.includes('conflict-note') ? answers : [...answers, 'none'];
}
