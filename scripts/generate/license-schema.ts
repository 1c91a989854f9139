import { z } from 'zod';
import { LicenseFile } from '../../src/model/license.ts';
import type { Generated } from './generated.ts';

/** `schemas/license.schema.json`: the form of a file of `licenses/`, for editors. */
export async function generate(): Promise<readonly Generated[]> {
  const schema = z.toJSONSchema(LicenseFile, { target: 'draft-2020-12', io: 'input' });
  return [{ path: 'schemas/license.schema.json', content: `${JSON.stringify(schema, null, 2)}\n` }];
}
