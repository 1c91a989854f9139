import { z } from 'zod';

const text = z.string().min(1);

/** The file `modelcheck.yaml`: what a repository always says to `check`. Options of the command line win over it. */
export const Config = z.strictObject({
  $schema: z.string().optional(),
  /** References of models. */
  models: z.array(text).optional(),
  /** A candidate list beside or instead of `models`. */
  list: text.optional(),
  /** Folder whose source code names the models. */
  discover: text.optional(),
  /** Id of a built-in policy, or a file; files here and below are relative to this one. */
  policy: text.optional(),
  profile: text.optional(),
  waivers: text.optional(),
  failOn: z.enum(['error', 'warning']).optional(),
  lock: text.optional(),
  baseline: text.optional(),
  /** Files to write, by format. */
  outputs: z.record(z.string(), text).optional(),
  /** Endpoint, and the name of the environment variable that holds the token; a token itself is never written here. */
  hub: z.strictObject({ url: text.optional(), tokenEnv: z.string().regex(/^[A-Za-z_]\w*$/, 'write the name of an environment variable').optional() }).optional(),
  snapshot: text.optional(),
  offline: z.boolean().optional(),
});
export type Config = Readonly<z.infer<typeof Config>>;
