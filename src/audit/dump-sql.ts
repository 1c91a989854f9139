import { UsageError } from '../errors.ts';
import { quoted, type Database } from './duck-db.ts';

const apiType = 'STRUCT(id VARCHAR, relation VARCHAR)[]';

/** Forms of a dump, by the ending of its files. */
type DumpFormat = 'parquet' | 'ndjson' | 'csv';

/**
 * A query that gives the rows of a dump under the same columns whatever its form:
 * `id`, `card` (JSON text), `api` (base models as the Hub resolved them, each with its relation), `tags`, `task`.
 * Columns: https://huggingface.co/datasets/cfahlgren1/hub-stats (models.parquet). Throws UsageError for files of no or mixed forms.
 */
export async function dumpQuery(files: readonly string[], database: Database): Promise<string> {
  const formats = [...new Set(files.map(formatOf))];
  const [format] = formats;
  if (format === undefined || formats.length > 1) throw new UsageError('a dump is one or more files of one form', 'give Parquet, NDJSON or CSV files, not a mixture');
  const list = `[${files.map(quoted).join(', ')}]`;
  if (format === 'csv') return csvQuery(`read_csv(${list}, header = true, all_varchar = true, null_padding = true)`, database);
  if (format === 'ndjson') return ndjsonQuery(list);
  return parquetQuery(`read_parquet(${list}, union_by_name = true)`, database);
}

function formatOf(file: string): DumpFormat {
  const ending = /\.(parquet|ndjson|jsonl|csv)(?:\.gz|\.zst)?$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'parquet' || ending === 'csv') return ending;
  if (ending !== undefined) return 'ndjson';
  throw new UsageError(`${file} is no dump that can be read`, 'give files that end in .parquet, .ndjson, .jsonl or .csv');
}

async function columnsOf(table: string, database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${table})`);
  return new Map(rows.map((row) => [String(row['column_name']), String(row['column_type'])]));
}

async function parquetQuery(table: string, database: Database): Promise<string> {
  const columns = await columnsOf(table, database);
  if (!columns.has('id')) throw new UsageError('the dump has no column "id"', 'docs/audit.md lists the columns that are read');
  const isStruct = (columns.get('baseModels') ?? '').startsWith('STRUCT');
  const isList = (columns.get('tags') ?? '').endsWith('[]');
  const tags = isList ? 'tags' : 'NULL::VARCHAR[]';
  return `SELECT id, ${columns.has('cardData') ? 'cardData::VARCHAR' : 'NULL::VARCHAR'} AS card,
    ${isStruct ? `CASE WHEN baseModels.models IS NULL THEN ${basesInTags(tags)} ELSE list_transform(baseModels.models, lambda m: {id: m.id, relation: baseModels.relation}) END` : basesInTags(tags)} AS api,
    ${tags} AS tags, ${columns.has('pipeline_tag') ? 'pipeline_tag' : 'NULL::VARCHAR'} AS task FROM ${table}`;
}

/**
 * Base models as the Hub writes them into tags, `base_model:<id>` and `base_model:<relation>:<id>`, for rows whose column says
 * nothing of them. Tags keep one parent of several (the card has all), and tell the relation.
 */
function basesInTags(tags: string): string {
  const named = `list_filter(${tags}, lambda t: starts_with(t, 'base_model:'))`;
  return `CASE WHEN contains(array_to_string(${tags}, ' '), 'base_model:') THEN list_transform(${named}, lambda t: {id: regexp_replace(t, '^base_model:(?:(?:finetune|adapter|merge|quantized):)?', ''), relation: nullif(regexp_extract(t, '^base_model:(finetune|adapter|merge|quantized):', 1), '')}) ELSE NULL::${apiType} END`;
}

/** `cardData` may be an object or, as in the Parquet file, the text of one. */
function ndjsonQuery(list: string): string {
  return `SELECT json->>'$.id' AS id,
    CASE json_type(json, '$.cardData') WHEN 'VARCHAR' THEN json->>'$.cardData' ELSE (json->'$.cardData')::VARCHAR END AS card,
    CASE WHEN json_exists(json, '$.baseModels.models') THEN list_transform(json_extract_string(json, '$.baseModels.models[*].id'), lambda m: {id: m, relation: json->>'$.baseModels.relation'})
      ELSE ${basesInTags(`json_extract_string(json, '$.tags[*]')`)} END AS api,
    json_extract_string(json, '$.tags[*]') AS tags, json->>'$.pipeline_tag' AS task FROM read_ndjson_objects(${list})`;
}

/** An edge list `child,parent,relation,license`: one row a step, or a row without parent for a model of which none is known. */
async function csvQuery(table: string, database: Database): Promise<string> {
  const columns = await columnsOf(table, database);
  const missing = ['child', 'parent'].find((name) => !columns.has(name));
  if (missing !== undefined) throw new UsageError(`the edge list has no column "${missing}"`, 'its columns are child, parent, relation, license');
  const license = columns.has('license') ? `list(DISTINCT license) FILTER (license <> '')` : 'NULL::VARCHAR[]';
  return `SELECT trim(child) AS id, to_json({license: ${license}})::VARCHAR AS card,
    list({id: trim(parent), relation: ${columns.has('relation') ? 'trim(relation)' : 'NULL::VARCHAR'}} ORDER BY parent) FILTER (trim(parent) <> '') AS api,
    NULL::VARCHAR[] AS tags, NULL::VARCHAR AS task FROM ${table} GROUP BY ALL ORDER BY id`;
}
