import { readParent } from '../lineage/parent-reference.ts';
import { familyOf, type FamilyIndex } from '../lineage/families.ts';
import { fewBits } from '../lineage/relation-from-files.ts';
import { relationNamed } from '../lineage/relation-names.ts';
import { relations, type Relation } from '../model/relation.ts';
import { cardFromApi } from '../source/card.ts';
import { withCuratedAbove } from './curated-above.ts';
import { quoted, type Database } from './duck-db.ts';
import type { OutsideParent } from './outside-parent.ts';

/** The steps of descent between numbered models; models outside the dump are numbered after those in it. */
export interface StagedEdges {
  readonly child: Int32Array;
  readonly parent: Int32Array;
  /** Index in `relations`. */
  readonly relation: Int32Array;
  /** 1 where child and parent have the same owner. */
  readonly sameOwner: Int32Array;
  readonly outside: readonly OutsideParent[];
  /** Models with a base that cannot be used: a path, an address elsewhere. */
  readonly refused: Int32Array;
  readonly selfReferences: Int32Array;
}

/**
 * Finds the model behind every base that a card, the Hub or `models/` names. Names that are ids of the dump are joined in
 * DuckDB; the rest are read, each once, by the reader of the pipeline (addresses, former ids, names that `models/` knows).
 */
export async function stageEdges(models: number, families: FamilyIndex, database: Database): Promise<StagedEdges> {
  await stageNames(database);
  await stageCurated(families, database);
  const outside = await stageAliases(models, families, database);
  await dropRenamed(outside.flatMap(({ name }, index) => (familyOf(families, name) === null ? [] : [models + index])), database);
  await database.run(`CREATE TEMP TABLE edge AS SELECT child, parent, coalesce(max(nullif(relation, ${unknown})) FILTER (source = 'card'), max(nullif(relation, ${unknown})), ${unknown}) AS relation
    FROM named JOIN home USING (key) WHERE parent >= 0 GROUP BY child, parent ORDER BY child, parent`);
  const edges = await columns(database, `SELECT e.child::INTEGER, e.parent::INTEGER, e.relation::INTEGER,
    (contains(c.id, '/') AND p.id IS NOT NULL AND split_part(c.id, '/', 1) = split_part(p.id, '/', 1))::INTEGER FROM edge e
    LEFT JOIN owned c ON c.number = e.child LEFT JOIN owned p ON p.number = e.parent WHERE e.child <> e.parent ORDER BY e.child, e.parent`, 'SELECT count(*) FROM edge WHERE child <> parent');
  const [refused = new Int32Array(0)] = await columns(database, 'SELECT DISTINCT child::INTEGER FROM named JOIN home USING (key) WHERE parent = -2 ORDER BY 1', 'SELECT count(DISTINCT child) FROM named JOIN home USING (key) WHERE parent = -2');
  const [selfReferences = new Int32Array(0)] = await columns(database, 'SELECT child::INTEGER FROM edge WHERE child = parent ORDER BY 1', 'SELECT count(*) FROM edge WHERE child = parent');
  const [child, parent, relation, sameOwner] = edges;
  const none = new Int32Array(0);
  const reached = await withCuratedAbove({ child: child ?? none, parent: parent ?? none, relation: relation ?? none, sameOwner: sameOwner ?? none, outside }, { models, families, database });
  return { ...reached, refused, selfReferences };
}

const unknown = relations.indexOf('unknown');

async function columns(database: Database, sql: string, count: string): Promise<readonly Int32Array[]> {
  const [row] = await database.rows(`SELECT (${count})::INTEGER AS size`);
  return database.integers(sql, Number(row?.['size']));
}

/**
 * One row a name: which model names which base, as what, and where. What the card states goes before what library or name tell, and
 * that before the Hub's guess. A copied card says `finetune` where the names tell that the numbers have fewer bits than the base's.
 */
async function stageNames(database: Database): Promise<void> {
  await stageSpellings(database);
  await stageOddNames(database);
  const isPacked = (name: string): string => `regexp_matches(lower(split_part(${name}, '/', -1)), ${quoted(fewBits.source)})`;
  await database.run(`CREATE TEMP TABLE named AS SELECT child, lower(name) AS key, name, coalesce(CASE
      WHEN source <> 'card' THEN coalesce(form, said.relation)
      WHEN said.relation = ${relations.indexOf('finetune')} AND ${isPacked('child_key')} AND NOT ${isPacked('name')} THEN ${relations.indexOf('quantized')}
      ELSE coalesce(said.relation, form) END, ${unknown}) AS relation, source FROM (
    SELECT rowid AS child, key AS child_key, trim(unnest(bases)) AS name, relation AS spelling, form, 'card' AS source FROM model WHERE bases IS NOT NULL
    UNION ALL SELECT model.rowid, key, trim(name), relation, form, 'card' FROM odd_name JOIN model ON model.rowid = odd_name.child::BIGINT
    UNION ALL SELECT child, NULL, trim(a.id), lower(trim(a.relation)), form, 'api' FROM (SELECT rowid AS child, form, unnest(api) AS a FROM model WHERE api IS NOT NULL)) n
    LEFT JOIN (SELECT source, spelling, nullif(relation::INTEGER, ${unknown}) AS relation FROM spelling) said USING (source, spelling) WHERE name <> ''`);
}

/** What each word for a relation means, by who writes it. */
async function stageSpellings(database: Database): Promise<void> {
  const [sources = [], spellings = []] = await database.texts(`SELECT DISTINCT 'card', relation FROM model WHERE relation IS NOT NULL UNION SELECT DISTINCT 'api', lower(trim(a.relation)) FROM (SELECT unnest(api) AS a FROM model) WHERE a.relation IS NOT NULL`);
  await database.run('CREATE TEMP TABLE spelling (source VARCHAR, spelling VARCHAR, relation VARCHAR)');
  await database.fillTexts('spelling', spellings.map((spelling, index) => [sources[index] ?? '', spelling ?? '', String(relations.indexOf((sources[index] === 'card' ? relationNamed : relationListed)(spelling ?? '')))]));
}

/** Bases in other shapes than names, taken from them by the reader of cards. */
async function stageOddNames(database: Database): Promise<void> {
  const [children = [], texts = []] = await database.texts('SELECT rowid, odd_bases FROM model WHERE odd_bases IS NOT NULL');
  await database.run('CREATE TEMP TABLE odd_name (child VARCHAR, name VARCHAR)');
  await database.fillTexts('odd_name', texts.flatMap((text, index) => cardFromApi(JSON.parse(text ?? '{}')).baseModel.map((name) => [children[index] ?? '', name])));
}

/** The Hub's words and those of the JSON report, which edge lists use. A card's own word is one of the Hub's: no author says of a model that only outputs were used. */
function relationListed(word: string): Relation {
  const named = relationNamed(word);
  return named === 'unknown' ? (relations.find((relation) => relation === word) ?? named) : named;
}

/** Steps that `models/` records of models in the dump. */
async function stageCurated(families: FamilyIndex, database: Database): Promise<void> {
  const rows = [...families.byId].flatMap(([id, { member }]) => (Array.isArray(member?.origin) ? member.origin.map(({ parent, relation }) => [id, parent, String(relations.indexOf(relation))]) : []));
  await database.run('CREATE TEMP TABLE curated (child VARCHAR, name VARCHAR, relation VARCHAR)');
  await database.fillTexts('curated', rows);
  await database.run(`INSERT INTO named SELECT model.rowid, lower(name), name, curated.relation::INTEGER, 'curated' FROM curated JOIN model ON model.key = curated.child`);
}

/** Fills `home`: the number of the model behind every name; -1 for a word that says "none", -2 for what is no model. */
async function stageAliases(models: number, families: FamilyIndex, database: Database): Promise<readonly OutsideParent[]> {
  await database.run('CREATE TEMP TABLE home AS SELECT DISTINCT named.key, model.rowid AS parent FROM named JOIN model ON model.key = named.key');
  const [names = [], onlyCurated = []] = await database.texts(`SELECT name, bool_and(source = 'curated') FROM named ANTI JOIN home USING (key) GROUP BY name ORDER BY name`);
  const curatedOnly = new Map(names.map((name, index) => [(name ?? '').toLowerCase(), onlyCurated[index] === 'true']));
  const open = names.map((name) => ({ name: name ?? '', reference: readParent(name ?? '', { families, child: '', kind: 'card' }) }));
  await database.run('CREATE TEMP TABLE candidate (name VARCHAR, place VARCHAR, key VARCHAR)');
  await database.fillTexts('candidate', open.flatMap(({ name, reference }) => (reference.kind === 'target' ? reference.target.spellings.map((id, place) => [name.toLowerCase(), String(place).padStart(3, '0'), id.toLowerCase()]) : [])));
  await database.run('INSERT INTO home SELECT name, arg_min(model.rowid, place) FROM candidate JOIN model ON model.key = candidate.key GROUP BY name');
  const [settled = []] = await database.texts('SELECT DISTINCT name FROM candidate JOIN model ON model.key = candidate.key');
  const known = new Set(settled);
  const outside = new Map<string, OutsideParent & { readonly number: number }>();
  const rows = new Map<string, string>();
  for (const { name, reference } of open) {
    const key = name.toLowerCase();
    if (known.has(key) || rows.has(key)) continue;
    if (reference.kind !== 'target') rows.set(key, reference.kind === 'nothing' ? '-1' : '-2');
    else rows.set(key, String(outsideNumber(outside, reference.target, { models, isCurated: curatedOnly.get(key) === true })));
  }
  await database.run('CREATE TEMP TABLE settled (key VARCHAR, parent VARCHAR)');
  await database.fillTexts('settled', [...rows]);
  await database.run('INSERT INTO home SELECT key, parent::BIGINT FROM settled');
  await database.run('CREATE TEMP TABLE outside (number VARCHAR, id VARCHAR)');
  await database.fillTexts('outside', [...outside.values()].map(({ number, name }) => [String(number), name]));
  await database.run('CREATE TEMP VIEW owned AS SELECT rowid AS number, id FROM model UNION ALL SELECT number::BIGINT, id FROM outside');
  return [...outside.values()];
}

function outsideNumber(outside: Map<string, OutsideParent & { readonly number: number }>, target: { readonly key: string; readonly name: string; readonly spellings: readonly string[] }, { models, isCurated }: { readonly models: number; readonly isCurated: boolean }): number {
  const found = outside.get(target.key);
  const status = target.spellings.length === 0 || isCurated ? 'not-on-hub' : 'missing';
  if (found && status === 'missing') outside.set(target.key, { ...found, status });
  if (found) return found.number;
  const number = models + outside.size;
  outside.set(target.key, { name: target.name, status, number });
  return number;
}

/**
 * A former id: the one base of the card that the dump does not hold and the Hub does not name, where the Hub names one that the card
 * does not. A base that `models/` knows by that id is none.
 */
async function dropRenamed(known: readonly number[], database: Database): Promise<void> {
  await database.run('CREATE TEMP TABLE known_outside (number VARCHAR)');
  await database.fillTexts('known_outside', known.map((number) => [String(number)]));
  await database.run('CREATE TEMP TABLE parents AS SELECT child, parent, bool_or(source = \'card\') AS said, bool_or(source = \'api\') AS resolved FROM named JOIN home USING (key) WHERE parent >= 0 AND source <> \'curated\' GROUP BY child, parent');
  await database.run(`CREATE TEMP TABLE renamed AS SELECT child, max(parent) FILTER (said AND NOT resolved) AS former FROM parents GROUP BY child
    HAVING count(*) FILTER (said AND NOT resolved) = 1 AND count(*) FILTER (resolved AND NOT said) = 1 AND bool_and(parent < (SELECT count(*) FROM model)) FILTER (resolved) AND bool_or(parent >= (SELECT count(*) FROM model)) FILTER (said AND NOT resolved)`);
  await database.run('DELETE FROM renamed WHERE former IN (SELECT number::BIGINT FROM known_outside)');
  await database.run('DELETE FROM named USING renamed, home WHERE named.child = renamed.child AND named.source = \'card\' AND home.key = named.key AND home.parent = renamed.former');
}

/** Known members of families in the dump, by number with the id that the dump gives: their licence where the card is silent, and whether they are roots. */
export async function familyMembers(families: FamilyIndex, database: Database): Promise<readonly (readonly [number, string])[]> {
  await database.run('CREATE TEMP TABLE family_id (key VARCHAR)');
  await database.fillTexts('family_id', [...families.byId.keys()].map((id) => [id]));
  const [numbers = [], ids = []] = await database.texts('SELECT model.rowid, id FROM model JOIN family_id USING (key) ORDER BY 1');
  return numbers.map((number, index) => [Number(number), ids[index] ?? '']);
}

/** The numbers of models of an owner. */
export async function modelsOfOwner(owner: string, database: Database): Promise<readonly number[]> {
  const [numbers = []] = await database.texts(`SELECT rowid FROM model WHERE starts_with(key, ${quoted(`${owner.toLowerCase()}/`)}) ORDER BY 1`);
  return numbers.map(Number);
}
