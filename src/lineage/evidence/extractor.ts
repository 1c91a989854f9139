import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import type { FamilyIndex } from '../families.ts';

/** What an extractor may look up beside the record itself. */
export interface ExtractorContext {
  readonly families: FamilyIndex;
}

/** Reads one kind of evidence out of a record. Pure: the same record and families give the same claims, in the same order. */
export type Extractor = (record: ModelRecord, context: ExtractorContext) => readonly Claim[];
