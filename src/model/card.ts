import * as z from 'zod';

/**
 * The front matter of a model card after clean-up: trimmed, lists made of scalars, URLs kept as written.
 * Field names follow https://huggingface.co/docs/hub/model-cards with camelCase.
 */
export const Card = z.strictObject({
  /** Raw values of `license`; empty when the card has none. */
  license: z.array(z.string()),
  licenseName: z.string().nullable(),
  licenseLink: z.string().nullable(),
  /** Licences under keys of the card's own (`licenses`, `licence`, `model_license`); absent where there are none. */
  furtherLicenses: z.array(z.string()).optional(),
  /** What such keys say of the licence in words (`license_details`); absent where there are none. */
  licenseNotes: z.string().optional(),
  /** Raw values of `base_model` / `base_models`, as written: ids, URLs, paths or names. */
  baseModel: z.array(z.string()),
  baseModelRelation: z.string().nullable(),
  newVersion: z.string().nullable(),
  libraryName: z.string().nullable(),
  pipelineTag: z.string().nullable(),
  tags: z.array(z.string()),
  datasets: z.array(z.string()),
  language: z.array(z.string()),
  /** `extra_gated_prompt`, which may hold a whole licence text. */
  gatedPrompt: z.string().nullable(),
  /** Heading, description, questions and button of the gate, a line each, which may ask for a promise; absent where there are none. */
  gateWords: z.string().optional(),
  /** `extra_gated_eu_disallowed: true`: EU users are refused by IP address. */
  gatedEuDisallowed: z.boolean(),
  /** What was unusual about the front matter, e.g. `blank-line-before-front-matter`; sorted. */
  oddities: z.array(z.string()),
});
export type Card = Readonly<z.infer<typeof Card>>;
