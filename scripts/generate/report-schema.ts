import { z } from 'zod';
import { Lock } from '../../src/model/lock.ts';
import { Report } from '../../src/model/report.ts';
import type { Generated } from './generated.ts';

/** `schemas/report.schema.json` and `schemas/lock.schema.json`: what `check --format json` and `lock` write. */
export async function generate(): Promise<readonly Generated[]> {
  return [
    { path: 'schemas/report.schema.json', content: schemaOf(Report) },
    { path: 'schemas/lock.schema.json', content: schemaOf(Lock) },
  ];
}

function schemaOf(type: z.ZodType): string {
  return `${JSON.stringify(z.toJSONSchema(type, { target: 'draft-2020-12', io: 'input' }), null, 2)}\n`;
}
