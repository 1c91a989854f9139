import { familyOf, type FamilyIndex } from '../lineage/families.ts';
import { relations } from '../model/relation.ts';
import { ownerOf } from '../util/repository-id.ts';
import type { Database } from './duck-db.ts';
import type { EdgeColumns } from './graph.ts';
import type { OutsideParent } from './outside-parent.ts';

/** The steps of a dump and the models outside it. */
export interface ReachedEdges extends EdgeColumns {
  readonly outside: readonly OutsideParent[];
}

/**
 * Goes on from bases that the dump does not hold, by the descent that `models/` records of them, to models of the dump or to
 * further ones outside it. New models take the numbers after those that are there.
 */
export async function withCuratedAbove({ outside, ...edges }: ReachedEdges, { models, families, database }: { readonly models: number; readonly families: FamilyIndex; readonly database: Database }): Promise<ReachedEdges> {
  const held = await curatedParentsHeld(families, database);
  const reached = [...outside];
  const numbers = new Map(reached.map(({ name }, index) => [name.toLowerCase(), models + index]));
  const steps: (readonly number[])[] = [];
  for (const [index, { name }] of reached.entries()) {
    for (const { parent, relation } of originsOf(name, families)) {
      const key = parent.toLowerCase();
      const number = held.get(key) ?? numbers.get(key) ?? models + reached.push({ name: parent, status: 'not-on-hub' }) - 1;
      numbers.set(key, number);
      const owner = ownerOf(name);
      steps.push([models + index, number, relations.indexOf(relation), owner !== null && owner === ownerOf(parent) ? 1 : 0]);
    }
  }
  const longer = (column: Int32Array, place: number): Int32Array => appended(column, steps.map((step) => step[place] ?? 0));
  return { child: longer(edges.child, 0), parent: longer(edges.parent, 1), relation: longer(edges.relation, 2), sameOwner: longer(edges.sameOwner, 3), outside: reached };
}

function originsOf(name: string, families: FamilyIndex): readonly { readonly parent: string; readonly relation: (typeof relations)[number] }[] {
  const origin = familyOf(families, name)?.member?.origin;
  return Array.isArray(origin) ? origin : [];
}

/** Numbers of the models of the dump that `models/` names as a parent. */
async function curatedParentsHeld(families: FamilyIndex, database: Database): Promise<ReadonlyMap<string, number>> {
  const named = [...families.byId.keys()].flatMap((id) => originsOf(id, families).map(({ parent }) => parent.toLowerCase()));
  await database.run('CREATE TEMP TABLE curated_parent (key VARCHAR)');
  await database.fillTexts('curated_parent', [...new Set(named)].map((key) => [key]));
  const [keys = [], rows = []] = await database.texts('SELECT key, model.rowid FROM model JOIN curated_parent USING (key)');
  return new Map(keys.map((key, index) => [key ?? '', Number(rows[index])]));
}

function appended(column: Int32Array, values: readonly number[]): Int32Array {
  const all = new Int32Array(column.length + values.length);
  all.set(column);
  all.set(values, column.length);
  return all;
}
