import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import type { ExtractorContext } from './extractor.ts';
import { lastCard } from './last-card.ts';
import type { CardPart, CardText } from './prose/card-text.ts';
import { basedModelReadings } from './prose/based-model.ts';
import { chineseReadings } from './prose/chinese.ts';
import { componentReadings } from './prose/components.ts';
import { deltaReadings } from './prose/deltas.ts';
import { descentReadings } from './prose/descent.ts';
import { fragmentReadings } from './prose/fragment.ts';
import { labelReadings, languageLabel } from './prose/labels.ts';
import { linkReadings } from './prose/links.ts';
import { listReadings } from './prose/lists.ts';
import { nameFirstReadings } from './prose/name-first.ts';
import { lineAt, type PlainText } from './prose/plain-text.ts';
import type { Reading } from './prose/reading.ts';
import { sentences } from './prose/sentences.ts';
import { teacherReadings } from './prose/teachers.ts';

/** What the sentences, labels and lists of a README say of the model's descent, with the line of each statement. */
export function proseClaims(record: ModelRecord, context: ExtractorContext): readonly Claim[] {
  const card = lastCard(record, context.families);
  if (card === null) return [];
  return dedupe(withTeachers(readingsOf(card), record).map(claimOf));
}

/**
 * A teacher's outputs are the making of a model that was tuned from other weights; for a model with a pre-training of its
 * own they are one ingredient of many, so the statement supports and does not prove.
 */
function withTeachers(readings: readonly Reading[], record: ModelRecord): readonly Reading[] {
  const isTuned = (record.card?.baseModel.length ?? 0) > 0 || readings.some((reading) => reading.relation !== 'distilled' && reading.strength === 'strong');
  return isTuned ? readings.map((reading) => (reading.form === 'teacher' ? { ...reading, strength: 'strong' as const } : reading)) : readings;
}

/** All statements of descent in the running text of a card, before they are written as claims. */
export function readingsOf(card: CardText): readonly Reading[] {
  const listed = listReadings(card.parts.map((part) => part.block), { scope: card.scope, intermediate: new Set() });
  return withLoneLanguageModel([...card.parts.flatMap(partReadings), ...listed], card);
}

/** "Language model: X" names a part beside an encoder; on the card of a language model it names what was tuned, or the shape of what was trained anew. */
function withLoneLanguageModel(readings: readonly Reading[], { parts, scope }: CardText): readonly Reading[] {
  if (readings.some(({ form, relation }) => relation === 'component' && form !== languageLabel)) return readings;
  const meansShape = scope.trainsItself && !parts.some(({ block }) => /(?<!\b(?:be|when) )\b(?:fine-?tuned|further (?:pre-?)?trained)\b/i.test(block.plain.text));
  return readings.map((reading) => (reading.form === languageLabel ? { ...reading, relation: 'finetune' as const, strength: meansShape && reading.name.id === null ? ('asked' as const) : reading.strength } : reading));
}

/** Below the title, headings speak in phrases: only those that name this model as their subject count. In thanks little is proved. */
function partReadings(part: CardPart): readonly Reading[] {
  const readings = [...labelReadings(part.block.plain, part.scope), ...sentenceReadings(part)];
  const isHeading = part.block.kind === 'heading' && part.block.section.length > 0;
  const told = isHeading ? readings.filter((reading) => reading.explicit === true || reading.form === 'original-link' || reading.form === 'format-suffix') : readings;
  return part.isThanks ? told.map((reading) => (provesInThanks(reading) ? reading : { ...reading, strength: 'asked' as const })) : told;
}

function provesInThanks({ explicit, form }: Reading): boolean {
  return explicit === true && /^(?:initialised|fine-tuned-from|fine-tuned-of|trained-from|continued|derived)$/.test(form);
}

function sentenceReadings({ block, scope }: CardPart): readonly Reading[] {
  return sentences(block.plain).filter(mayNameModel).flatMap((sentence) => [
    ...descentReadings(sentence, scope),
    ...nameFirstReadings(sentence, scope),
    ...(block.kind === 'item' ? [] : fragmentReadings(sentence, scope)),
    ...basedModelReadings(sentence, scope),
    ...componentReadings(sentence, scope),
    ...teacherReadings(sentence, scope),
    ...deltaReadings(sentence, scope),
    ...chineseReadings(sentence, scope),
    ...linkReadings(sentence, scope),
  ]);
}

/** Names have links, code, digits, hyphens or capitals, or are called a model that was tuned; other sentences need no reading. */
function mayNameModel({ text, links, code }: PlainText): boolean {
  return links.length > 0 || code.length > 0 || /[\d-]|\w\/\w|[^.!?]\p{Lu}|tuned (?:from|on|of) [a-z ]{4,60} model\b|^\W*\p{Lu}\p{L}+ (?:model )?(?:fine-?)?tuned\b/u.test(text);
}

/** A statement as a claim, with the line of the stored file and the sentence. */
export function claimOf(reading: Reading): Claim {
  return {
    parent: reading.name.id ?? reading.name.text,
    relation: reading.relation,
    strength: reading.strength === 'strong' ? 'strong' : 'supporting',
    evidence: { kind: 'prose', where: `README.md:${lineAt(reading.plain, reading.name.start)}`, quote: sanitizeLine(reading.plain.text) },
  };
}

/** The same parent by the same relation on the same line is said once, and as strongly as it is said. */
function dedupe(claims: readonly Claim[]): readonly Claim[] {
  const key = (claim: Claim): string => [claim.parent.toLowerCase(), claim.relation, claim.evidence.where].join('\n');
  const strong = new Set(claims.filter((claim) => claim.strength === 'strong').map(key));
  const seen = new Set<string>();
  return claims.filter((claim) => {
    if (seen.has(key(claim)) || (claim.strength !== 'strong' && strong.has(key(claim)))) return false;
    return seen.add(key(claim)) !== undefined;
  });
}
