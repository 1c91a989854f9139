import type { License } from '../../model/license.ts';

/** One licence a line: id, kind, OSI status and name, in columns. */
export function renderLicenseList(licenses: readonly License[]): string {
  const rows = licenses.map(({ id, kind, osiApproved, name }) => [id, kind, osiApproved ? 'OSI' : '-', name] as const);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column as 0 | 1 | 2].length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd()}\n`).join('');
}
