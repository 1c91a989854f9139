import type { Report } from '../model/report.ts';
import { jsonText } from './json-text.ts';

/** The report itself: `check --format json`, as `schemas/` describes it. */
export function renderJson(report: Report): string {
  return `${jsonText(report, 2)}\n`;
}
