/** A file that is made from other files of the project: path relative to its root, and content. */
export interface Generated {
  readonly path: string;
  readonly content: string | Uint8Array;
}
