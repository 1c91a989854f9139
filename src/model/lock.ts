import * as z from 'zod';
import { confidences } from './evidence.ts';
import { textVerdicts } from './license.ts';
import { nodeStatuses } from './lineage.ts';
import { relations } from './relation.ts';

/** What was seen of one model or ancestor. */
const LockedModel = z.strictObject({
  revision: z.string().nullable(),
  /** The id under which a card named it, when the Hub answered with another one. */
  renamedFrom: z.string().nullable(),
  status: z.enum(nodeStatuses),
  cardDigest: z.string().nullable(),
  declared: z.array(z.string()),
  licenseTexts: z.array(z.strictObject({ path: z.string(), sha256: z.string().nullable(), verdict: z.enum(textVerdicts), id: z.string().nullable(), closest: z.string().nullable() })),
  concluded: z.string().nullable(),
  parents: z.array(z.strictObject({ id: z.string(), relation: z.enum(relations), confidence: z.enum(confidences) })),
});
export type LockedModel = Readonly<z.infer<typeof LockedModel>>;

/** A model that was asked for, and everything it descended from. */
const LockedSubject = z.strictObject({
  id: z.string(),
  /** Key of its own entry in `models`. */
  model: z.string(),
  termsDigest: z.string(),
  governing: z.array(z.string()),
  /** Ids of itself and all ancestors. */
  lineage: z.array(z.string()),
});
export type LockedSubject = Readonly<z.infer<typeof LockedSubject>>;

/** The file `modelcheck.lock`: what a team accepted, so that any change upstream is seen. */
export const Lock = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  tool: z.string(),
  lockedAt: z.string(),
  catalog: z.string(),
  policy: z.strictObject({ id: z.string(), digest: z.string() }),
  /** By reference as asked. */
  subjects: z.record(z.string(), LockedSubject),
  /** By id; a subject that was asked for at a revision of its own beside another one is keyed `id@revision`. */
  models: z.record(z.string(), LockedModel),
});
export type Lock = Readonly<z.infer<typeof Lock>>;
