/** A place in a file that a mistake points at; 1-based line and column. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line itself, for the caret. */
  readonly text: string;
  /** Number of characters to underline. */
  readonly length: number;
}

/** One mistake in a file or on the command line, with what to do about it. */
export interface Mistake {
  readonly message: string;
  readonly place: Place | null;
  /** What to do: a nearest valid name, an example, a command. */
  readonly hint: string | null;
}

/** The command line is wrong. Exit code 2; nothing was checked. */
export class UsageError extends Error {
  readonly hint: string | null;
  constructor(message: string, hint: string | null = null) {
    super(message);
    this.name = 'UsageError';
    this.hint = hint;
  }
}

/** A policy, profile, licence, list, waiver, lock or snapshot file is wrong: all its mistakes at once. Exit code 2. */
export class DataError extends Error {
  readonly mistakes: readonly Mistake[];
  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map((mistake) => mistake.message).join('\n'));
    this.name = 'DataError';
    this.mistakes = mistakes;
  }
}

/** A file could not be read or written. `code` is the system's, e.g. `EACCES`. Exit code 2. */
export class FileError extends Error {
  readonly code: string;
  readonly path: string;
  constructor(message: string, details: { readonly code: string; readonly path: string; readonly cause?: unknown }) {
    super(message, { cause: details.cause });
    this.name = 'FileError';
    this.code = details.code;
    this.path = details.path;
  }
}
