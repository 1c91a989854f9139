import * as z from 'zod';
import type { AnswerCache } from '../cache/answer-cache.ts';
import type { Asked } from './model-answer.ts';

/** Metadata as kept, its shape to be checked again, and the ISO date on which they were given. */
export const CachedAnswer = z.object({ retrievedOn: z.string(), answer: z.record(z.string(), z.unknown()) });
export type CachedAnswer = Readonly<z.infer<typeof CachedAnswer>>;

/** What a name stood for when it was last asked: the id after a rename, and the commit. */
export const CachedName = z.object({ id: z.string(), sha: z.string() });
export type CachedName = Readonly<z.infer<typeof CachedName>>;

/** Content of a file at a commit; null when the commit has no such file. */
export const CachedFile = z.object({ text: z.string().nullable() });
export type CachedFile = Readonly<z.infer<typeof CachedFile>>;

/** A file of a repository at a commit. */
export interface FileAt {
  readonly id: string;
  readonly sha: string;
  readonly path: string;
}

/**
 * What is kept of an endpoint's answers. Everything at a commit holds for ever, as its content cannot change; a name
 * is a hint that has to be confirmed. Keys begin with the endpoint, so that no mirror answers for another.
 */
export interface HubCache {
  readAnswer(id: string, sha: string): Promise<CachedAnswer | null>;
  writeAnswer(id: string, sha: string, answer: CachedAnswer): Promise<void>;
  readName(asked: Asked): Promise<CachedName | null>;
  writeName(asked: Asked, name: CachedName): Promise<void>;
  readFile(file: FileAt): Promise<CachedFile | null>;
  writeFile(file: FileAt, content: CachedFile): Promise<void>;
}

/** The part of a cache that belongs to one endpoint; without a cache nothing is found and nothing kept. */
export function createHubCache(cache: AnswerCache | null, endpoint: string): HubCache {
  const read = async <T>(key: readonly string[], schema: z.ZodType<T>): Promise<T | null> => {
    const text = (await cache?.read(keyOf(endpoint, key))) ?? null;
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  };
  const write = async (key: readonly string[], value: unknown): Promise<void> => {
    const text = jsonOf(value);
    if (text !== null) await cache?.write(keyOf(endpoint, key), text);
  };
  return {
    readAnswer: (id, sha) => read(['answer', id, sha], CachedAnswer),
    writeAnswer: (id, sha, answer) => write(['answer', id, sha], answer),
    readName: ({ id, revision }) => read(['name', id, revision ?? ''], CachedName),
    writeName: ({ id, revision }, name) => write(['name', id, revision ?? ''], name),
    readFile: ({ id, sha, path }) => read(['file', id, sha, path], CachedFile),
    writeFile: ({ id, sha, path }, content) => write(['file', id, sha, path], content),
  };
}

/** Null for a card that is nested deeper than JSON can be written; it is read anew every time. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}

function keyOf(endpoint: string, parts: readonly string[]): string {
  return JSON.stringify([endpoint, ...parts]);
}
