import { z } from 'zod';
import { Family } from '../../src/model/family.ts';
import type { Generated } from './generated.ts';

/** `schemas/family.schema.json`: the form of a file of `models/`, for editors. */
export async function generate(): Promise<readonly Generated[]> {
  const schema = z.toJSONSchema(Family, { target: 'draft-2020-12', io: 'input' });
  return [{ path: 'schemas/family.schema.json', content: `${JSON.stringify(schema, null, 2)}\n` }];
}
