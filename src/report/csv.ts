import type { Report } from '../model/report.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { candidateTable } from './candidate-columns.ts';

/** The candidates as a table for spreadsheets and scripts (RFC 4180, CRLF). Formulae are defused. */
export function renderCsv(report: Report): string {
  const { heads, rows } = candidateTable(report);
  return [heads, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/**
 * A cell that a spreadsheet would run gets an apostrophe before it (OWASP, CSV injection; full-width signs are read as the plain
 * ones by some). Numbers stay numbers.
 */
function cell(text: string): string {
  const plain = sanitizeLine(text, 32_000);
  const runs = /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(plain) && !/^[+-]?\d{1,30}(?:[.,]\d{1,30})?$/.test(plain);
  const safe = runs ? `'${plain}` : plain;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
