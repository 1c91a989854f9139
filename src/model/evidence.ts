import * as z from 'zod';

/** Where a statement of descent can come from; the closed list of `edges[].evidence[].kind` in the JSON report. */
export const evidenceKinds = [
  'card',
  'tags',
  'adapter-config',
  'config',
  'gguf',
  'safetensors',
  'mergekit',
  'prose',
  'name',
  'fingerprint',
  'file-hash',
  'curated',
] as const;

/** One of {@link evidenceKinds}. */
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * How sure a statement of descent is, from surest to least sure.
 * `declared`: the card's own `base_model`. `strong`: says explicitly that this model descends.
 * `supporting`: consistent with descent, no proof. `weak`: a name token.
 */
export const confidences = ['declared', 'strong', 'supporting', 'weak'] as const;

/** One of {@link confidences}. */
export type Confidence = (typeof confidences)[number];

/** A place in a record that supports a statement. */
export const Evidence = z.strictObject({
  kind: z.enum(evidenceKinds),
  /** File and field or line, e.g. `README.md:259` or `adapter_config.json#base_model_name_or_path`. */
  where: z.string(),
  /** The words themselves, at most 300 characters; null where nothing was quoted. */
  quote: z.string().nullable(),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;
