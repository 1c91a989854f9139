import * as z from 'zod';
import { relations } from './relation.ts';

/** Sizes of a network that, taken together, tell a family; fields of `config.json`. */
const Fingerprint = z.strictObject({
  architecture: z.string().optional(),
  hiddenSize: z.number().optional(),
  layers: z.number().optional(),
  vocabularySize: z.number().optional(),
  intermediateSize: z.number().optional(),
  /** Exact number of parameters in the safetensors files. */
  parameters: z.number().optional(),
});

/** A known model of a family. */
const Member = z.strictObject({
  /** Hub id today; null for a model that is not on the Hub. */
  id: z.string().nullable(),
  /** Name in texts where `id` is null, and as the node id of a model that is not on the Hub. */
  name: z.string().optional(),
  /** Former ids (the Hub redirects them). */
  formerIds: z.array(z.string()).optional(),
  /** Spellings in texts; matched without case, spaces, hyphens and underscores. */
  aliases: z.array(z.string()).optional(),
  /** As in names: `8B`, `1.5B`, `8x7B`. */
  size: z.string().optional(),
  variant: z.string().optional(),
  /** Licence where it differs from the family's; catalog id. */
  license: z.string().optional(),
  /** Its own descent: `root` (its maker says it was pre-trained), or its parents. Left out when not known. */
  origin: z
    .union([
      z.literal('root'),
      z.array(z.strictObject({ parent: z.string(), relation: z.enum(relations) })).min(1),
    ])
    .optional(),
  fingerprint: Fingerprint.optional(),
  /** sha256 of its weight files (LFS objects), where published; an equal file is a copy. */
  weightHashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).optional(),
  /** Public document behind these facts, where it differs from the family's. */
  source: z.string().optional(),
});
export type FamilyMember = Readonly<z.infer<typeof Member>>;

/** One file of `models/`: a model family, its members and what is publicly known of them. */
export const Family = z.strictObject({
  $schema: z.string().optional(),
  /** File name and id, e.g. `llama-3.1`. */
  family: z.string(),
  /** Names of the family in texts and repository names, e.g. `Llama 3.1`, `Llama3.1`. */
  names: z.array(z.string()),
  /** Hub organisations of the maker. */
  owners: z.array(z.string()),
  /** Catalog id that members carry unless they say otherwise; null when it differs by member. */
  license: z.string().nullable(),
  /** Public documents behind the facts, with date or revision. */
  source: z.string(),
  members: z.array(Member),
});
export type Family = Readonly<z.infer<typeof Family>>;
