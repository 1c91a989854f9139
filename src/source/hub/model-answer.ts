import * as z from 'zod';
import { isRepositoryId } from '../../util/repository-id.ts';
import { isCommit } from './hub-answer.ts';
import { HubError } from './hub-error.ts';

/** What was asked for: a repository, and a commit, tag or branch, or null for the head. */
export interface Asked {
  readonly id: string;
  readonly revision: string | null;
}

/** Files kept of one repository; the largest real ones have some ten thousand. */
const maximumFiles = 50_000;

const word = z.string().trim().min(1).max(500).nullable().catch(null);
const count = z.number().positive().nullable().catch(null);
const unknowns = (maximum: number) => z.array(z.unknown()).catch([]).transform((items) => items.slice(0, maximum));

const Sibling = z.object({
  rfilename: z.string().min(1).max(1_000),
  size: z.number().nullable().catch(null),
  blobId: word,
  lfs: z.object({ sha256: word, size: z.number().nullable().catch(null) }).nullable().catch(null),
});

/**
 * What the Hub's API says of one model, as far as it is used, in the API's own names
 * (`GET /api/models/<id>`, https://huggingface.co/.well-known/openapi.json). Mirrors leave fields out or get them wrong, so
 * only the id has to be right: a field of another type counts as absent.
 */
export const ModelAnswer = z.object({
  id: z.string().refine(isRepositoryId),
  sha: z.string().refine(isCommit).nullable().catch(null),
  cardData: z.record(z.string(), z.unknown()).nullable().catch(null),
  tags: unknowns(2_000).transform((tags) => tags.filter((tag) => typeof tag === 'string').filter((tag) => tag.length <= 500)),
  gated: z.preprocess((value) => (value === true ? 'manual' : value), z.enum(['auto', 'manual']).nullable().catch(null)),
  disabled: z.boolean().catch(false),
  library_name: word,
  pipeline_tag: word,
  config: z.record(z.string(), z.unknown()).nullable().catch(null),
  safetensors: z.object({ total: count }).nullable().catch(null),
  gguf: z.object({ total: count, architecture: word, context_length: count }).nullable().catch(null),
  baseModels: z.object({ relation: z.string().max(100), models: z.array(z.object({ id: z.string().max(300) })).max(1_000) }).nullable().catch(null),
  /** Bytes of all branches. Lists do not tell it; the list of files has no sizes, so it is what tells a part from a whole. */
  usedStorage: count,
  /** Null when the answer has no list of files. */
  siblings: z.array(z.unknown()).nullable().catch(null).transform((files) => files?.slice(0, maximumFiles).flatMap((file) => Sibling.safeParse(file).data ?? []) ?? null),
});
export type ModelAnswer = Readonly<z.infer<typeof ModelAnswer>>;

/** Names of the fields, as `expand` takes them. */
export const answerFields = Object.keys(ModelAnswer.shape);

/** Checks the shape of an answer. Throws `malformed` when it names no repository. */
export function parseAnswer(value: unknown): ModelAnswer {
  const parsed = ModelAnswer.safeParse(value);
  if (!parsed.success) throw new HubError('malformed', 'its answer does not describe a model');
  return parsed.data;
}
