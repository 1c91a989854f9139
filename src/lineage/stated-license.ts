import type { StatedLicense, StatedLimit } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';
import { isNoticeFile } from '../util/license-file.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { lastCard } from './evidence/last-card.ts';
import { proseClaims } from './evidence/prose.ts';
import { readCardText } from './evidence/prose/card-text.ts';
import { conditionsIn } from './evidence/prose/conditions.ts';
import { badgesOfLicense } from './evidence/prose/license-badges.ts';
import { licenseStatements } from './evidence/prose/license-statements.ts';
import { squash } from './evidence/prose/names.ts';
import { prohibitionsIn } from './evidence/prose/prohibitions.ts';
import { tableClaims } from './evidence/table.ts';
import type { FamilyIndex } from './families.ts';
import { noFamilies } from './no-families.ts';
import { oncePerRecord } from './once-per-record.ts';

/** Characters of a NOTICE that are read. */
const maximumNotice = 20_000;

/**
 * Licences that the prose of a card names: for this model, for what the card says it descends from, or for the code.
 * Licences of data sets and of models that the card only mentions are left out.
 */
export function statedLicenses(record: ModelRecord): readonly StatedLicense[] {
  return readStatements(record, noFamilies);
}

/** Sentences and tags with which a card forbids commercial use of its model; one of them is enough. */
export function statedLimits(record: ModelRecord): readonly StatedLimit[] {
  return readLimits(record, noFamilies);
}

const readLimits = oncePerRecord((record, families: FamilyIndex): readonly StatedLimit[] => {
  const card = lastCard(record, families);
  const tag = (record.card?.tags ?? []).slice(0, 200).find((one) => /^non-?commercial(?:-use)?(?:-only)?$/i.test(one.trim()));
  const tagged: readonly StatedLimit[] = tag === undefined ? [] : [{ withholds: 'commercialUse', evidence: { kind: 'tags', where: 'README.md#tags', quote: tag } }];
  return [...(card === null ? [] : prohibitionsIn(card)), ...limitsOfGate(record, families), ...limitsOfNotices(record, families), ...tagged, ...badgesOfLicense(record.readme ?? ''), ...closedToUnion(record), ...(card === null ? [] : conditionsIn(card))].slice(0, 1);
});

/** A gate that shuts out the European Union; https://huggingface.co/docs/hub/models-gated#access-requests-as-a-model-author */
function closedToUnion({ card }: ModelRecord): readonly StatedLimit[] {
  return card?.gatedEuDisallowed === true ? [{ withholds: 'terms', evidence: { kind: 'card', where: 'README.md#extra_gated_eu_disallowed', quote: null } }] : [];
}

/** A promise to use the model for research: elsewhere an intention, at a gate a condition. */
const promised = /\b(?:will|shall|must|agree to|undertake to|commit to|promise to)\b(?: only)? use\b[^.;:\n]{0,80}?\b(?:for|in) (?:my |our |your )?(?:non-?commercial|academic|scientific|research|educational)\b(?![^.;\n]{0,60}\bcommercial (?:use|purposes?|products?))/i;

/** What a gate makes its visitors promise binds those who pass it, whatever the card says below. */
function limitsOfGate(record: ModelRecord, families: FamilyIndex): readonly StatedLimit[] {
  const words = [record.card?.gatedPrompt, record.card?.gateWords].filter((text) => typeof text === 'string').join('\n\n');
  const promise = promised.exec(words.slice(0, maximumNotice))?.[0];
  const promises: readonly StatedLimit[] = promise === undefined ? [] : [{ withholds: 'commercialUse', evidence: { kind: 'card', where: 'README.md#extra_gated_prompt', quote: sanitizeLine(promise) } }];
  return [...limitsIn(words, record, { families, where: 'README.md#extra_gated_prompt' }), ...promises, ...limitsIn(record.card?.licenseNotes ?? '', record, { families, where: 'README.md#license_details' })];
}

/** Terms that stand in a NOTICE, which asks nothing as a rule and whose text is therefore not compared with licences; those of other people's work say nothing of the model. */
function limitsOfNotices(record: ModelRecord, families: FamilyIndex): readonly StatedLimit[] {
  const notices = Object.keys(record.texts).filter((path) => isNoticeFile(path) && !/third|3rd/i.test(path)).sort().slice(0, 5);
  return notices.flatMap((path) => limitsIn((record.texts[path] ?? '').slice(0, maximumNotice), record, { families, where: path }));
}

/** Prohibitions in words that stand outside the card and speak of its model. */
function limitsIn(words: string, record: ModelRecord, { families, where }: { readonly families: FamilyIndex; readonly where: string }): readonly StatedLimit[] {
  const text = words === '' ? null : readCardText({ ...record, readme: words }, families);
  return text === null ? [] : [...prohibitionsIn(text), ...conditionsIn(text)].map(({ withholds, evidence: { quote } }) => ({ withholds, evidence: { kind: 'card', where, quote } }));
}

const readStatements = oncePerRecord((record, families: FamilyIndex): readonly StatedLicense[] => {
  const card = lastCard(record, families);
  if (card === null) return [];
  let parents: ReadonlySet<string> | undefined;
  return unique(licenseStatements(card, () => (parents ??= parentsIn(record, families))));
});

/** The squashed names of what a record says it descends from. */
function parentsIn(record: ModelRecord, families: FamilyIndex): ReadonlySet<string> {
  const claims = [...proseClaims(record, { families }), ...tableClaims(record, { families })].filter(({ strength, relation }) => strength === 'strong' && relation !== 'distilled');
  const declared = record.card?.baseModel ?? [];
  return new Set([...claims.map(({ parent }) => parent), ...declared].map((name) => squash(name.slice(name.lastIndexOf('/') + 1))));
}

/** One statement of a licence is enough. */
function unique(statements: readonly StatedLicense[]): readonly StatedLicense[] {
  const seen = new Set<string>();
  return statements.filter(({ license, about }) => !seen.has(`${about} ${squash(license)}`) && seen.add(`${about} ${squash(license)}`) !== undefined);
}
