import * as z from 'zod';
import type { AnswerCache } from '../cache/answer-cache.ts';
import type { Asked } from './model-answer.ts';

/** Metadata as kept, its shape to be checked again, and the ISO date on which they were given. */
const CachedAnswer = z.object({ retrievedOn: z.string(), answer: z.record(z.string(), z.unknown()) });
export type CachedAnswer = Readonly<z.infer<typeof CachedAnswer>>;

/** What a name stood for when it was last asked: the id after a rename, and the commit. */
const CachedName = z.object({ id: z.string(), sha: z.string() });
export type CachedName = Readonly<z.infer<typeof CachedName>>;

/** All that is kept of a commit, as one entry: files by path, null where the commit has no such file. */
const CachedCommit = z.object({ answer: CachedAnswer.nullable(), files: z.array(z.tuple([z.string(), z.string().nullable()])) });

/** Content of a file at a commit; null when the commit has no such file. */
export interface CachedFile {
  readonly text: string | null;
}

/** A repository at a commit. */
export interface Commit {
  readonly id: string;
  readonly sha: string;
}

/** A file of a repository at a commit. */
export interface FileAt extends Commit {
  readonly path: string;
}

/**
 * What is kept of an endpoint's answers. Everything at a commit holds for ever, as its content cannot change; a name
 * is a hint that has to be confirmed. Keys begin with the endpoint, so that no mirror answers for another.
 */
export interface HubCache {
  readAnswer(commit: Commit): Promise<CachedAnswer | null>;
  readFile(file: FileAt): Promise<CachedFile | null>;
  readName(asked: Asked): Promise<CachedName | null>;
  /** Remembered until `save` writes all that is new of a commit at once: to make a file takes as long as a request. */
  noteAnswer(commit: Commit, answer: CachedAnswer): Promise<void>;
  noteFile(file: FileAt, content: CachedFile): Promise<void>;
  save(commit: Commit): Promise<void>;
  writeName(asked: Asked, name: CachedName): Promise<void>;
}

interface Kept {
  answer: CachedAnswer | null;
  readonly files: Map<string, string | null>;
  isNew: boolean;
}

/** The part of a cache that belongs to one endpoint; without a cache nothing is found and nothing kept. */
export function createHubCache(cache: AnswerCache | null, endpoint: string): HubCache {
  const open = new Map<string, Promise<Kept>>();
  const keyOf = (parts: readonly string[]): string => JSON.stringify([endpoint, ...parts]);
  const keyOfCommit = ({ id, sha }: Commit): string => keyOf(['commit', id, sha]);
  const keyOfName = ({ id, revision }: Asked): string => keyOf(['name', id, revision ?? '']);
  const read = async <T>(key: string, schema: z.ZodType<T>): Promise<T | null> => {
    const text = (await cache?.read(key)) ?? null;
    return text === null ? null : (schema.safeParse(JSON.parse(text)).data ?? null);
  };
  const write = async (key: string, value: unknown): Promise<void> => {
    const text = jsonOf(value);
    if (text !== null) await cache?.write(key, text);
  };
  const keptOf = (commit: Commit): Promise<Kept> => {
    const key = keyOfCommit(commit);
    const kept = open.get(key) ?? read(key, CachedCommit).then((found): Kept => ({ answer: found?.answer ?? null, files: new Map(found?.files), isNew: false }));
    open.set(key, kept);
    return kept;
  };
  return {
    readAnswer: async (commit) => (await keptOf(commit)).answer,
    readFile: async (file) => fileOf((await keptOf(file)).files.get(file.path)),
    readName: (asked) => read(keyOfName(asked), CachedName),
    noteAnswer: async (commit, answer) => void Object.assign(await keptOf(commit), { answer, isNew: true }),
    async noteFile(file, { text }) {
      const kept = await keptOf(file);
      kept.files.set(file.path, text);
      kept.isNew = true;
    },
    async save(commit) {
      const key = keyOfCommit(commit);
      const kept = await open.get(key);
      open.delete(key);
      if (kept?.isNew === true) await write(key, { answer: kept.answer, files: [...kept.files] } satisfies z.infer<typeof CachedCommit>);
    },
    writeName: (asked, name) => write(keyOfName(asked), name),
  };
}

function fileOf(text: string | null | undefined): CachedFile | null {
  return text === undefined ? null : { text };
}

/** Null for a card that is nested deeper than JSON can be written; it is read anew every time. */
function jsonOf(value: unknown): string | null {
  try {
    return JSON.stringify(value);
  } catch {
    return null;
  }
}
