import type { Report } from '../model/report.ts';
import { sheetsOf } from './xlsx/sheets.ts';
import { writeWorkbook } from './xlsx/write-workbook.ts';

/** A workbook to pass on: candidates, terms, obligations and evidence, each a table with its head frozen and filters on. */
export async function renderXlsx(report: Report): Promise<Uint8Array> {
  return writeWorkbook(sheetsOf(report));
}
