import { z } from 'zod';
import { Snapshot } from '../../src/model/snapshot.ts';
import { FactsFile } from '../snapshot/facts.ts';
import type { Generated } from './generated.ts';

/** `schemas/snapshot.schema.json`: a file of `snapshot save`. `schemas/snapshot-facts.schema.json`: a file of `snapshots/bundled/`. */
export async function generate(): Promise<readonly Generated[]> {
  return [
    { path: 'schemas/snapshot.schema.json', content: schemaText(Snapshot) },
    { path: 'schemas/snapshot-facts.schema.json', content: schemaText(FactsFile) },
  ];
}

function schemaText(schema: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }), null, 2)}\n`;
}
