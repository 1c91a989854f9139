/** One row of a candidate list: where it stands, and its cells by column name (`""` for the only column of a plain list). */
export interface Row {
  /** 1-based, as a spreadsheet counts: a cell with line breaks is one row. */
  readonly number: number;
  /** 1-based, as an editor counts; of a row over several lines the first. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A list as rows, whatever file it came from. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  /** What a reader of the list should know: sheets and lines that were left out, how the text was decoded. */
  readonly notes: readonly string[];
}

/** A line of cells whose columns have no names yet. */
export interface Line extends Omit<Row, 'cells'> {
  readonly cells: readonly string[];
}
