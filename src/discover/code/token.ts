/** A piece of code. Comments, numbers and docstrings make no tokens. */
export interface Token {
  /** `template`: a string with placeholders, whose value is not known. `newline`: the end of a statement. */
  readonly kind: 'name' | 'string' | 'template' | 'mark' | 'newline';
  /** The name, the mark, or the characters between the quotes as written. */
  readonly text: string;
  /** Offset of `text` in the file. */
  readonly start: number;
}
