import { z } from 'zod';
import { relations } from '../../src/model/relation.ts';

/** A statement of descent that stands in the model's README; the words themselves are not copied. */
const StatedParent = z.strictObject({
  /** Hub id, or the name as the README has it where no id is meant. */
  parent: z.string(),
  relation: z.enum(relations),
  /** File and line, e.g. `README.md:221`. */
  where: z.string().regex(/^README\.md(?::\d+)?$/),
  /** Licence that the same statement says applies to the parent. */
  license: z.string().optional(),
});

/** What is publicly recorded of one model: facts, no prose. */
export const ModelFacts = z.strictObject({
  id: z.string(),
  /** Ids that the Hub redirects to this one, or serves beside it. */
  formerIds: z.array(z.string()).optional(),
  /** Commit that the facts were read at, where it is known. */
  revision: z.string().regex(/^[0-9a-f]{40}$/, 'write the full commit').optional(),
  /** When the facts were read: a date, or a month. */
  date: z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/).optional(),
  /** Where the facts come from; `snapshots/README.md` explains the names. */
  source: z.string().min(1),
  /** Licence, base model, relation, library and pipeline of the card, as the Hub's `cardData` writes them. Left out when none of it is recorded. */
  card: z.record(z.string(), z.unknown()).optional(),
  /** True when the record does not tell which licence the card declares, which is not the same as none. */
  licenseNotRecorded: z.literal(true).optional(),
  gated: z.enum(['auto', 'manual']).optional(),
  tags: z.array(z.string()).optional(),
  /** Names of files; of a series of shards the first and the last. */
  files: z.array(z.string()).optional(),
  /** Keys of `config.json`. */
  config: z.record(z.string(), z.unknown()).optional(),
  parameters: z.number().int().positive().optional(),
  claims: z.array(StatedParent).optional(),
  origin: z.strictObject({ origin: z.enum(['stated-root', 'own-training']), where: z.string() }).optional(),
  /** Licence files whose text was identified, by catalog id. */
  licenseTexts: z.array(z.strictObject({ path: z.string(), license: z.string() })).optional(),
});
export type ModelFacts = Readonly<z.infer<typeof ModelFacts>>;

/** One file of `snapshots/bundled/`. */
export const FactsFile = z.strictObject({ $schema: z.string().optional(), models: z.array(ModelFacts) });
export type FactsFile = Readonly<z.infer<typeof FactsFile>>;
