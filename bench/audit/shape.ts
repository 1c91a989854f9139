import type { BenchRow } from '../table.ts';
import type { DumpModel } from './dump-model.ts';
import { generateModels } from './generate.ts';
import { hubShape } from './hub-shape.ts';

/** A share of a made dump beside the Hub's. */
export interface ShapeShare {
  readonly what: string;
  readonly hub: number;
  readonly made: number;
}

/** Measures a made dump by the shares that it was to have. */
export function shapeShares(models: Iterable<DumpModel>): readonly ShapeShare[] {
  const all = [...models];
  const byId = new Map(all.map((model) => [model.id, model]));
  const share = (of: readonly unknown[], held: readonly unknown[]): number => held.length / of.length;
  const licensed = all.filter(({ license }) => license !== null);
  const merges = all.filter(({ relation }) => relation === 'merge');
  const bases = all.flatMap((model) => model.bases.map((base) => ({ model, base, parent: byId.get(base) })));
  const both = bases.filter(({ model, base, parent }) => base === model.bases.at(0) && base !== model.id && model.license !== null && (parent?.license ?? null) !== null);
  const depths = depthsOf(all);
  const derived = depths.filter((depth) => depth > 0);
  const total = (shares: readonly (readonly [unknown, number])[]): number => shares.reduce((sum, [, some]) => sum + some, 0);
  return [
    { what: 'models with a licence', hub: hubShape.withLicense, made: share(all, licensed) },
    { what: 'steps a model', hub: hubShape.steps, made: bases.length / all.length },
    { what: 'same licence along a step', hub: hubShape.sameLicense, made: share(both, both.filter(({ model, parent }) => model.license === parent?.license)) },
    ...hubShape.licenses.slice(0, 6).map(([name, some]) => ({ what: `of licences: ${name}`, hub: some / total(hubShape.licenses), made: share(licensed, licensed.filter(({ license }) => license === name)) })),
    ...hubShape.relations.map(([name, some]) => ({ what: `of steps: ${name}`, hub: some / total(hubShape.relations), made: share(bases, bases.filter(({ model }) => model.relation === name)) })),
    { what: 'bases that are not there', hub: hubShape.dangling, made: share(bases, bases.filter(({ parent }) => parent === undefined)) },
    { what: 'models that name themselves', hub: hubShape.selfReference, made: share(derived, all.filter(({ id, bases: own }) => own.includes(id))) },
    { what: 'parents of a merge, mean', hub: 4.33, made: merges.reduce((sum, { bases: own }) => sum + own.length, 0) / merges.length },
    ...[1, 2, 3, 4].map((depth) => ({ what: `of derived models: ${depth} steps to a root`, hub: (hubShape.depths[depth - 1]?.[1] ?? 0) / total(hubShape.depths), made: share(derived, derived.filter((one) => one === depth)) })),
  ];
}

/** Bases stand before their children in a made dump, so one pass finds every depth. */
function depthsOf(models: readonly DumpModel[]): readonly number[] {
  const depths = new Map<string, number>();
  for (const { id, bases } of models) depths.set(id, bases.reduce((depth, base) => (base === id ? depth : Math.max(depth, (depths.get(base) ?? 0) + 1)), 0));
  return [...depths.values()];
}

/** A made dump of a size beside the Hub, for the table of the bench: no share is off by more than a seventh of itself and a point. */
export function shapeRows(size: number): readonly BenchRow[] {
  return shapeShares(generateModels(size, [])).map(({ what, hub, made }) => ({ what: `made dump: ${what}`, target: hub.toPrecision(3), figure: made.toPrecision(3), met: isClose(hub, made) }));
}

/** Whether a share is as it was to be. */
export function isClose(hub: number, made: number): boolean {
  return Math.abs(made - hub) <= Math.max(0.01, hub / 7);
}
