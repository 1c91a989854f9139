/** A value of a BOM and the offset at which it stands. */
export interface Field {
  readonly value: string;
  readonly at: number;
}

/** A component or package of a BOM, as far as it can name a model. */
export interface BomPart {
  type: string | null;
  name: Field | null;
  group: string | null;
  version: string | null;
  readonly purls: Field[];
  readonly urls: Field[];
}

/** A part of which nothing is known yet. */
export function emptyPart(): BomPart {
  return { type: null, name: null, group: null, version: null, purls: [], urls: [] };
}
