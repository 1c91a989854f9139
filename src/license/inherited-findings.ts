import type { Finding } from '../model/finding.ts';
import type { BindingLicense, Catalog, NodeLicense, NodeLicenses } from '../model/license.ts';
import type { Lineage } from '../model/lineage.ts';
import { terms as termWords } from '../model/terms.ts';
import { licenseMessages } from './finding-messages.ts';
import { licenseFinding } from './license-finding.ts';
import { ancestorPaths, type AncestorPath } from './paths.ts';
import { isRelicensed, mayBeOwnWork } from './relicense.ts';
import { lostRestrictions, type ComparedLicense, type LostRestriction } from './restrictions.ts';
import { statementsOf } from './term-states.ts';

/** What the comparison along the chain reads. */
export interface InheritanceInput {
  readonly lineage: Lineage;
  readonly licenses: NodeLicenses;
  readonly catalog: Catalog;
}

/**
 * Compares the subject's own licences with those of every ancestor by their terms: restrictions dropped, other editions of the
 * same family, bans on training with outputs. Each licence of an ancestor is reported once, by the nearest ancestor.
 */
export function inheritedFindings({ lineage, licenses, catalog }: InheritanceInput): readonly Finding[] {
  const own = licenses.get(lineage.subject);
  const paths = ancestorPaths(lineage.subject, lineage.edges, (edge) => isRelicensed(edge, licenses, catalog))
    .filter(({ model }) => model !== lineage.subject)
    .sort((left, right) => left.via.length - right.via.length || (left.model < right.model ? -1 : 1));
  const weights = paths.filter(({ channel }) => channel === 'weights');
  const teachers = paths.filter(({ channel }) => channel === 'outputs');
  const binding = nearestLicenses([...weights, ...teachers], licenses).filter(({ path, license }) => path.channel === 'weights' || makesDerivatives(license));
  const compared = own && saysSomething(own) ? binding.flatMap((step) => compareStep(own, step, catalog)) : [];
  return [...compared, ...nearestLicenses(teachers, licenses).flatMap((step) => teacherBan(step, weights, { lineage, licenses }))];
}

/** True for a licence that calls a model trained on its outputs a derivative, so that all of it passes on (Gemma §1.1(e)). */
function makesDerivatives({ terms }: BindingLicense): boolean {
  return statementsOf(terms, 'outputTraining').some(({ kind }) => kind === 'derivative');
}

/** Only a model that says something of its licence can drop a restriction. */
function saysSomething(own: NodeLicense): boolean {
  return own.binding.some(({ basis }) => basis !== 'family');
}

interface Step {
  readonly path: AncestorPath;
  readonly license: BindingLicense;
}

function nearestLicenses(paths: readonly AncestorPath[], licenses: NodeLicenses): readonly Step[] {
  const seen = new Set<string>();
  return paths.flatMap((path) => (licenses.get(path.model)?.binding ?? []).map((license) => ({ path, license }))).filter(({ license }) => !seen.has(license.id) && seen.add(license.id));
}

function compareStep(own: NodeLicense, { path, license }: Step, catalog: Catalog): readonly Finding[] {
  if (own.binding.some(({ id }) => id === license.id)) return [];
  const values = { model: own.model, own: own.concluded ?? own.declared.join(', '), ancestor: path.model, inherited: license.id };
  const common = { via: path.via, license: license.id, evidence: path.edge?.evidence ? [...path.edge.evidence] : [] };
  const ownWork = path.via.length === 2 && path.edge !== null && mayBeOwnWork(path.edge, catalog.licenses.get(license.id));
  const compared = (one: BindingLicense): ComparedLicense => ({ terms: one.terms, family: catalog.licenses.get(one.id)?.family ?? null });
  const lost = lostRestrictions(own.binding.map(compared), compared(license));
  if (ownWork && lost.length > 0) return [licenseFinding('license-conflict', { ...common, message: licenseMessages.ownerRelicensed, values, level: 'warning' })];
  return [...droppedFinding(lost, license, { ...common, values }), ...editionFinding(own, license, { ...common, values, catalog })];
}

interface StepDetails {
  readonly via: readonly string[];
  readonly license: string;
  readonly evidence: Finding['evidence'];
  readonly values: Readonly<Record<string, string>>;
}

function droppedFinding(lost: readonly LostRestriction[], license: BindingLicense, details: StepDetails): readonly Finding[] {
  if (lost.length === 0) return [];
  const dropped = lost.filter((one) => one.lost === 'dropped');
  const named = dropped.length > 0 ? dropped : lost;
  const values = { ...details.values, terms: named.map(({ term }) => termWords[term].label.toLowerCase()).join(', ') };
  const section = statementsOf(license.terms, named[0]?.term ?? 'commercialUse')[0]?.section ?? null;
  if (dropped.length > 0) return [licenseFinding('inherited-restriction-dropped', { ...details, message: licenseMessages.dropped, values, section })];
  return [licenseFinding('inherited-restriction-dropped', { ...details, message: licenseMessages.droppedPerhaps, values, section, outcome: 'undecided' })];
}

function editionFinding(own: NodeLicense, license: BindingLicense, { catalog, ...details }: StepDetails & { readonly catalog: Catalog }): readonly Finding[] {
  const family = catalog.licenses.get(license.id)?.family;
  const siblings = own.binding.filter(({ id }) => {
    const entry = catalog.licenses.get(id);
    return entry?.kind === 'model' && entry.family === family && !entry.editions.includes(license.id);
  });
  if (siblings.length === 0) return [];
  return [licenseFinding('license-conflict', { ...details, message: licenseMessages.versionMismatch, level: 'warning', outcome: 'violation' })];
}

/** A ban spares students that descend from weights of the same text (Llama 2 §1.b.v: "excluding Llama 2 or derivative works thereof"). */
function teacherBan({ path, license }: Step, weights: readonly AncestorPath[], { lineage, licenses }: Pick<InheritanceInput, 'lineage' | 'licenses'>): readonly Finding[] {
  const ban = statementsOf(license.terms, 'outputTraining').find(({ kind }) => kind === 'banned');
  const spared = ban?.scope.startsWith('other-') && weights.some(({ model }) => (licenses.get(model)?.binding ?? []).some(({ id }) => id === license.id));
  if (!ban || spared) return [];
  return [licenseFinding('teacher-output-ban', { message: licenseMessages.teacherBan, values: { model: lineage.subject, teacher: path.model, license: license.id, scope: ban.scope }, via: path.via, license: license.id, section: ban.section, evidence: path.edge ? [...path.edge.evidence] : [] })];
}
