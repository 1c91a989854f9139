/** A word of a command line without its quotes. */
export interface Word {
  readonly text: string;
  /** Offset of its first character in the file. */
  readonly at: number;
}

/** A text that a command is fed, such as `python - <<EOF`. */
export interface HereDocument {
  /** The words of the command that reads it. */
  readonly command: readonly Word[];
  readonly start: number;
  readonly end: number;
}

/** A script as commands. */
export interface Script {
  readonly commands: readonly (readonly Word[])[];
  readonly hereDocuments: readonly HereDocument[];
}
