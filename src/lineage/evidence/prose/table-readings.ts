import type { Relation } from '../../../model/relation.ts';
import { descentReadings } from './descent.ts';
import { hubIdOf } from './hub-link.ts';
import { isOwn, isSelf } from './identity.ts';
import { labelRelation, valueReadings } from './labels.ts';
import { leading } from './lists.ts';
import { nameAt, squash, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import type { Table } from './tables.ts';

/** Statements of descent in one table. */
export function tableReadings(table: Table, scope: Scope): readonly Reading[] {
  return [...ownRow(table, scope), ...commonBase(table, scope), ...keyValues(table, scope), ...recipe(table, scope), ...tunedFromBase(table, scope), ...shippedParts(table, scope)];
}

type Row = readonly PlainText[];

/** Cells of the row that names this repository, under headings that name parents, and what its other cells say. */
function ownRow(table: Table, scope: Scope): readonly Reading[] {
  const rows = table.rows.filter((row) => namesOwn(row, scope));
  if (rows.length === 0) return [];
  const siblings = new Set(table.rows.flatMap((row) => (row[0] === undefined ? [] : [squash(row[0].text)])));
  const own = { ...scope, topic: 'own' as const, knownAs: (text: string) => scope.knownAs(text) ?? (siblings.has(squash(text)) ? text : null) };
  return rows.flatMap((row) =>
    row.flatMap((cell, column) => {
      const relation = labelRelation(table.header[column]?.text ?? '');
      return relation === null ? descentReadings(cell, own) : valueReadings(cell, { at: 0, relation, scope: own });
    }),
  );
}

/** A column "Base model" in which each of several rows says the same: whatever the rows are, that is what they were made of. */
function commonBase(table: Table, scope: Scope): readonly Reading[] {
  const column = table.header.findIndex(({ text }) => /^\W*base[- _]?models?\W*$/i.test(text));
  const cells = column < 0 ? [] : table.rows.flatMap((row) => row[column] ?? []);
  const [first] = cells;
  if (first === undefined || cells.length < 3 || scope.strict || cells.some(({ text }) => squash(text) !== squash(first.text))) return [];
  return valueReadings(first, { at: 0, relation: 'finetune', scope }).filter(({ name }) => name.id !== null && name.end - name.start === first.text.trim().length);
}

/** True when one of the first cells of a row is exactly this model: its name or a link to it. */
function namesOwn(row: Row, scope: Scope): boolean {
  return row.slice(0, 4).some((cell) => {
    const linked = cell.links.some((link) => isSelfId(hubIdOf(link.url), scope));
    return linked || isSelf({ text: cell.text.trim(), id: null }, scope.identity) || isSelf({ text: nameAt(cell, 0)?.text ?? '', id: null }, scope.identity);
  });
}

function isSelfId(id: string | null, scope: Scope): boolean {
  return id !== null && squash(id.slice(id.indexOf('/') + 1)) === squash(scope.identity.id.slice(scope.identity.id.indexOf('/') + 1));
}

/** Tables of two columns whose first is a label: "| Base model | X |". The header is a row like the others. */
function keyValues(table: Table, scope: Scope): readonly Reading[] {
  if (table.header.length !== 2 || namesModels(table)) return [];
  return [table.header, ...table.rows].flatMap(([key, value]) => {
    const relation = labelRelation(key?.text.replace(/[:\uFF1A]\s*$/, '') ?? '');
    return relation === null || value === undefined ? [] : valueReadings(value, { at: 0, relation, scope });
  });
}

/** A first column of models makes the table a list of models and not of properties of one. */
function namesModels(table: Table): boolean {
  const names = table.rows.filter((row) => row[0] !== undefined && nameAt(row[0], 0)?.end === row[0].text.trim().length);
  return names.length > table.rows.length / 2;
}

const ingredient = /^(?:models?|primary|secondary|tertiary)[\s:]*(?:[a-d]|[1-4]|models?)$/i;
const product = /^(?:merge(?:d)? name|output|result|merged model|name)$/i;

/** Merge recipes: columns "Model A", "Model B"; products of earlier rows are no parents. */
function recipe(table: Table, scope: Scope): readonly Reading[] {
  const columns = [...table.header.keys()].filter((column) => ingredient.test(table.header[column]?.text.trim() ?? ''));
  if (columns.length < 2) return [];
  const products = new Set(table.rows.flatMap((row) => row.filter((_, column) => product.test(table.header[column]?.text.trim() ?? '')).map((cell) => squash(cell.text))));
  return table.rows.flatMap((row) =>
    columns.flatMap((column) => {
      const cell = row[column];
      const name = cell === undefined ? null : leading(cell);
      return cell === undefined || name === null || products.has(squash(name.text)) || isSelf(name, scope.identity) ? [] : [reading('merge-recipe', 'merge', name, cell)];
    }),
  );
}

function reading(form: string, relation: Relation, name: Name, plain: PlainText): Reading {
  return { form, relation, name, strength: 'strong', plain };
}

/** The own row says "SFT tuned" and exactly one other row says "Base model": that one is the parent. */
function tunedFromBase(table: Table, scope: Scope): readonly Reading[] {
  const bases = table.rows.filter((row) => row.some((cell) => /^(?:pre-?trained )?base(?: (?:model|version))?\.?$/i.test(cell.text.trim())));
  const cell = bases.length === 1 ? bases[0]?.[0] : undefined;
  const own = cell === undefined ? undefined : table.rows.find((row) => namesOwn(row, scope));
  if (own === undefined || !own.some((other) => /\b(?:tuned|sft|dpo|rlhf|chat|instruct\w*|aligned)\b/i.test(other.text) && !namesOwn([other], scope))) return [];
  const name = cell === undefined ? null : nameAt(cell, 0);
  return cell === undefined || name === null || isSelf(name, scope.identity) || !isOwnFamily(name, scope) ? [] : [reading('table-cell', 'finetune', name, cell)];
}

/** A sibling by name: its name and the own one begin alike. */
function isOwnFamily(name: Name, scope: Scope): boolean {
  const left = squash(name.id?.slice(name.id.indexOf('/') + 1) ?? name.text);
  return left.slice(0, 4) === squash(scope.identity.id.slice(scope.identity.id.indexOf('/') + 1)).slice(0, 4);
}

/** Rows that link into folders of this repository and whose name or folder is that of an encoder or autoencoder. */
function shippedParts(table: Table, scope: Scope): readonly Reading[] {
  return table.rows.flatMap((row) => {
    const link = row.flatMap((cell) => cell.links).find((item) => isSelfId(hubIdOf(item.url), scope) && /\/tree\/[^/]+\/.+/.test(item.url));
    const cell = row[0];
    const name = cell === undefined ? null : nameAt(cell, 0);
    if (link === undefined || cell === undefined || name === null || isOwn(name, scope.identity)) return [];
    return /(?:encoder|vae|clip|t5|tokenizer|bert)/i.test(`${link.url.replace(/^.*\/tree\/[^/]+\//, '')} ${name.text}`) ? [reading('table-cell', 'component', name, cell)] : [];
  });
}
