import * as z from 'zod';
import { GgufHeader } from '../../model/record.ts';
import { parseGguf } from '../folder/gguf-header.ts';
import { fileUrl } from './endpoint.ts';
import type { FileAt } from './hub-cache.ts';
import type { AnswerSources } from './find-answer.ts';
import type { HubConnection } from './hub-connection.ts';
import { aboutFile, HubError } from './hub-error.ts';
import { isAbsence, unserved } from './read-file.ts';

/**
 * What can be had of a weights file without reading it: the hash by which the Hub names it, and the general keys of a GGUF header.
 * `problem` says why a header was not read.
 */
export const WeightsFacts = z.object({ path: z.string(), sha256: z.string().nullable(), size: z.number().nullable(), gguf: GgufHeader.nullable(), problem: z.string().nullable() });
export type WeightsFacts = Readonly<z.infer<typeof WeightsFacts>>;

/** Bytes read of a GGUF file: llama.cpp writes the general keys first, into less than a kilobyte, before the tokenizer of several megabytes. */
const ggufBytes = 64 * 1_024;

/**
 * Hash and header of a weights file, by one request that ends before the weights. Null offline, when they are not in the cache.
 * Throws `HubError` when a header cannot be read at the moment: it may be the only place that names the parent. A hash only adds evidence.
 */
export async function readWeights({ hub, cache }: AnswerSources, file: FileAt): Promise<WeightsFacts | null> {
  const key = { ...file, path: `${file.path}#weights` };
  const kept = (await cache.readFile(key))?.text ?? null;
  if (kept !== null) return WeightsFacts.safeParse(JSON.parse(kept)).data ?? null;
  const facts = hub === null ? null : await requestWeights(hub, file);
  if (facts !== null && facts.sha256 !== null) await cache.noteFile(key, { text: JSON.stringify(facts) });
  return facts;
}

async function requestWeights(hub: HubConnection, { id, sha, path }: FileAt): Promise<WeightsFacts> {
  const url = fileUrl(hub.endpoint, { id, revision: sha, path });
  const isGguf = /\.gguf$/i.test(path);
  try {
    const answer = await hub.send({ url, kind: 'file', method: isGguf ? 'GET' : 'HEAD', maximumBytes: ggufBytes, onlyBeginning: true });
    const read = isGguf ? parseGguf(answer.body) : null;
    return { path, sha256: answer.linked?.sha256 ?? null, size: answer.linked?.size ?? null, gguf: read?.header ?? null, problem: read !== null && read.header === null ? `it ${read.problem ?? 'has no header'}` : null };
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
    return { path, sha256: null, size: null, gguf: null, problem: isGguf ? problemOf(error, path) : null };
  }
}

/** Why there is no header for good; what a second try may mend is thrown. */
function problemOf(error: HubError, path: string): string {
  if (error.kind === 'gated') return `gated: ${error.message}`;
  if (isAbsence(error)) return unserved;
  throw aboutFile(error, path);
}
