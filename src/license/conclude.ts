import type { BindingLicense, Catalog, DetectedLicense, LicenseBasis, NodeLicense, StatedLicense, StatedLimit } from '../model/license.ts';
import type { LineageNode } from '../model/lineage.ts';
import type { ModelRecord } from '../model/record.ts';
import { declaredNames } from './declared.ts';
import { detectLicenses, isCodeLicense, type IdentifyText } from './detect.ts';
import { namesOf, offersChoice, parseExpression, type Expression } from './expression.ts';
import { isCompanion, licenseOfCompanion } from './identify/companion.ts';
import { foreignLink, type LinkContext } from './foreign-link.ts';
import { licenseAt } from './license-link.ts';
import { lookupLicense } from './lookup.ts';
import { isNoticeFile } from '../util/license-file.ts';
import { statedNames } from './stated-names.ts';
import { unknownIn, unknownTerms, withUnknown } from './term-states.ts';
import { withheldBy } from './withheld.ts';

/** What is known of one model when its licence is concluded. */
export interface LicenseEvidence {
  readonly node: LineageNode;
  /** null for a model that could not be read. */
  readonly record: ModelRecord | null;
  readonly stated: readonly StatedLicense[];
  /** Uses that its card forbids. */
  readonly limits?: readonly StatedLimit[];
  /** Ids of all models of the lineage, in lower case. */
  readonly lineage?: ReadonlySet<string>;
}

const alone: ReadonlySet<string> = new Set();

/** What the conclusion needs from outside. */
export interface LicenseContext {
  readonly catalog: Catalog;
  readonly identify: IdentifyText;
}

/**
 * Concludes the licence of one model: everything declared, detected and stated binds, none is chosen over another;
 * the family's licence stands in only where the model itself says nothing.
 */
export function concludeLicense({ node, record, stated, limits = [], lineage = alone }: LicenseEvidence, { catalog, identify }: LicenseContext): NodeLicense {
  const declared = record ? declaredNames(record) : { raw: [], names: [], link: null, isTwofold: false };
  const corrected = correctedLicense(record, catalog);
  const detected = record ? detectLicenses(record, identify) : [];
  const resolved = resolveNames(corrected.declared.length > 0 ? { names: corrected.declared, link: null } : declared, { catalog, detected, familyLicense: node.familyLicense });
  const shown = [...resolved.binding, ...detectedBinding(detected, catalog)];
  const own = [...shown, ...statedBinding(stated, shown, catalog)];
  if (corrected.concluded.length > 0) return { model: node.id, declared: declared.raw, declaredIds: unique(resolved.binding.map(({ id }) => id)), unexplained: [], ambiguous: [], choice: false, detected, concluded: concludedExpression(corrected.concluded), binding: corrected.concluded };
  const binding = mergeEditions(own.length > 0 ? own : familyBinding(node, catalog), catalog).map((license) => withChangedPolicy(license, detected));
  const said = statedNames(stated, { binding, catalog });
  const withheld = withheldBy(limits, binding);
  const foreign = foreignLinks(record, { binding, lineage });
  return {
    model: node.id,
    declared: [...declared.raw, ...(resolved.isLinked && declared.link !== null ? [declared.link] : [])],
    declaredIds: unique(resolved.binding.map(({ id }) => id)),
    unexplained: [...(resolved.unexplained.length > 0 ? resolved.unexplained : said.unexplained), ...foreign],
    ambiguous: unique([...resolved.ambiguous, ...said.ambiguous]),
    choice: resolved.choice,
    ...(withheld.length > 0 ? { withheld } : {}),
    ...((declared.isTwofold || resolved.isLinked) && corrected.declared.length === 0 ? { isTwofold: true } : {}),
    detected,
    concluded: concludedExpression(binding),
    binding,
  };
}

function foreignLinks(record: ModelRecord | null, context: LinkContext): readonly string[] {
  const isCorrected = record?.corrections?.some(({ license }) => license?.declared !== undefined) === true;
  const link = record === null || isCorrected ? null : foreignLink(record, context);
  return link === null ? [] : [link];
}

/** What local curations say of the licence: names to read in the place of the card's, or licences that are decided. */
function correctedLicense(record: ModelRecord | null, catalog: Catalog): { readonly declared: readonly string[]; readonly concluded: readonly BindingLicense[] } {
  const corrections = record?.corrections ?? [];
  const concluded = corrections.flatMap(({ license, where }) => {
    const expression = license?.concluded === undefined ? null : parseExpression(license.concluded);
    return (expression === null ? [] : namesOf(expression)).flatMap((name) => {
      const found = lookupLicense(catalog, name);
      return found.kind === 'license' ? [bind(found.id, { basis: 'curated', where }, catalog)] : [];
    });
  });
  return { declared: corrections.flatMap(({ license }) => license?.declared ?? []), concluded: concluded.filter((one, index) => concluded.findIndex(({ id }) => id === one.id) === index) };
}

interface Resolution {
  readonly binding: readonly BindingLicense[];
  readonly unexplained: readonly string[];
  readonly ambiguous: readonly string[];
  readonly choice: boolean;
}

interface NameContext {
  readonly catalog: Catalog;
  readonly detected: readonly DetectedLicense[];
  readonly familyLicense: string | null;
}

/** Resolves declared names. What `license_link` points at explains `other`, and no name that nobody knows; it binds beside a licence of another name. */
function resolveNames(declared: { readonly names: readonly string[]; readonly link: string | null }, context: NameContext): Resolution & { readonly isLinked: boolean } {
  const parts = declared.names.map((name) => resolveExpression(parseExpression(name) ?? { kind: 'name', name }, context));
  const binding = parts.flatMap((part) => part.binding);
  const unexplained = parts.flatMap((part) => part.unexplained);
  const linked = declared.link === null ? null : licenseAt(declared.link, context.catalog);
  const isNew = linked !== null && !binding.some(({ id }) => id === linked || (context.catalog.licenses.get(id)?.editions ?? []).includes(linked));
  return {
    binding: [...binding, ...(isNew ? [bind(linked, { basis: 'declared', where: 'card license_link' }, context.catalog)] : [])],
    unexplained: isNew ? unexplained.filter((name) => lookupLicense(context.catalog, name).kind !== 'placeholder') : unexplained,
    ambiguous: parts.flatMap((part) => part.ambiguous),
    choice: parts.some((part) => part.choice),
    isLinked: isNew && binding.length > 0,
  };
}

function resolveExpression(expression: Expression, context: NameContext): Resolution {
  const parts = namesOf(expression).map((name) => resolveName(name, context));
  return {
    binding: parts.flatMap((part) => part.binding),
    unexplained: parts.flatMap((part) => part.unexplained),
    ambiguous: parts.flatMap((part) => part.ambiguous),
    choice: offersChoice(expression),
  };
}

const nothing: Resolution = { binding: [], unexplained: [], ambiguous: [], choice: false };

/** A name of several texts means the edition whose text is shipped, else the one of the model's family, else all of them. */
function resolveName(name: string, context: NameContext): Resolution {
  const found = lookupLicense(context.catalog, name);
  const declared = { basis: 'declared', where: 'card license' } as const;
  if (found.kind === 'unknown-name' || found.kind === 'placeholder') return { ...nothing, unexplained: [name] };
  if (found.kind !== 'ambiguous') return { ...nothing, binding: [bind(found.id, declared, context.catalog)], ambiguous: found.kind === 'family' ? [found.id] : [] };
  const shipped = found.editions.filter((edition) => context.detected.some((text) => text.license === edition || text.closest === edition));
  const byFamily = context.familyLicense !== null && found.editions.includes(context.familyLicense) ? [context.familyLicense] : [];
  const settled = shipped.length > 0 ? shipped : byFamily;
  if (settled.length > 0) return { ...nothing, binding: settled.map((id) => bind(id, declared, context.catalog)) };
  return { ...nothing, binding: found.editions.map((id) => ({ ...bind(id, declared, context.catalog), name: found.id })), ambiguous: [found.id] };
}

/**
 * Identified texts bind, and every known text that stands whole in a file; words put in or around make the terms that they touch
 * unknown. A text that is known by its words alone, as most standard ones are, binds with no term known. An unchanged use policy
 * stands for the licence that it belongs to; software licences in a notice file are those of software that is attributed there.
 */
function detectedBinding(detected: readonly DetectedLicense[], catalog: Catalog): readonly BindingLicense[] {
  return detected.flatMap((text) => {
    if (isCodeLicense(text)) return [];
    const ids = textsIn(text).filter((id) => text.verdict !== 'variant' || !isCompanion(id)).map(licenseOfCompanion).filter((id) => !isNoticeFile(text.path) || catalog.licenses.get(id)?.kind !== 'software');
    const known = unique(ids).map((id) => bind(id, { basis: 'detected', where: text.path }, catalog));
    return text.unknownTerms.length > 0 ? known.map((license) => ({ ...license, terms: withUnknown(license.terms, text.unknownTerms) })) : known;
  });
}

/** A changed acceptable-use policy makes the terms that it touches unknown in the licence that it belongs to. */
function withChangedPolicy(license: BindingLicense, detected: readonly DetectedLicense[]): BindingLicense {
  const changed = detected.filter(({ verdict, closest }) => verdict === 'variant' && closest !== null && isCompanion(closest) && licenseOfCompanion(closest) === license.id);
  return changed.length === 0 ? license : { ...license, terms: withUnknown(license.terms, changed.flatMap(({ unknownTerms }) => unknownTerms)) };
}

function textsIn({ verdict, license, closest, embedded }: DetectedLicense): readonly string[] {
  if (embedded && embedded.length > 0) return embedded;
  const id = license ?? (verdict === 'variant' ? closest : null);
  return id === null ? [] : [id];
}

/** Licences that the prose names. A name of several editions stands for all of them where nothing else is shown. */
function statedBinding(stated: readonly StatedLicense[], shown: readonly BindingLicense[], catalog: Catalog): readonly BindingLicense[] {
  return stated.flatMap(({ about, license, evidence }) => {
    const found = about === 'self' ? lookupLicense(catalog, license) : null;
    const ids = found?.kind === 'license' ? [found.id] : found?.kind === 'ambiguous' && shown.length === 0 ? found.editions : [];
    return ids.map((id) => bind(id, { basis: 'stated', where: evidence.where }, catalog));
  });
}

function familyBinding(node: LineageNode, catalog: Catalog): readonly BindingLicense[] {
  return node.familyLicense !== null && catalog.licenses.has(node.familyLicense) ? [bind(node.familyLicense, { basis: 'family', where: 'models/' }, catalog)] : [];
}

function bind(id: string, how: { readonly basis: LicenseBasis; readonly where: string }, catalog: Catalog): BindingLicense {
  return { id, ...how, terms: catalog.licenses.get(id)?.terms ?? unknownTerms };
}

/**
 * One entry a licence. A shipped text settles which edition of a declared name is meant, and whether it was changed; of several
 * copies the changed one counts, whichever stands first.
 */
function mergeEditions(binding: readonly BindingLicense[], catalog: Catalog): readonly BindingLicense[] {
  const detected = binding.filter(({ basis }) => basis === 'detected');
  const superseded = (one: BindingLicense): boolean =>
    one.basis !== 'detected' && detected.some(({ id }) => id === one.id || (catalog.licenses.get(one.id)?.editions ?? []).includes(id));
  const kept = binding.filter((one) => !superseded(one));
  const first = kept.filter((one, index) => kept.findIndex(({ id }) => id === one.id) === index);
  return first.map(({ name, ...one }) => {
    const same = kept.filter(({ id }) => id === one.id);
    const terms = same.length === 1 ? one.terms : withUnknown(one.terms, same.flatMap((other) => unknownIn(other.terms)));
    return name === undefined || same.some((other) => other.name === undefined) ? { ...one, terms } : { ...one, terms, name };
  });
}

/** One id, or all of them joined by AND in the order of the alphabet; a name of several texts stands for them. Null when nothing is known. */
function concludedExpression(binding: readonly BindingLicense[]): string | null {
  const ids = unique(binding.map(({ id, name }) => name ?? id)).sort();
  return ids.length === 0 ? null : ids.join(' AND ');
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
