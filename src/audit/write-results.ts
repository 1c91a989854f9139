import { UsageError } from '../errors.ts';
import { quoted, type Database } from './duck-db.ts';
import type { AuditFound } from './summary.ts';

/**
 * Writes one row a model, in the order of the dump: id, verdict, concluded, governing, dropped_from, depth, complete, in_cycle,
 * rules (those that decide) and only_prose. The form is that of the file's ending. Throws UsageError for another ending.
 */
export async function writeResults(file: string, { selected, groupOf, depths, circles, results }: AuditFound, database: Database): Promise<void> {
  const format = resultsFormat(file);
  await database.run('CREATE TEMP TABLE judged (model INTEGER, grouped INTEGER, depth INTEGER, circle INTEGER, selected INTEGER)');
  await database.fillIntegers('judged', [Int32Array.from(groupOf, (_, model) => model), groupOf, depths.subarray(0, groupOf.length), Int32Array.from(circles.subarray(0, groupOf.length)), Int32Array.from(selected)]);
  await database.run('CREATE TEMP TABLE group_text (number VARCHAR, verdict VARCHAR, concluded VARCHAR, governing VARCHAR, dropped VARCHAR, complete VARCHAR, rules VARCHAR, prose VARCHAR)');
  await database.fillTexts('group_text', results.map((result, group) => [String(group), result.verdict, result.concluded ?? '', result.governing.join('\n'), result.droppedFrom.join('\n'), String(result.complete), result.rules.join('\n'), String(result.onlyProse)]));
  const list = (column: string): string => `CASE WHEN ${column} = '' THEN []::VARCHAR[] ELSE string_split(${column}, chr(10)) END`;
  await database.run(`CREATE TEMP TABLE judged_group AS SELECT number::INTEGER AS grouped, verdict, nullif(concluded, '') AS concluded, ${list('governing')} AS governing, ${list('dropped')} AS dropped_from, complete::BOOLEAN AS complete, ${list('rules')} AS rules, prose::BOOLEAN AS only_prose FROM group_text`);
  const columns = ['verdict', 'concluded', 'governing', 'dropped_from', 'complete', 'rules', 'only_prose'];
  const field = (name: string): string => `found.${name} AS ${name}`;
  await database.write(`COPY (SELECT id, ${columns.slice(0, 4).map(field).join(', ')}, depth, found.complete AS complete, circle = 1 AS in_cycle, ${columns.slice(5).map(field).join(', ')}
    FROM (SELECT model.id, depth, circle, selected, (SELECT list({${columns.map((name) => `${name}: ${name}`).join(', ')}} ORDER BY grouped) FROM judged_group)[grouped + 1] AS found FROM model POSITIONAL JOIN judged)
    WHERE selected = 1) TO ${quoted(file)} (${format})`, file);
}

/** How results are written, by the ending of the file. Throws UsageError for another ending. */
export function resultsFormat(file: string): string {
  if (/\.parquet$/i.test(file)) return 'FORMAT parquet, COMPRESSION zstd';
  if (/\.(?:ndjson|jsonl)$/i.test(file)) return 'FORMAT json';
  throw new UsageError(`${file} ends in no form that results are written in`, 'end it in .parquet, .ndjson or .jsonl');
}
