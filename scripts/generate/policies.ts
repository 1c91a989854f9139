import { createNodeIo } from '../../src/io/node-io.ts';
import { builtInPolicyIds, resolveBuiltIn } from '../../src/load-policy.ts';
import { compilePolicies } from '../../src/policy/compiled-policies.ts';
import type { Generated } from './generated.ts';

/** Resolves the policies of `policies/` for reading without YAML at run time. */
export async function generate(): Promise<readonly Generated[]> {
  const io = createNodeIo();
  const policies = await Promise.all((await builtInPolicyIds(io)).map(async (id) => (await resolveBuiltIn(id, io)).policy));
  return [{ path: 'compiled/policies.json', content: compilePolicies(policies) }];
}
