import { z } from 'zod';

const text = z.string().min(1);

const hub = z.strictObject({
  endpoint: text.describe('Base URL of the Hub or of a mirror; HF_ENDPOINT and --hub-url win.').optional(),
  tokenEnv: z.string().regex(/^[A-Za-z_]\w*$/, 'write the name of an environment variable').describe('Name of the environment variable that holds the token; a token itself is never written here.').optional(),
  offline: z.boolean().describe('No network: the bundled snapshot, the caches and local files.').optional(),
  snapshot: text.describe('Snapshot to read from, and from nowhere else.').optional(),
});

/** The file `modelcheck.yaml`: what a repository always says to `check`. Options of the command line win over it; files are relative to it. */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  models: z.array(text).describe('References of models, e.g. org/name or org/name@revision.').optional(),
  list: text.describe('Candidate list beside `models`: text, YAML, JSON, CSV, TSV or XLSX.').optional(),
  discover: text.describe('Folder whose source code names the models.').optional(),
  policy: text.describe('Id of a built-in policy, a file, or a file of a package.').optional(),
  profile: text.describe('Profile file: who asks.').optional(),
  waivers: text.describe('File of accepted violations.').optional(),
  curations: text.describe('File of corrections of records.').optional(),
  failOn: z.enum(['error', 'warning']).describe('Lowest level that fails.').optional(),
  lock: text.describe('Lock to compare with, written by `modelcheck lock`.').optional(),
  baseline: text.describe('Earlier JSON report whose findings are accepted.').optional(),
  outputs: z.record(z.string(), text).describe('Files to write, by format.').optional(),
  hub: hub.describe('Where records come from.').optional(),
});
export type Config = Readonly<z.infer<typeof Config>>;
