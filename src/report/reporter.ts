import type { Report } from '../model/report.ts';

/** Names of the output formats, as on the command line. */
export const formats = ['text', 'json', 'ndjson', 'sarif', 'junit', 'github', 'markdown', 'csv', 'html', 'notice', 'xlsx', 'cyclonedx', 'spdx', 'decision-log'] as const;
export type Format = (typeof formats)[number];

/** How a reporter may draw. Machine formats ignore it. */
export interface ReportOptions {
  /** `ansi` adds colour; meaning never depends on it. */
  readonly style: 'plain' | 'ansi';
  /** Columns to wrap at. */
  readonly width: number;
  /** `copied`: copies of the licence texts are written beside the notice, which then names each. */
  readonly texts?: 'copied';
}

/** Renders a report. Pure: the report is all it knows, so a saved JSON report renders again in every format. */
export type Reporter = (report: Report, options: ReportOptions) => string | Uint8Array | Promise<string | Uint8Array>;
