import * as z from 'zod';
import { Card } from './card.ts';
import type { PlacedCuration } from './curation.ts';
import { Claim, OriginStatement } from './lineage.ts';

/** A file of a repository. `sha256` is the LFS object's hash (weights); `blobId` the git blob's sha1. */
export const RecordFile = z.strictObject({
  path: z.string(),
  size: z.number().nullable(),
  sha256: z.string().nullable(),
  blobId: z.string().nullable(),
});
export type RecordFile = Readonly<z.infer<typeof RecordFile>>;

/** The parts of `config.json` (or of the API's `config`) that tell a model's family. Null where not stated. */
export const ModelConfig = z.strictObject({
  architectures: z.array(z.string()),
  modelType: z.string().nullable(),
  /** `quantization_config.quant_method`, e.g. `awq`, `gptq`, `bitsandbytes`. */
  quantization: z.string().nullable(),
  /** The model that a tool noted beside its settings of quantization; absent where it noted none. */
  quantizedFrom: z.string().optional(),
  /** `peft.base_model_name_or_path` of the API's `config`. */
  peftBase: z.string().nullable(),
  nameOrPath: z.string().nullable(),
  /** Licence that the configuration names; absent where it names none. */
  license: z.string().optional(),
  /** Models that the configuration names as its parts: an encoder, a tower, a tokenizer of speech; absent where it names none. */
  parts: z.array(z.strictObject({ key: z.string(), model: z.string() })).optional(),
  hiddenSize: z.number().nullable(),
  layers: z.number().nullable(),
  attentionHeads: z.number().nullable(),
  keyValueHeads: z.number().nullable(),
  intermediateSize: z.number().nullable(),
  vocabularySize: z.number().nullable(),
});
export type ModelConfig = Readonly<z.infer<typeof ModelConfig>>;

/** `general.*` keys of a GGUF header; https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
export const GgufHeader = z.strictObject({
  architecture: z.string().nullable(),
  /** All scalar `general.*` and `<arch>.*` keys before the tokenizer, by key. */
  metadata: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number(), z.boolean()]))])),
});
export type GgufHeader = Readonly<z.infer<typeof GgufHeader>>;

/** A licence text that was identified when the record was made; stands in for the text where it is not shipped. */
export const RecordedLicenseText = z.strictObject({
  path: z.string(),
  sha256: z.string().nullable(),
  verdict: z.enum(['identified', 'variant', 'embeds', 'unrecognised']),
  id: z.string().nullable(),
});
export type RecordedLicenseText = Readonly<z.infer<typeof RecordedLicenseText>>;

/** Facts read from prose when the record was made, for records that ship without the prose. */
export const RecordedFacts = z.strictObject({
  claims: z.array(Claim),
  origin: OriginStatement.nullable(),
  licenseTexts: z.array(RecordedLicenseText),
});
export type RecordedFacts = Readonly<z.infer<typeof RecordedFacts>>;

/** Everything one source says about one model at one revision. Plain JSON; nothing in it is judged yet. */
export const ModelRecord = z.strictObject({
  id: z.string(),
  /** Commit sha; null where the source does not tell. */
  revision: z.string().nullable(),
  /** The id that was asked for, when the source answered with another one (a rename). */
  renamedFrom: z.string().nullable(),
  source: z.strictObject({
    kind: z.enum(['hub', 'folder', 'snapshot', 'curation']),
    /** URL, path or file that the record was read from. */
    location: z.string(),
    /** ISO date on which the facts were read; null for local files. */
    retrievedOn: z.string().nullable(),
  }),
  card: Card.nullable(),
  /** README.md as stored, front matter included; null when absent, gated or not shipped. */
  readme: z.string().nullable(),
  /** Why `readme` is null. */
  readmeState: z.enum(['read', 'absent', 'gated', 'unreachable', 'not-recorded']),
  tags: z.array(z.string()),
  gated: z.enum(['auto', 'manual']).nullable(),
  disabled: z.boolean(),
  libraryName: z.string().nullable(),
  pipelineTag: z.string().nullable(),
  /** The API's `baseModels`: one relation for all parents, a hint only. */
  apiBaseModels: z.strictObject({ relation: z.string(), ids: z.array(z.string()) }).nullable(),
  config: ModelConfig.nullable(),
  /** Number of parameters in the safetensors files. */
  parameters: z.number().nullable(),
  gguf: GgufHeader.nullable(),
  /** `__metadata__` of a safetensors header. */
  safetensorsMetadata: z.record(z.string(), z.string()).nullable(),
  files: z.array(RecordFile),
  /** Bytes that the repository holds on all branches, as the API's `usedStorage` tells; absent where the source does not tell. */
  usedStorage: z.number().nullable().optional(),
  /** Contents of the small files that were read, by path: LICENSE, adapter_config.json, mergekit_config.yml, Modelfile … */
  texts: z.record(z.string(), z.string()),
  /** Paths that exist and matter but could not be read, with the reason. */
  unread: z.array(z.strictObject({ path: z.string(), reason: z.string() })),
  recorded: RecordedFacts.nullable(),
});
/** A record with the local curations that correct it; no file that is read as a record can carry any. */
export type ModelRecord = Readonly<z.infer<typeof ModelRecord>> & { readonly corrections?: readonly PlacedCuration[] };

/** What a record says that says nothing; a source adds the id, itself and what it read. */
export const blankRecord = {
  revision: null, renamedFrom: null, card: null, readme: null, readmeState: 'not-recorded', tags: [], gated: null, disabled: false, libraryName: null, pipelineTag: null,
  apiBaseModels: null, config: null, parameters: null, gguf: null, safetensorsMetadata: null, files: [], texts: {}, unread: [], recorded: null,
} as const satisfies Omit<ModelRecord, 'id' | 'source'>;

/** Reasons for which a source could not give a record. */
export type ReadFailure = 'missing' | 'private' | 'gated' | 'rate-limited' | 'unreachable' | 'limit';

/** A record, or why there is none. Sources never throw for what a Hub or a disk can do to them. */
export type ReadResult =
  | { readonly kind: 'record'; readonly record: ModelRecord }
  | { readonly kind: 'failure'; readonly reason: ReadFailure; readonly detail: string };
