import { readdir, readFile } from 'node:fs/promises';
import { DataError, type Mistake } from '../../src/errors.ts';
import type { Snapshot, SnapshotEntry } from '../../src/model/snapshot.ts';
import { parseYaml } from '../../src/util/yaml.ts';
import { FactsFile, type ModelFacts } from './facts.ts';
import { recordFromFacts } from './record-from-facts.ts';

const folder = new URL('../../snapshots/bundled/', import.meta.url);

/** Day on which the facts were last gone through. */
const recordedAt = '2026-11-21';

/** Reads `snapshots/bundled/*.yaml`. Throws `DataError` with the mistakes of all files at once. */
export async function readBundledFacts(): Promise<readonly ModelFacts[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(names.map(async (name) => parseFacts(await readFile(new URL(name, folder), 'utf8'), `snapshots/bundled/${name}`)));
  const mistakes = files.flatMap((file) => file.mistakes);
  if (mistakes.length > 0) throw new DataError(mistakes);
  return files.flatMap((file) => file.models);
}

/** The snapshot made of these facts, sorted by id. An id that occurs twice, as model or as former id, throws `DataError`. */
export function bundleFacts(facts: readonly ModelFacts[]): Snapshot {
  const entries = facts.flatMap((one): readonly (readonly [string, SnapshotEntry])[] => [
    [one.id, { record: recordFromFacts(one), source: one.source }],
    ...(one.formerIds ?? []).map((former) => [former, { sameAs: one.id }] as const),
  ]);
  const models = new Map(entries);
  const repeated = entries.filter(([id], index) => entries.findIndex(([other]) => other === id) !== index);
  if (repeated.length > 0) throw new DataError(repeated.map(([id]) => ({ message: `${id} stands twice in snapshots/bundled`, place: null, hint: null })));
  return { version: 1, recordedAt, origin: 'facts of public models, each with its source (snapshots/bundled)', models: Object.fromEntries([...models].sort(([left], [right]) => (left < right ? -1 : 1))) };
}

/** The text of `compiled/snapshot.json`, with one model a line so that a change shows as one line. */
export function compileSnapshot({ models, ...head }: Snapshot): string {
  const lines = Object.entries(models).map(([id, entry]) => `${JSON.stringify(id)}:${JSON.stringify(entry)}`);
  return `${JSON.stringify(head).slice(0, -1)},"models":{\n${lines.join(',\n')}\n}}\n`;
}

function parseFacts(text: string, file: string): { readonly models: readonly ModelFacts[]; readonly mistakes: readonly Mistake[] } {
  const { value, mistakes, placeOf } = parseYaml(text, file);
  if (mistakes.length > 0) return { models: [], mistakes };
  const { data, error } = FactsFile.safeParse(value);
  const issues = (error?.issues ?? []).map((issue) => ({ path: issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step)), message: issue.message }));
  return { models: data?.models ?? [], mistakes: issues.map(({ path, message }) => ({ message: `${path.join('.')}: ${message}`, place: placeOf(path), hint: null })) };
}
