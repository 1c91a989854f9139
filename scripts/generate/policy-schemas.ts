import { z } from 'zod';
import { CurationFile } from '../../src/model/curation.ts';
import { PolicyTestFile } from '../../src/model/policy-test.ts';
import { PolicyFile } from '../../src/model/policy.ts';
import { Profile } from '../../src/model/profile.ts';
import { WaiverFile } from '../../src/model/waiver.ts';
import type { Generated } from './generated.ts';

const schemas = { policy: PolicyFile, 'policy-test': PolicyTestFile, profile: Profile, waivers: WaiverFile, curations: CurationFile } as const;

/** `schemas/*.schema.json` of the files that organisations write: policies, their tests, profiles, waivers and curations, for editors. */
export async function generate(): Promise<readonly Generated[]> {
  return Object.entries(schemas).map(([name, schema]) => ({ path: `schemas/${name}.schema.json`, content: `${JSON.stringify(z.toJSONSchema(schema, { target: 'draft-2020-12', io: 'input' }), null, 2)}\n` }));
}
