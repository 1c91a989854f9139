/** Names that the licence catalog has, handed in so that policies are checked without knowing the catalog. */
export interface KnownNames {
  /** Ids of the catalog. */
  readonly licenses: readonly string[];
  readonly families: readonly string[];
  /** The id for another way of writing a licence, such as its SPDX id or `license_name`; null when there is none. */
  readonly idOf: (written: string) => string | null;
  /** True for an id of the SPDX licence list, written as it is there. */
  readonly isSpdxId: (written: string) => boolean;
}
