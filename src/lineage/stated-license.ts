import type { StatedLicense } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';

/** Licences that the prose of a card names. Stand-in: to be replaced by the prose colleague's extractor. */
export function statedLicenses(record: ModelRecord): readonly StatedLicense[] {
  return record.readme === null ? [] : [];
}
