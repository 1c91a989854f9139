import type { Policy } from '../model/policy.ts';
import { asciiJson } from '../util/ascii-json.ts';
import { lazyMap } from '../util/lazy-map.ts';

/** The text of `compiled/policies.json`: the policies that ship with modelcheck, resolved and checked, one a line. */
export function compilePolicies(policies: readonly Policy[]): string {
  const lines = policies.map(({ builtIn, ...policy }) => `${JSON.stringify(policy.id)}:${JSON.stringify({ ...policy, builtIn: Object.fromEntries(builtIn) })}`);
  return asciiJson(`{\n${lines.join(',\n')}\n}\n`);
}

type CompiledPolicy = Omit<Policy, 'builtIn'> & { readonly builtIn: { readonly [code: string]: { readonly level: 'error' | 'warning' | 'note' | 'off'; readonly waivable: boolean } } };

/** Reads what {@link compilePolicies} wrote, each policy when it is asked for, so that a run with a policy of modelcheck's own needs no YAML. The file is trusted. */
export function readCompiledPolicies(json: string): ReadonlyMap<string, Policy> {
  const keyOf = (start: number): string => json.slice(start + 1, json.indexOf('"', start + 1));
  return lazyMap(json, ['{\n'.length, json.lastIndexOf('\n}')], { keyOf, read: readPolicy });
}

function readPolicy(line: string): Policy {
  const policy: CompiledPolicy = JSON.parse(line.slice(line.indexOf(':') + 1));
  return { ...policy, builtIn: new Map(Object.entries(policy.builtIn)) };
}
