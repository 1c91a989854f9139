import type { Finding } from '../model/finding.ts';
import type { BindingLicense, Catalog, DetectedLicense, NodeLicense } from '../model/license.ts';
import type { LineageEdge } from '../model/lineage.ts';
import { isNoticeFile } from '../util/license-file.ts';
import { isCodeLicense } from './detect.ts';
import { licenseMessages } from './finding-messages.ts';
import { licenseFinding } from './license-finding.ts';

/** A model of the lineage whose own licensing is looked at. */
export interface LicensedModel {
  readonly license: NodeLicense;
  /** Path from the subject; one element for the subject itself. */
  readonly via: readonly string[];
  /** Its edges to parents. */
  readonly parents: readonly LineageEdge[];
}

/** Relations that add nothing of the uploader's own to the weights. */
const mechanical: ReadonlySet<string> = new Set(['copy', 'quantized', 'converted']);

/** Findings about the licensing of one model taken alone: missing, not recognised, ambiguous, contradicting, changed. */
export function ownFindings(model: LicensedModel, catalog: Catalog): readonly Finding[] {
  const { license } = model;
  if (isDecided(license)) return license.binding.flatMap((binding) => category(model, binding, catalog));
  return [
    ...missing(model),
    ...license.unexplained.filter((name) => !isNoLicense(name)).map((name) => licenseFinding('license-unrecognised', { message: licenseMessages.unrecognisedName, values: { model: license.model, name }, via: model.via, evidence: cardEvidence(name) })),
    ...license.ambiguous.map((name) => licenseFinding('license-ambiguous', { message: licenseMessages.ambiguous, values: { model: license.model, name }, via: model.via, license: name, evidence: cardEvidence(name) })),
    ...texts(model),
    ...unreadTerms(model, catalog),
    ...contradictions(model, catalog),
    ...withheld(model),
    ...(license.choice ? [licenseFinding('license-choice', { message: licenseMessages.choice, values: { model: license.model, concluded: license.concluded ?? '' }, via: model.via })] : []),
    ...license.binding.flatMap((binding) => category(model, binding, catalog)),
  ];
}

/** A curation that concludes the licence decides what the model says against itself; it is a finding of its own. */
function isDecided({ binding }: NodeLicense): boolean {
  return binding.length > 0 && binding.every(({ basis }) => basis === 'curated');
}

/** `unknown` and a nameless `other` say that there is no licence information. */
function isNoLicense(name: string): boolean {
  return name.trim().toLowerCase() === 'unknown';
}

function missing({ license, via, parents }: LicensedModel): readonly Finding[] {
  const said = license.binding.length > 0 || license.unexplained.some((name) => !isNoLicense(name)) || license.ambiguous.length > 0;
  const unread = license.detected.some((text) => text.verdict === 'unrecognised' && isMainText(text.path) && !isCodeLicense(text));
  if (said || unread) return [];
  const source = parents.find(({ relation }) => mechanical.has(relation));
  const values = { model: license.model, parent: source?.parent ?? '' };
  if (source) return [licenseFinding('license-missing', { message: licenseMessages.missingMechanical, values, via, level: 'warning' })];
  return [licenseFinding('license-missing', { message: licenseMessages.missing, values, via })];
}

/** Texts that are changed, and texts that nobody knows: a card that says `mit` does not say what an unknown LICENSE beside it asks. */
function texts({ license, via }: LicensedModel): readonly Finding[] {
  const isDeclared = license.binding.some(({ basis }) => basis !== 'family');
  return license.detected.filter((text) => !isCodeLicense(text)).flatMap((text): readonly Finding[] => {
    const values = { model: license.model, path: text.path, license: text.closest ?? '', change: changeOf(text) };
    const evidence = [{ kind: 'config' as const, where: text.path, quote: text.added[0]?.slice(0, 300) ?? null }];
    if (text.verdict === 'variant') return [licenseFinding('license-text-variant', { message: licenseMessages.variant, values, via, license: text.closest, evidence })];
    if (text.verdict === 'embeds' && text.unknownTerms.length > 0 && !isOthersNotice(text.path)) return [licenseFinding('license-text-variant', { message: licenseMessages.embedded, values, via, license: text.license, evidence })];
    if (text.verdict !== 'unrecognised' || !isMainText(text.path)) return [];
    const isUnread = text.sha256 === null;
    const message = isUnread ? licenseMessages.unreadText : licenseMessages.unrecognisedText;
    const isMild = isUnread && isDeclared && text.unread === 'gated';
    return [licenseFinding('license-unrecognised', { message, values, via, evidence, level: isMild ? 'warning' : 'error' })];
  });
}

/** Texts that are known and whose terms are not: the catalog has the licences that models carry, and identification many more. */
function unreadTerms({ license, via }: LicensedModel, catalog: Catalog): readonly Finding[] {
  return license.binding.filter(({ id, basis }) => basis === 'detected' && !catalog.licenses.has(id)).map(({ id, where }) => {
    const values = { model: license.model, path: where, license: id };
    return licenseFinding('license-unrecognised', { message: licenseMessages.unreadTerms, values, via, license: id, evidence: [{ kind: 'config', where, quote: null }] });
  });
}

/** Licences of other people's software, gathered in a file of their own, say nothing of the model. */
function isMainText(path: string): boolean {
  return !/third|3rd/i.test(path);
}

/** Notices of other people's software hold its licences among words of their own. */
function isOthersNotice(path: string): boolean {
  return isNoticeFile(path) && !isMainText(path);
}

function changeOf({ added, missing: left, unknownTerms }: DetectedLicense): string {
  const parts = [
    ...(added.length > 0 ? [`added "${added.slice(0, 3).join('", "')}"`] : []),
    ...(left.length > 0 ? [`missing ${left.slice(0, 3).join(', ')}`] : []),
    ...(unknownTerms.length > 0 ? [`terms now unknown: ${unknownTerms.join(', ')}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'words were changed';
}

/** Declared against detected, and declarations against one another. */
function contradictions({ license, via }: LicensedModel, catalog: Catalog): readonly Finding[] {
  const declared = license.declaredIds;
  const shipped = license.binding.filter(({ basis, id }) => basis === 'detected' && !declared.some((one) => isSame(one, id, catalog)));
  const values = { model: license.model, declared: declared.join(' and '), detected: shipped.map(({ id }) => id).join(' and '), path: shipped.map(({ where }) => where).join(', ') };
  if (declared.length > 0 && shipped.length > 0) return [licenseFinding('license-conflict', { message: licenseMessages.declaredNotDetected, values, via, license: shipped[0]?.id ?? null, evidence: shipped.map(({ where }) => ({ kind: 'config', where, quote: null })) })];
  const contradicting = declared.length > 1 && license.declared.length === declared.length && license.ambiguous.length === 0 && hasTagAndName(license);
  return contradicting ? [licenseFinding('license-conflict', { message: licenseMessages.contradictingDeclarations, values, via, evidence: cardEvidence(license.declared.join(', ')) })] : [];
}

/** A list of licences is one statement, all of which binds; a tag beside a `license_name` of another text is two. */
function hasTagAndName({ isTwofold = false, declaredIds, choice }: NodeLicense): boolean {
  return isTwofold && declaredIds.length > 1 && !choice;
}

/** Words of the card that forbid what its licence grants. */
function withheld({ license: { model, concluded, withheld: limits = [] }, via }: LicensedModel): readonly Finding[] {
  return limits.map(({ withholds, evidence }) => licenseFinding('license-conflict', { message: withholds === 'terms' ? licenseMessages.conditionByCard : licenseMessages.withheldByCard, values: { model, license: concluded ?? '', where: evidence.where }, via, evidence: [evidence] }));
}

/** The same text, or an edition behind the same name. */
function isSame(left: string, right: string, catalog: Catalog): boolean {
  return left === right || (catalog.licenses.get(left)?.editions ?? []).includes(right) || (catalog.licenses.get(right)?.editions ?? []).includes(left);
}

function category({ license, via }: LicensedModel, binding: BindingLicense, catalog: Catalog): readonly Finding[] {
  const kind = catalog.licenses.get(binding.id)?.kind;
  if (kind !== 'data') return [];
  return [licenseFinding('license-category', { message: licenseMessages.category, values: { model: license.model, license: binding.id, kind: 'data' }, via, license: binding.id })];
}

function cardEvidence(quote: string): Finding['evidence'] {
  return [{ kind: 'card', where: 'README.md#license', quote: quote.slice(0, 300) }];
}
