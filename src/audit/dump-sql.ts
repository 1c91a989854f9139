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
  return parquetQuery(`read_parquet(${list}, union_by_name = true, binary_as_string = true)`, database);
}

function formatOf(file: string): DumpFormat {
  const ending = /\.(parquet|ndjson|jsonl|csv)(?:\.gz|\.zst)?$/i.exec(file)?.[1]?.toLowerCase();
  if (ending === 'parquet' || ending === 'csv') return ending;
  if (ending !== undefined) return 'ndjson';
  throw new UsageError(`${file} is no dump that can be read`, 'give files that end in .parquet, .ndjson, .jsonl or .csv');
}

/** Types of the columns by name in lower case: SQL does not tell cases apart, and some writers of Parquet know lower case alone. */
async function columnsOf(table: string, database: Database): Promise<ReadonlyMap<string, string>> {
  const rows = await database.rows(`SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${table})`);
  return new Map(rows.map((row) => [String(row['column_name']).toLowerCase(), String(row['column_type'])]));
}

async function parquetQuery(table: string, database: Database): Promise<string> {
  const columns = await columnsOf(table, database);
  if (!columns.has('id')) throw new UsageError('the dump has no column "id"', 'docs/audit.md lists the columns that are read');
  const tags = tagsFrom(columns);
  const isStruct = /^STRUCT\(.*\bmodels STRUCT\(.*\bid VARCHAR.*\)\[\]/.test(columns.get('basemodels') ?? '') && /\brelation VARCHAR/.test(columns.get('basemodels') ?? '');
  const bases = isStruct
    ? `CASE WHEN baseModels.models IS NULL THEN ${basesInTags(tags)} ELSE list_transform(baseModels.models, lambda m: {id: m.id, relation: baseModels.relation}) END`
    : basesInJson(asJson('baseModels', columns), tags);
  return `SELECT id::VARCHAR AS id, ${isText(columns.get('carddata')) ? 'cardData::VARCHAR' : `${asJson('cardData', columns)}::VARCHAR`} AS card,
    ${columns.has('basemodels') ? bases : basesInTags(tags)} AS api, ${tags} AS tags, ${columns.has('pipeline_tag') ? 'pipeline_tag::VARCHAR' : 'NULL::VARCHAR'} AS task FROM ${table}`;
}

function tagsFrom(columns: ReadonlyMap<string, string>): string {
  const type = columns.get('tags');
  if (type === undefined) return 'NULL::VARCHAR[]';
  return type === 'VARCHAR[]' ? 'tags' : `json_extract_string(${asJson('tags', columns)}, '$[*]')`;
}

/** A column as JSON: one that holds the text of it, or a structure; null where there is none. */
function asJson(column: string, columns: ReadonlyMap<string, string>): string {
  const type = columns.get(column.toLowerCase());
  if (type === undefined) return 'NULL::JSON';
  return isText(type) ? `TRY_CAST(${column} AS JSON)` : `to_json(${column})`;
}

function isText(type: string | undefined): boolean {
  return type === 'VARCHAR' || type === 'JSON';
}

/**
 * Base models as the Hub writes them into tags, `base_model:<id>` and `base_model:<relation>:<id>`, for rows whose column says
 * nothing of them. Tags keep one parent of several (the card has all), and tell the relation.
 */
function basesInTags(tags: string): string {
  const named = `list_filter(${tags}, lambda t: starts_with(t, 'base_model:'))`;
  return `CASE WHEN contains(array_to_string(${tags}, ' '), 'base_model:') THEN list_transform(${named}, lambda t: {id: regexp_replace(t, '^base_model:(?:(?:finetune|adapter|merge|quantized):)?', ''), relation: nullif(regexp_extract(t, '^base_model:(finetune|adapter|merge|quantized):', 1), '')}) ELSE NULL::${apiType} END`;
}

/** `{relation, models: [{id}]}`, else the tags. */
function basesInJson(json: string, tags: string): string {
  return `CASE WHEN json_type(${json}, '$.models') = 'ARRAY' THEN list_transform(json_extract_string(${json}, '$.models[*].id'), lambda m: {id: m, relation: ${json}->>'$.relation'}) ELSE ${basesInTags(tags)} END`;
}

/** `cardData` may be an object or, as in the Parquet file, the text of one. An id is text: another value stands for no model. */
function ndjsonQuery(list: string): string {
  const tags = `json_extract_string(json, '$.tags[*]')`;
  return `SELECT CASE json_type(json, '$.id') WHEN 'VARCHAR' THEN json->>'$.id' END AS id,
    CASE json_type(json, '$.cardData') WHEN 'VARCHAR' THEN json->>'$.cardData' ELSE (json->'$.cardData')::VARCHAR END AS card,
    ${basesInJson(`(json->'$.baseModels')`, tags)} AS api, ${tags} AS tags, json->>'$.pipeline_tag' AS task FROM read_ndjson_objects(${list})`;
}

/**
 * An edge list `child,parent,relation,license`: one row a step, or a row without parent for a model of which none is known. Rows
 * of a child belong together however it is written.
 */
async function csvQuery(table: string, database: Database): Promise<string> {
  const columns = await columnsOf(table, database);
  const missing = ['child', 'parent'].find((name) => !columns.has(name));
  if (missing !== undefined) throw new UsageError(`the edge list has no column "${missing}"`, 'its columns are child, parent, relation, license');
  const license = columns.has('license') ? `list(DISTINCT license) FILTER (license <> '')` : 'NULL::VARCHAR[]';
  return `SELECT min(trim(child)) AS id, to_json({license: ${license}})::VARCHAR AS card,
    list({id: trim(parent), relation: ${columns.has('relation') ? 'trim(relation)' : 'NULL::VARCHAR'}} ORDER BY parent) FILTER (trim(parent) <> '') AS api,
    NULL::VARCHAR[] AS tags, NULL::VARCHAR AS task FROM ${table} GROUP BY lower(trim(child)) ORDER BY id`;
}
