import { fewBits } from '../lineage/relation-from-files.ts';
import { relations } from '../model/relation.ts';
import { baseKey, licenseKey } from '../source/card.ts';
import { quoted, type Database } from './duck-db.ts';
import { dumpQuery } from './dump-sql.ts';

/** How many rows a dump has, and what became of them. */
export interface DumpRows {
  readonly models: number;
  /** Rows without an id, which cannot be judged. */
  readonly withoutId: number;
  /** Rows that repeat an id, of which the first was taken. */
  readonly repeated: number;
}

/**
 * Reads a dump into the table `model`, whose `rowid` is the number of the model from here on, and `statement`, which holds
 * each different licence statement once. Text stays in DuckDB: what leaves it are numbers and distinct texts.
 */
export async function stageDump(files: readonly string[], database: Database): Promise<DumpRows> {
  const query = await dumpQuery(files, database);
  await database.run(`CREATE TEMP TABLE model AS ${modelColumns(query)}`);
  const [counts] = await database.rows('SELECT count(*)::INTEGER AS rows, count(key)::INTEGER AS named, count(DISTINCT key)::INTEGER AS models FROM model');
  const [rows, named, models] = [Number(counts?.['rows']), Number(counts?.['named']), Number(counts?.['models'])];
  if (models < rows) {
    await database.run('ALTER TABLE model RENAME TO every_row');
    await database.run('CREATE TEMP TABLE model AS SELECT r.* FROM every_row r SEMI JOIN (SELECT min(rowid) AS first FROM every_row WHERE key IS NOT NULL GROUP BY key) f ON r.rowid = f.first ORDER BY r.rowid');
    await database.run('DROP TABLE every_row');
  }
  await database.run(`CREATE TEMP TABLE statement AS SELECT row_number() OVER (ORDER BY said) - 1 AS number, said FROM (SELECT DISTINCT said FROM model)`);
  return { models, withoutId: rows - named, repeated: named - models };
}

/**
 * One parse of each card. `bases` is a list of names where the card writes plain ones; other shapes (maps, nested lists, other
 * keys) go to `odd_bases` and are read by the card reader. `form` is a relation that library or name tell. Licence tags count where the
 * card itself says nothing. A card that names licences under keys of its own is a statement as a whole, which is rare.
 */
function modelColumns(query: string): string {
  const paths = ['license', 'license_name', 'license_link', 'base_model', 'base_model_relation', 'base_models', 'base_model_sources'].map((key) => `'$.${key}'`).join(', ');
  return `WITH field AS (SELECT nullif(trim(id), '') AS id, card, api, tags, task, TRY(json_extract(card, [${paths}])) AS f, ${hasKey(licenseKey)} AS named, ${hasKey(baseKey)} AS based FROM (${query})),
    shaped AS (SELECT *, f IS NOT NULL AND (based OR f[6] IS NOT NULL OR f[7] IS NOT NULL OR (f[4] IS NOT NULL AND (f[4]::VARCHAR LIKE '%{%' OR f[4]::VARCHAR LIKE '[[%' OR f[4]::VARCHAR LIKE '%,[%'))) AS odd FROM field),
    based AS (SELECT *, CASE WHEN odd OR f[4] IS NULL OR f[4]::VARCHAR = 'null' THEN NULL
        WHEN f[4]::VARCHAR LIKE '[%' THEN f[4]->>'$[*]' ELSE [f[4]->>'$'] END AS bases,
      CASE WHEN regexp_matches(lower(f[3]::VARCHAR), 'hf[.]co|huggingface[.]co') THEN regexp_extract(lower(f[3]->>'$'), ${quoted(linkedRepository)}, 1) END AS linked FROM shaped)
    SELECT id, lower(id) AS key, api, task,
      CASE WHEN f IS NOT NULL AND named THEN ${withLinked('card::JSON')}
        WHEN f[1] IS NULL AND f[2] IS NULL AND tags IS NOT NULL
        THEN ${withLinked(`to_json({tags: list_filter(tags, lambda t: starts_with(t, 'license:')), license_link: f[3]})`)}
        ELSE concat('{"license":', ${json(1)}, ',"license_name":', ${json(2)}, ',"license_link":', ${json(3)}, CASE WHEN linked <> '' AND ${isOurs} THEN concat(',"linked_repository":', to_json(linked)) ELSE '' END, '}') END AS said,
      bases,
      CASE WHEN odd THEN CASE WHEN based THEN card ELSE to_json({base_model: f[4], base_models: f[6], base_model_sources: f[7]})::VARCHAR END END AS odd_bases,
      lower(trim(f[5]->>'$')) AS relation,
      CASE WHEN f[4] IS NULL AND api IS NULL AND NOT odd THEN NULL WHEN list_contains(tags, 'peft') THEN ${relations.indexOf('adapter')}
        WHEN regexp_matches(lower(split_part(id, '/', -1)), ${quoted(fewBits.source)}) THEN ${relations.indexOf('quantized')} END::TINYINT AS form
    FROM based`;
}

/** Whether a card has a key that a pattern of the card reader names. */
function hasKey({ source }: RegExp): string {
  return `coalesce(regexp_matches(card, ${quoted(`(?i)"${source.slice(1, -1)}"\\s{0,5}:`)}), false)`;
}

/** A repository of the Hub in the address of a licence. */
const linkedRepository = '^(?:https?://)?(?:www\\.)?(?:huggingface\\.co|hf\\.co)/([\\w.-]{1,96}/[\\w.-]{1,96})(?:/|$)';

/** Such an address leads to a repository of the same owner, or of a model that this one was made from: its licence is judged there. */
const isOurs = `(split_part(linked, '/', 1) = lower(split_part(id, '/', 1)) OR coalesce(list_contains(list_transform(bases, lambda b: lower(trim(b))), linked), false) OR coalesce(list_contains(list_transform(api, lambda b: lower(b.id)), linked), false))`;

/** A statement as text, with that repository where there is one, and never with what a card calls so. */
function withLinked(statement: string): string {
  return `json_merge_patch(${statement}, to_json({linked_repository: CASE WHEN linked <> '' AND ${isOurs} THEN linked END}))::VARCHAR`;
}

/** A field as JSON text. */
function json(field: number): string {
  return `coalesce(f[${field}]::VARCHAR, 'null')`;
}
