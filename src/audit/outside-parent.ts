/** A parent that the dump does not hold. */
export interface OutsideParent {
  readonly name: string;
  readonly status: 'missing' | 'not-on-hub';
}
