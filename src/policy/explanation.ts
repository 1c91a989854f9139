import { sanitizeLine } from '../util/sanitize.ts';
import type { RuleResult } from './evaluate.ts';
import type { Facts, Provenance, Unknown } from './facts/facts.ts';
import { explainTrace, type Clause } from './logic/explain-trace.ts';
import { elementPath, type Trace } from './logic/trace.ts';
import { renderLogic, renderValue } from './logic/render-logic.ts';

/** Why a rule came out as it did, as far as it matters. */
export interface Explanation {
  readonly clauses: readonly Clause[];
  /** The licence, path and section behind it; null where no licence is. */
  readonly provenance: Provenance | null;
  /** What would decide an undecided rule, by name, without repeats. */
  readonly unknownFacts: readonly string[];
  /** Why these are not known, in words. */
  readonly whyUnknown: readonly string[];
}

/** Reduces the trace of a rule to what decides it. */
export function explainResult(result: RuleResult, facts: Facts): Explanation {
  const clauses = explainTrace(result.trace);
  const unknowns = result.outcome === 'undecided' ? clauses.flatMap(({ reads }) => reads.filter(({ value }) => value === null)).map(({ at }) => unknownAt(at, facts)) : [];
  return {
    clauses,
    provenance: firstProvenance([...clauses.flatMap(pathsOf), ...pathsRead(result.trace)], facts),
    unknownFacts: [...new Set(unknowns.flatMap((unknown) => unknown.facts))],
    whyUnknown: [...new Set(unknowns.map(({ why }) => why))],
  };
}

/** A clause in words with the values that it read, safe to print. */
export function renderClause({ node, reads }: Clause): string {
  const values = [...new Set(reads.map(({ name, value }) => `${name === '' ? 'it' : name} is ${renderValue(value)}`))];
  const words = renderLogic(node);
  if (node.kind === 'fact' || values.join() === words) return sanitizeLine(values.join('; ') || words, 500);
  return sanitizeLine(`${words}${values.length > 0 ? ` (${values.join('; ')})` : ''}`, 500);
}

/** Paths behind a clause: the element that it is about, what it reads, and of a list its first element. */
function pathsOf({ elements, reads }: Clause): readonly string[] {
  return [...elements, ...reads.flatMap(({ at, value }) => (Array.isArray(value) && value.length > 0 ? [at, `${at}.0`] : [at]))];
}

/** All that was read on the way; says whose term it is when what decides belongs to no licence. */
function pathsRead({ node, at, value, steps }: Trace): readonly string[] {
  const own = at === null || (value !== null && Array.isArray(value) && value.length === 0) ? [] : [at];
  const [list, ...conditions] = steps;
  const isFound = node.kind === 'call' && node.operator === 'some' && value === true && list !== undefined;
  const element = isFound ? elementPath(list, conditions.length - 1) : null;
  return [...own, ...(element === null ? [] : [element]), ...(isFound ? conditions.slice(-1) : steps).flatMap(pathsRead)];
}

function firstProvenance(paths: readonly string[], { provenance }: Facts): Provenance | null {
  return paths.map((path) => own(provenance, path)).find((found) => found !== undefined) ?? null;
}

function unknownAt(at: string, { unknowns }: Facts): Unknown {
  return own(unknowns, at) ?? { facts: [at.replaceAll(/\.\d+(?=\.|$)/g, '[]')], why: /^(org|use)\./.test(at) ? 'the profile does not state it' : 'it could not be established' };
}

function own<Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}
