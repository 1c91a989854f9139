import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import type { ExtractorContext } from './extractor.ts';
import { lastCard } from './last-card.ts';
import { claimOf } from './prose.ts';
import { tableReadings } from './prose/table-readings.ts';

/** What the tables of a README say of the model's descent: the row that names this model, key-value tables, merge recipes. */
export function tableClaims(record: ModelRecord, context: ExtractorContext): readonly Claim[] {
  const card = lastCard(record, context.families);
  return card === null ? [] : card.tables.flatMap((table) => tableReadings(table, card.scope).map(claimOf));
}
