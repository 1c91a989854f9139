import type { Report } from '../model/report.ts';
import { jsonText } from './json-text.ts';

/** One JSON object a model, each with the run it belongs to (https://github.com/ndjson/ndjson-spec). */
export function renderNdjson({ subjects, schemaVersion, status, policy, catalog, tool, checkedAt, source, findings }: Report): string {
  const run = { schemaVersion, status, policy, catalog, tool, checkedAt, source, findings };
  return subjects.map((subject) => `${jsonText({ ...subject, run })}\n`).join('');
}
