import type { Report } from '../model/report.ts';
import { jsonText } from './json-text.ts';

/** The report itself: the contract's `check --format json`. */
export function renderJson(report: Report): string {
  return `${jsonText(report, 2)}\n`;
}
