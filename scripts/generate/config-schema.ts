import { z } from 'zod';
import { Config } from '../../src/model/config.ts';
import { formats } from '../../src/report/reporter.ts';
import type { Generated } from './generated.ts';

/** `schemas/config.schema.json`: the form of `modelcheck.yaml`, for editors. */
export async function generate(): Promise<readonly Generated[]> {
  const schema = z.toJSONSchema(Config.extend({ outputs: z.partialRecord(z.enum(formats), z.string().min(1)).optional() }), { target: 'draft-2020-12', io: 'input' });
  return [{ path: 'schemas/config.schema.json', content: `${JSON.stringify(schema, null, 2)}\n` }];
}
