import type { EffectiveTerm, EffectiveTerms, GoverningLicense } from '../model/effective-terms.ts';
import type { BindingLicense, Catalog, NodeLicenses, StatedLicense } from '../model/license.ts';
import type { Lineage } from '../model/lineage.ts';
import type { LicenseTerms, TermId } from '../model/term-values.ts';
import { termIds } from '../model/terms.ts';
import { canonicalJson } from '../util/digest.ts';
import { outputTerms } from './flow.ts';
import { lookupLicense } from './lookup.ts';
import { ancestorPaths, type AncestorPath } from './paths.ts';
import { isRelicensed } from './relicense.ts';
import { statementsOf } from './term-states.ts';

/** A licence as it reaches the subject. */
interface Inflow {
  readonly license: BindingLicense;
  readonly via: readonly string[];
  readonly terms: readonly TermId[];
}

/**
 * Everything that binds a user of the subject: its own licences and those of every ancestor, each by the shortest path.
 * Terms are kept apart by licence and never averaged: a threshold of one licence says nothing of another's.
 * `statedBases` are licences that the subject's prose gives for what it descends from; they bind where no ancestor brought them.
 */
export function computeEffectiveTerms(lineage: Lineage, licenses: NodeLicenses, { catalog, statedBases }: { readonly catalog: Catalog; readonly statedBases: readonly StatedLicense[] }): EffectiveTerms {
  const paths = ancestorPaths(lineage.subject, lineage.edges, (edge) => isRelicensed(edge, licenses, catalog));
  const inherited = paths.flatMap((path) => inflowsOf(path, licenses));
  const inflows = [...inherited, ...statedInflows(statedBases, inherited, { catalog, subject: lineage.subject })];
  const nearest = dedupe(inflows);
  return {
    governing: governingOf(nearest, settledTexts(inflows)),
    terms: nearest.flatMap(termsOf).sort(byTerm),
    complete: lineage.complete && paths.every(({ model }) => (licenses.get(model)?.binding.length ?? 0) > 0 && licenses.get(model)?.unexplained.length === 0),
  };
}

function inflowsOf(path: AncestorPath, licenses: NodeLicenses): readonly Inflow[] {
  const binding = licenses.get(path.model)?.binding ?? [];
  return binding.map((license) => ({ license, via: path.via, terms: path.channel === 'weights' ? termIds : termsReachingStudents(license.terms) })).filter(({ terms }) => terms.length > 0);
}

/** Terms that reach a model trained on outputs: all where the licence calls such a model a derivative. */
function termsReachingStudents(terms: LicenseTerms): readonly TermId[] {
  const training = statementsOf(terms, 'outputTraining');
  if (training.some(({ kind }) => kind === 'derivative')) return termIds;
  const speaks = (id: TermId): boolean => {
    if (id === 'derivativeNaming') return statementsOf(terms, id).some(({ reachesOutputs }) => reachesOutputs);
    if (id === 'badge') return training.some(({ kind }) => kind === 'notice');
    return terms[id].state !== 'none';
  };
  return termIds.filter((id) => outputTerms.has(id) && speaks(id));
}

function statedInflows(stated: readonly StatedLicense[], inherited: readonly Inflow[], { catalog, subject }: { readonly catalog: Catalog; readonly subject: string }): readonly Inflow[] {
  return stated.flatMap(({ about, license, evidence }) => {
    const found = about === 'base' ? lookupLicense(catalog, license) : null;
    const entry = found?.kind === 'license' ? catalog.licenses.get(found.id) : undefined;
    if (!entry || inherited.some((inflow) => inflow.license.id === entry.id)) return [];
    return [{ license: { id: entry.id, basis: 'stated' as const, where: evidence.where, terms: entry.terms }, via: [subject], terms: termIds }];
  });
}

/** The same licence with the same terms counts once, by its shortest path. */
function dedupe(inflows: readonly Inflow[]): readonly Inflow[] {
  const sorted = [...inflows].sort((left, right) => left.via.length - right.via.length || compare(left.via.join('\n'), right.via.join('\n')));
  const kept: Inflow[] = [];
  for (const inflow of sorted) if (!kept.some((nearer) => saysSame(nearer, inflow))) kept.push(inflow);
  return kept;
}

/** The same terms of the same licence are mostly one object, which tells it without a comparison. */
function saysSame(left: Inflow, right: Inflow): boolean {
  if (left.license.id !== right.license.id) return false;
  return (left.license.terms === right.license.terms && left.terms === right.terms) || contentOf(left) === contentOf(right);
}

/** The whole of a licence's terms in words, written once for each that is in use: whole dumps are judged by it. */
const contents = new WeakMap<LicenseTerms, string>();

function contentOf({ license, terms }: Inflow): string {
  const known = terms === termIds ? contents.get(license.terms) : undefined;
  const content = known ?? canonicalJson(terms.map((id) => license.terms[id]));
  if (terms === termIds) contents.set(license.terms, content);
  return content;
}

/** Licences that somebody along the chain has by their own id, and not only as one of several that a name may mean. */
function settledTexts(inflows: readonly Inflow[]): ReadonlySet<string> {
  return new Set(inflows.flatMap(({ license }) => (license.name === undefined ? [license.id] : [])));
}

/** One entry a licence; texts that may be meant by one name are one entry under that name. */
function governingOf(inflows: readonly Inflow[], settled: ReadonlySet<string>): readonly GoverningLicense[] {
  const first = new Map<string, GoverningLicense>();
  for (const { license, via } of inflows) {
    const name = settled.has(license.id) ? undefined : license.name;
    const known = first.get(name ?? license.id);
    if (known === undefined) first.set(name ?? license.id, { id: name ?? license.id, ...(name === undefined ? {} : { editions: [license.id] }), via, basis: license.basis });
    else if (known.editions?.includes(license.id) === false) first.set(known.id, { ...known, editions: [...known.editions, license.id].sort() });
  }
  return [...first.values()].sort((left, right) => left.via.length - right.via.length || compare(left.id, right.id));
}

function termsOf({ license, via, terms }: Inflow): readonly EffectiveTerm[] {
  return terms.flatMap((term): readonly EffectiveTerm[] => {
    const state = license.terms[term];
    const common = { term, license: license.id, via };
    if (state.state === 'unknown') return [{ ...common, state: 'unknown', statement: null, section: null }];
    return statementsOf(license.terms, term).map((statement) => ({ ...common, state: 'value', statement, section: statement.section }));
  });
}

const termPlaces: ReadonlyMap<TermId, number> = new Map(termIds.map((id, place) => [id, place]));

function byTerm(left: EffectiveTerm, right: EffectiveTerm): number {
  return (termPlaces.get(left.term) ?? 0) - (termPlaces.get(right.term) ?? 0) || compare(left.license, right.license) || compare(left.via.join('\n'), right.via.join('\n')) || compare(left.section ?? '', right.section ?? '');
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
