import type { Examined } from './examine.ts';
import { gatedPromptPath } from './license/detect.ts';
import type { LicenseText } from './model/report.ts';
import type { ModelRecord } from './model/record.ts';

/** Longest text that a report carries, and all texts of one model together, in characters; the longest known licence has some 35,000. */
const maximumText = 80_000;
const maximumTotal = 400_000;

/** The licence texts that were read along a lineage, with the model, file and revision that each was read from. Each text is carried once. */
export function licenseTexts({ lineage, records, licenses }: Examined): LicenseText[] {
  const carried = new Set<string>();
  let room = maximumTotal;
  const entries = lineage.nodes.flatMap(({ id, revision }) =>
    (licenses.get(id)?.detected ?? []).flatMap(({ path, sha256, verdict, license, closest }) => {
      const text = textAt(records[id], path);
      return text === null || sha256 === null ? [] : [{ model: id, path, revision, sha256, verdict, license: license ?? closest, text }];
    }),
  );
  return entries.map((entry) => {
    if (carried.has(entry.sha256) || entry.text.length > Math.min(maximumText, room)) return { ...entry, text: null };
    carried.add(entry.sha256);
    room -= entry.text.length;
    return entry;
  });
}

function textAt(record: ModelRecord | undefined, path: string): string | null {
  if (record === undefined) return null;
  return Object.hasOwn(record.texts, path) ? (record.texts[path] ?? null) : path === gatedPromptPath ? (record.card?.gatedPrompt ?? null) : null;
}
