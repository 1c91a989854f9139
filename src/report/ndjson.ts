import type { Report } from '../model/report.ts';

/** One JSON object a model, each with the run it belongs to (https://github.com/ndjson/ndjson-spec). */
export function renderNdjson({ subjects, policy, catalog, tool, checkedAt }: Report): string {
  return subjects.map((subject) => `${JSON.stringify({ ...subject, run: { policy, catalog, tool, checkedAt } })}\n`).join('');
}
