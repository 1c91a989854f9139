import type { KnownKind } from '../../src/license/identify/fingerprints.ts';

/** A known text with what the catalog says of it, before it is hashed. */
export interface SourceText {
  /** Catalog id; of a companion `<id>.aup`; of a standard licence without a catalog entry its SPDX id in lower case. */
  readonly id: string;
  readonly kind: KnownKind;
  readonly text: string;
  /** Names by which a title may call it. */
  readonly names: readonly string[];
  /** Term id → `section` of its statements, as the licence file cites them. */
  readonly sections: Readonly<Record<string, readonly string[]>>;
  /** True where an acceptable use policy of the licence is a text of its own. */
  readonly hasCompanion: boolean;
  /** Lower stands for the text where two ids have the same one. */
  readonly rank: number;
}
