/** One row of a candidate list: where it stands, and its cells by column name (`""` for the only column of a plain list). */
export interface Row {
  /** 1-based, as an editor or a spreadsheet counts. */
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A list as rows, whatever file it came from. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}
