import { repositoryNameClaims } from '../lineage/evidence/repository-name.ts';
import { familyOf, nameOf, type FamilyIndex } from '../lineage/families.ts';
import { mergeClaims, weightsDescend } from '../lineage/merge-claims.ts';
import { createNameScreen } from '../lineage/name-screen.ts';
import { isSuspicion } from '../lineage/suspicions.ts';
import type { Claim } from '../model/lineage.ts';
import { relations } from '../model/relation.ts';
import { ownerOf } from '../util/repository-id.ts';
import { knownAbove } from './known-above.ts';
import { quoted, type Database } from './duck-db.ts';
import { at, type Graph } from './graph.ts';
import { dumpRecord } from './license-classes.ts';
import type { OutsideParent } from './outside-parent.ts';

/** What tells which models are suspected. */
export interface SuspectContext {
  /** How many models the dump has; those above are outside it. */
  readonly models: number;
  readonly outside: readonly OutsideParent[];
  /** Models of the dump that `models/` knows, by number and id. */
  readonly members: readonly (readonly [number, string])[];
  readonly families: FamilyIndex;
  readonly database: Database;
}

/** Rows that are taken out of DuckDB at once. */
const pageRows = 200_000;

/**
 * 1 for every model whose name points at a parent and proves nothing (`base-model-suspected`), by the functions of the pipeline.
 * Only where they can say so are they asked: of models without a parent whose name may hold that of a known model, and of models
 * whose whole name is one.
 */
export async function suspectedModels(graph: Graph, context: SuspectContext): Promise<Uint8Array> {
  const { models, families, database } = context;
  const suspected = new Uint8Array(graph.size);
  const stated = await statedWithoutWeights(database);
  const screen = createNameScreen(families);
  const reader = createReader(graph, context);
  const ask = (model: number, id: string): void => {
    const name = nameOf(id).toLowerCase();
    const runs = screen.runsOf(name);
    const guess = runs.length === 0 ? 'no' : reader.guess(model, id, { name, runs });
    suspected[model] = guess === 'yes' || (guess === 'ask' && reader.asks(model, { id, stated: [] })) ? 1 : 0;
  };
  for (let from = 0; from < models; from += pageRows) {
    const [numbers = [], ids = []] = await database.texts(`SELECT rowid, id FROM (SELECT rowid, id, split_part(key, '/', -1) AS name FROM model WHERE rowid >= ${from} AND rowid < ${from + pageRows}) WHERE regexp_matches(name, '[0-9]') AND regexp_matches(name, ${quoted(screen.pattern)})`);
    for (const [index, number] of numbers.entries()) ask(Number(number), ids[index] ?? '');
  }
  for (const [model, said] of stated) suspected[model] = reader.asks(model, said) ? 1 : 0;
  return suspected;
}

/** What a model without parents in weights states of its descent. */
interface Said {
  readonly id: string;
  readonly stated: readonly Claim[];
}

/** Models that name a base and descend from none over weights: students, parts, paths, models that name themselves. */
async function statedWithoutWeights(database: Database): Promise<ReadonlyMap<number, Said>> {
  const passing = relations.flatMap((relation, index) => (weightsDescend(relation) ? [index] : [])).join(', ');
  const [children = [], ids = [], names = [], said = []] = await database.texts(`SELECT n.child, model.id, n.name, n.relation
    FROM (SELECT DISTINCT child, name, relation FROM named WHERE source <> 'curated') n ANTI JOIN (SELECT child FROM edge WHERE child <> parent AND relation IN (${passing})) e ON e.child = n.child
    JOIN model ON model.rowid = n.child ORDER BY n.child, n.name`);
  const found = new Map<number, Said>();
  for (const [index, child] of children.entries()) {
    const model = Number(child);
    const claim: Claim = { parent: names[index] ?? '', relation: relations[Number(said[index])] ?? 'unknown', strength: 'declared', evidence: { kind: 'card', where: 'README.md#base_model', quote: null } };
    found.set(model, { id: ids[index] ?? '', stated: [...(found.get(model)?.stated ?? []), claim] });
  }
  return found;
}

interface Reader {
  /** The answer by what was found of equal stretches of other names, and `ask` where more than them counts. */
  guess(model: number, id: string, read: { readonly name: string; readonly runs: readonly string[] }): 'yes' | 'no' | 'ask';
  /** Whether the pipeline would ask about the model. */
  asks(model: number, said: Said): boolean;
}

/** From so many parts on a name may be read in part alone. */
const longName = 16;

/** An owner that makes no model, so that what a name holds depends on the name alone. */
const nobody = '0';

function createReader(graph: Graph, context: SuspectContext): Reader {
  const { families } = context;
  const above = knownAbove(graph, context);
  const makers = new Set(families.families.flatMap(({ owners }) => owners.map((owner) => owner.toLowerCase())));
  const answers = new Map<string, 'nothing' | 'something' | 'whole'>();
  const holds = (text: string): 'nothing' | 'something' | 'whole' => {
    const claims = answers.has(text) ? [] : nameClaims(`${nobody}/${text}`, families);
    const answer = answers.get(text) ?? (claims.some(({ strength }) => strength === 'supporting') ? 'whole' : claims.length > 0 ? 'something' : 'nothing');
    answers.set(text, answer);
    return answer;
  };
  return {
    guess: (model, id, { name, runs }) => {
      if (hasParent(graph, model)) return runs[0] === name && holds(name) === 'whole' ? 'ask' : 'no';
      if (makers.has(ownerOf(id)?.toLowerCase() ?? '') || familyOf(families, id) !== null || name.split(/[-_]/, longName).length === longName) return 'ask';
      return runs.some((run) => holds(run) !== 'nothing') ? 'yes' : 'no';
    },
    asks: (model, { id, stated }) => {
      const { hints, steps } = mergeClaims([...stated, ...nameClaims(id, families)], { id, families });
      const known = above(model);
      if (known === null) return hints.length > 0;
      return hints.some((hint) => isSuspicion(hint, { ancestors: known, origin: 'silent', families })) || steps.some(({ confidence }) => confidence !== 'declared' && confidence !== 'strong');
    },
  };
}

function nameClaims(id: string, families: FamilyIndex): readonly Claim[] {
  return repositoryNameClaims({ ...dumpRecord, id }, { families });
}

function hasParent({ start, relation }: Graph, model: number): boolean {
  for (let edge = at(start, model); edge < at(start, model + 1); edge += 1) if (weightsDescend(relations[at(relation, edge)] ?? 'unknown')) return true;
  return false;
}
