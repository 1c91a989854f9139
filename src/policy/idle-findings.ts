import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy, Rule } from '../model/policy.ts';
import { evaluateRules } from './evaluate.ts';
import type { Facts } from './facts/facts.ts';
import type { Trace } from './logic/trace.ts';

/** Fewest models of a run from which it can be said that a rule or a fact never mattered. */
const fewestModels = 2;

/**
 * Rules that found nothing to judge in any model of a run, and facts that were known for none, as notes on the run. Rules that come
 * from a policy of modelcheck's own are left out of the former, since nobody but us could change them.
 */
export function idleFindings(policy: Policy, models: readonly Facts[], builtInIds: readonly string[]): readonly Finding[] {
  if (models.length < fewestModels) return [];
  const reads = policy.rules.map((rule, index) => ({ rule, reads: models.map((facts) => readsOf(evaluateRules({ ...policy, rules: policy.rules.slice(index, index + 1) }, facts))) }));
  return [...reads.filter(({ rule }) => !builtInIds.includes(rule.from)).flatMap((one) => neverApplied(one, policy, models.length)), ...neverKnown(reads, models.length)];
}

interface Read {
  readonly fact: string;
  /** True when the fact holds nothing: an empty list, or a term that no licence states. */
  readonly isEmpty: boolean;
  readonly isUnknown: boolean;
}

interface RuleReads {
  readonly rule: Rule;
  /** What was read, model by model. */
  readonly reads: readonly (readonly Read[])[];
}

function readsOf(results: ReturnType<typeof evaluateRules>): readonly Read[] {
  return results.flatMap(({ trace }) => readsIn(trace));
}

function readsIn({ at, value, steps }: Trace): readonly Read[] {
  const isEmpty = value === null || value === 'unstated' || (Array.isArray(value) && value.length === 0);
  const own = at === null || /\.\d+(?:\.|$)/.test(at) ? [] : [{ fact: at, isEmpty, isUnknown: value === null }];
  return [...own, ...steps.flatMap(readsIn)];
}

function neverApplied({ rule, reads }: RuleReads, policy: Policy, count: number): readonly Finding[] {
  const ofModels = reads.flat().filter(({ fact }) => !isOfProfile(fact));
  if (ofModels.length === 0 || ofModels.some(({ isEmpty }) => !isEmpty)) return [];
  const names = [...new Set(ofModels.map(({ fact }) => fact))].sort().join(', ');
  return [finding('rule-never-applied', `The rule ${rule.id} of ${policy.id} found nothing to judge in any of the ${count} models: ${names} ${ofModels.every(({ isUnknown }) => isUnknown) ? 'unknown' : 'empty'} for all of them.`, [])];
}

/** One note for all facts, each with the rules that asked for it. */
function neverKnown(rules: readonly RuleReads[], count: number): readonly Finding[] {
  const asked = new Map<string, { readonly rules: Set<string>; known: boolean; models: number }>();
  for (const { rule, reads } of rules) {
    for (const ofModel of reads) {
      for (const fact of new Set(ofModel.map((read) => read.fact))) {
        const entry = asked.get(fact) ?? { rules: new Set<string>(), known: false, models: 0 };
        entry.rules.add(rule.id);
        entry.models += 1;
        entry.known ||= ofModel.some((read) => read.fact === fact && !read.isUnknown);
        asked.set(fact, entry);
      }
    }
  }
  const never = [...asked].filter(([, { known, models }]) => !known && models >= fewestModels).sort(([left], [right]) => (left < right ? -1 : 1));
  if (never.length === 0) return [];
  const listed = never.map(([fact, { rules: ids }]) => `${fact} (read by ${[...ids].sort().join(', ')})`);
  return [finding('fact-never-known', `Known for none of the ${count} models, so that no rule was decided by it: ${listed.join('; ')}.`, never.map(([fact]) => fact))];
}

function isOfProfile(fact: string): boolean {
  return /^(?:org|use)\./.test(fact);
}

function finding(code: FindingCode, message: string, unknownFacts: readonly string[]): Finding {
  const { level, outcome, howToFix } = findingCodes[code];
  return { ruleId: code, level, outcome, message, license: null, via: [], evidence: [], howToFix, ...(unknownFacts.length > 0 ? { unknownFacts: [...unknownFacts] } : {}) };
}
