import type { StatedLimit } from '../../../model/license.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { CardText } from './card-text.ts';
import { lineAt, type PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
import { sentences } from './sentences.ts';
import { subjectBefore } from './subject.ts';

const refused = '(?:prohibited|forbidden|disallowed|excluded|not (?:allowed|permitted|authori[sz]ed|granted|licensed|available))';
const sold = '(?:paid|commercial|enterprise|separate|business|professional)';
const places = '(?:the )?(?:european union|eu\\b|eea\\b|united kingdom|uk\\b|united states|usa?\\b|people.s republic of china|china|south korea|korea|japan|india|russia|germany|france|italy|spain|brazil|canada|california|illinois|texas)';

/** Conditions that no permissive licence has, kind by kind; each is linear in the length of a sentence. */
const conditions: readonly RegExp[] = [
  // commercial use after registration, application or payment
  /\bcommercial (?:use|usage|purposes?)\b[^.;]{0,40}\b(?:after|upon|only with|subject to|requires?)\b[^.;]{0,30}\b(?:registration|registering|approval|an application|prior permission|consent|subscription|payment)\b/i,
  new RegExp(`\\b${sold} (?:licen[sc]e|subscription|agreement|contract)\\b[^.;]{0,30}\\b(?:is|are) (?:required|needed|necessary|mandatory)\\b|\\brequires? (?:an? |the )?${sold} (?:licen[sc]e|subscription|agreement)\\b|\\b(?:must|need to|have to|required to) (?:first )?(?:apply|register|obtain|purchase|buy|request|acquire|ask)\\b[^.;]{0,50}\\b(?:for|an?|your|the) ${sold} (?:licen[sc]e|subscription|agreement)\\b`, 'i'),
  /\b(?:model|weights?|checkpoints?)\b[^.;]{0,20}\b(?:is|are) (?:licensed|available) (?:separately|upon request|on request)\b|\bseparate licen[sc]e (?:applies to|for|covers) (?:the |these |this )?(?:model|weights)/i,
  // a grant that ends
  /\b(?:free|licen[sc]ed?|available|valid|permitted|allowed|may be used)\b[^.;]{0,40}\b(?:until|till|through|expires?)\b[^.;]{0,20}\b20\d\d\b/i,
  /\b\d{1,3}[- ]days? (?:evaluation|trial|test)\b|\b(?:this|the) (?:model|release|version|checkpoint) is (?:an? )?(?:\w+ )?(?:evaluation|trial) (?:version|licen[sc]e|copy)\b/i,
  new RegExp(`\\bproduction (?:use|usage|deployment)\\b[^.;]{0,20}\\b(?:is|are) (?:strictly )?${refused}`, 'i'),
  // who is too large
  /\b(?:free|permitted|allowed|licensed|may (?:be )?use|can (?:be )?use|only)\b[^.;]{0,80}\b(?:less than|below|under|fewer than|up to|not exceed\w*|over|more than|above|exceed\w*)\b[^.;]{0,25}\d[^.;]{0,40}\b(?:revenues?|users|employees|funding|turnover|mau|customers|visits|income)\b/i,
  /\b(?:companies|organi[sz]ations|businesses|products?|services|entities)\b[^.;]{0,40}\b(?:less than|below|under|fewer than|over|more than|above|exceed\w*)\b[^.;]{0,25}\d[^.;]{0,40}\b(?:revenues?|users|employees|funding|turnover|mau|income)\b[^.;]{0,80}\b(?:licen[sc]e|contact|permission|not)\b/i,
  // where
  new RegExp(`\\b(?:not (?:be )?(?:granted|licensed|available|permitted|allowed|used|offered)|prohibited|excluded?|excludes|may not|must not|cannot)\\b[^.;]{0,80}\\b(?:in|within|to|from|by|excludes?) ${places}`, 'i'),
  new RegExp(`\\b(?:use|usage|deployment|distribution|users|companies|residents)\\b[^.;]{0,40}\\b(?:in|within|from|of) ${places}[^.;]{0,20}\\b(?:is|are) (?:strictly )?${refused}`, 'i'),
  // what kind of service
  /\b(?:may|must|shall|can|do)(?: ?not|n['\u2019]t)\b[^.;]{0,60}\b(?:host|offer|provide|serve|resell|deploy|sell)\w*\b[^.;]{0,50}\b(?:hosted|as a service|as[- ]an?[- ]api|saas|api|third part\w*|paid service)\b/i,
  new RegExp(`\\b(?:providing|offering|hosting|serving|reselling)\\b[^.;]{0,60}\\b(?:saas|as a service|api|hosted)\\b[^.;]{0,40}\\b(?:is|are) (?:strictly )?${refused}`, 'i'),
  /\b(?:may|must|shall|can)(?: ?not|n['\u2019]t)\b[^.;]{0,80}\bto (?:directly or indirectly )?compete\b|\b(?:may|must|shall|can)(?: ?not|n['\u2019]t)\b[^.;]{0,60}\bin (?:a )?compet(?:ing|itive) (?:products?|services?)\b/i,
  /\b(?:may|must|shall|can|do)(?: ?not|n['\u2019]t)\b[^.;]{0,60}\b(?:to make money|monetiz\w+|sell (?:this|the) model)\b/i,
];

/** Sentences that speak of something else than the terms of these weights. */
const elsewhere = /\b(?:data[- ]?sets?|training data|corpus|corpora|source data|the code|codebase|demo|playground|space|paper|older versions?|previous versions?|openai|chat-?gpt|copy of the licen[sc]e|support|hardware|gpu|vram)\b|\bno (?:registration|licen[sc]e|payment|fee)\b|\b(?:not|never) (?:required|needed|necessary)\b/i;

/**
 * Sentences in which a card ties the use of its model to a condition of its own: registration, payment, size, time, place or kind of
 * service. Beside a licence that has no such condition it is not known which of them holds.
 */
export function conditionsIn(card: CardText): readonly StatedLimit[] {
  return card.parts.flatMap(({ block, scope }) => (scope.topic === 'other' || block.kind === 'heading' ? [] : sentences(block.plain).flatMap((sentence) => condition(sentence, scope))));
}

function condition(plain: PlainText, scope: Scope): readonly StatedLimit[] {
  const text = plain.text.slice(0, 1_000);
  const found = elsewhere.test(text) ? undefined : conditions.map((words) => words.exec(text)).find((one) => one !== null);
  if (found === undefined || found === null) return [];
  const subject = subjectBefore(plain, found.index, scope.identity);
  if (subject === 'other' || subject === 'part') return [];
  return [{ withholds: 'terms', evidence: { kind: 'prose', where: `README.md:${lineAt(plain, found.index)}`, quote: sanitizeLine(text) } }];
}
