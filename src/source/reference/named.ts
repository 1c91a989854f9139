/** A repository as a reference names it, before its parts are checked. */
export interface Named {
  readonly id: string;
  readonly revision: string | null;
}
