import type { Report } from '../model/report.ts';

/** The report itself: the contract's `check --format json`. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
