/** The headers of an answer, by name in any case. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** The answer of a server as soon as its headers are there. What the platform's `fetch` returns is one as well. */
export interface NetAnswer {
  readonly status: number;
  readonly headers: HeaderReader;
  /** The body, decompressed, as it comes in; null when there is none. To leave it early ends the connection. */
  readonly body: AsyncIterable<Uint8Array> | null;
}

/** What is sent; bodies never are. Redirects are answers like any other. */
export interface NetRequest {
  readonly method: 'GET' | 'HEAD';
  readonly headers: Readonly<Record<string, string>>;
  readonly redirect: 'manual';
  readonly signal?: AbortSignal;
}

/** Sends one request. Rejects when there is no answer; the reason stands in the error or its causes. */
export type Fetch = (url: string, request: NetRequest) => Promise<NetAnswer>;

/**
 * Everything modelcheck does to the world outside, handed in so that tests and embedders can replace it.
 * `fetch` honours proxies and never retries; retries belong to the Hub source.
 */
export interface Io {
  readonly fetch: Fetch;
  readonly files: Files;
  /** Milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Directory against which relative paths are taken, and the user's home. */
  readonly cwd: string;
  readonly home: string;
  /** Folder of the modelcheck package, which holds `compiled/` and `policies/`. */
  readonly packageFolder: string;
}

/** A directory entry; `other` covers sockets, pipes and devices, which are never opened. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
}

/** Text of a file, or null and its size in bytes where it is larger than was asked for. */
export interface TextWithin {
  readonly text: string | null;
  readonly size: number;
}

/**
 * Many small files that nobody else writes, such as the entries of a cache. Works at once: to hand each step of each file to another thread takes
 * many times as long as the step itself. Throws `FileError`.
 */
export interface OwnFiles {
  /** Null when there is none. */
  read(path: string): string | null;
  /** Written beside the target and renamed, like every other file; a link is replaced and not followed. */
  write(path: string, text: string): void;
}

/** Bytes of a file, or null and its size where it is larger than was asked for. */
export interface BytesWithin {
  /** Overwritten by the next read of this kind: to be used up, or copied, before it. */
  readonly bytes: Uint8Array | null;
  readonly size: number;
}

/** File access. Paths are absolute or relative to `cwd`; missing files give null instead of an error. */
export interface Files {
  /** Text of a file decoded as UTF-8 (invalid bytes replaced), or null when there is none. Throws `FileError` otherwise. */
  readText(path: string): Promise<string | null>;
  /** The same for many files in a row, at least cost: the size alone of a file of more than `maximumBytes`. Throws `FileError` otherwise. */
  readTextWithin?(path: string, maximumBytes: number): TextWithin | null;
  /** The same without decoding them, for files most of which are only looked through. Throws `FileError` otherwise. */
  readBytesWithin?(path: string, maximumBytes: number): BytesWithin | null;
  /** Bytes `[start, start + length)` of a file, shorter at its end, or null when there is none. */
  readBytes(path: string, start: number, length: number): Promise<Uint8Array | null>;
  /** Kind and size after following links, or null when there is nothing. */
  stat(path: string): Promise<{ readonly kind: 'file' | 'directory' | 'other'; readonly size: number; readonly modifiedMs: number } | null>;
  list(path: string): Promise<readonly DirectoryEntry[]>;
  /** Resolved path after following links; null when there is nothing. */
  realPath(path: string): Promise<string | null>;
  /** Writes beside the target, then renames, so that a reader sees the old or the new file and never half of one. */
  writeText(path: string, text: string): Promise<void>;
  writeBytes(path: string, bytes: Uint8Array): Promise<void>;
  /** Reads and writes of small files that are modelcheck's own; absent where files are not on a disk. */
  readonly own?: OwnFiles | undefined;
  remove(path: string): Promise<void>;
}
