import { readCompiledCatalog } from '../../src/license/compiled-catalog.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { readCompiledFamilies } from '../../src/lineage/compiled-families.ts';
import { loadPolicy } from '../../src/load-policy.ts';
import type { AuditContext } from '../../src/audit/audit.ts';

/** What the audit of a bench judges by: the default policy, nothing known of the organisation, a fixed day. */
export async function benchContext(): Promise<AuditContext> {
  const io = createNodeIo();
  const read = async (name: string): Promise<string> => (await io.files.readText(`${io.packageFolder}compiled/${name}`)) ?? '';
  const [catalog, families, { policy }] = await Promise.all([read('catalog.json'), read('families.json'), loadPolicy('commercial-saas', io)]);
  return { families: readCompiledFamilies(families), judge: { catalog: readCompiledCatalog(catalog), policy, profile: {}, failOn: 'error', now: Date.parse('2026-11-01') } };
}
