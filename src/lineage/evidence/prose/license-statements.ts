import type { StatedLicense } from '../../../model/license.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { CardPart, CardText } from './card-text.ts';
import { isOwn } from './identity.ts';
import { namesIn, squash, type Name } from './names.ts';
import { lineAt, type PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
import { sentences } from './sentences.ts';

/** Verbs that put a thing under a licence; the licence follows. */
const underLicense =
  /\b(?:(?:originally |permissively |dual[- ])?licensed(?: permissively)?|released|distributed|available|provided|published|open-?sourced|shared|governed|covered|released to the public|falls?|offered|subject|bound|accept(?:ing)?|agree(?:ing)?|comply|adhere)(?: (?:here|for \w+|it|publicly|also))?(?: (?:under|by|to|with|is|are))(?: and (?:to|with|by))?\s+(?:the )?(?:terms (?:and conditions )?(?:of|in) )?/gi;
const accepting = /\b(?:accepting|agreeing to|agree to|accept)\s+(?:the )?terms (?:and conditions )?of\s+/gi;

/** Words of a licence's name, from the place where it begins. */
const licenseName =
  /^(?:the |a |an |\[)?((?:[\w.+:'\u2019()\u3010\u3011/&-]+,? ){0,9}?(?:licen[sc]es?(?: agreement)?|agreement)(?:,? (?:v|version )?\d[\w.]*)?(?: agreement)?|(?:apache|mit|bsd|a?gpl|lgpl|cc|creative ?commons|creativeml|openrail|rail|mpl|cc0|mnpl|wtfpl|unlicense)\b[\w.+-]*(?:[- ](?:by|nc|sa|nd|open|rail|m|s|v?\d[\w.]*|clause|license|attribution|noncommercial)\b[\w.+-]*){0,6})/i;

/** Words that are no name: "this license", "the Model License", "a permissive open-source license". */
const unnamed = /^(?:the |this |that |a |an |same |following |its |our |your |their |respective |own |above |new |custom |associated |software |separate |different |more |model |open |open-?source |permissive |non-?commercial |commercial |free |proprietary |public |research |use |full |original |specific |appropriate |applicable |and |or |see )*(?:licen[sc]es?|agreement)(?: agreement)?$/i;

const code = /\b(?:code|codebase|source|scripts?|software|library|implementation|training framework|demo|documentation)\b/i;
const data = /\b(?:data|dataset|datasets|corpus|images?|outputs?|annotations|paper|documentation)\b/i;
const weights = /\b(?:models?|weights|checkpoints?|lora|loras|adapter|finetune|merge)\b/i;

interface Found {
  readonly license: string;
  /** Where the subject ends and where the licence stands. */
  readonly verb: number;
  readonly at: number;
  readonly original: boolean;
}

/** Licences that a card names in sentences and labels. `parents` are the squashed names of what the card says it descends from. */
export function licenseStatements(card: CardText, parents: ReadonlySet<string>): readonly StatedLicense[] {
  return card.parts.flatMap((part) => [...labelled(part), ...sentences(part.block.plain).flatMap((sentence) => inSentence(sentence, { scope: part.scope, parents }))]);
}

/** "License: X" as a label of this model's properties. */
function labelled({ block, scope }: CardPart): readonly StatedLicense[] {
  const found = /^(?:model )?licen[sc]e(?:\(s\)|s)?(?: type| name)?\s*[:\uFF1A]\s*/i.exec(block.plain.text);
  const license = found === null || scope.topic === 'other' || scope.strict ? null : nameOfLicense(block.plain, found[0].length);
  return found === null || license === null ? [] : [statement(block.plain, { license, about: 'self', at: found[0].length })];
}

interface Setting {
  readonly scope: Scope;
  readonly parents: ReadonlySet<string>;
}

function inSentence(plain: PlainText, setting: Setting): readonly StatedLicense[] {
  return [...plain.text.matchAll(underLicense), ...plain.text.matchAll(accepting)].flatMap((match) => {
    const at = match.index + match[0].length;
    const license = nameOfLicense(plain, at);
    if (license === null) return [];
    const about = aboutOf(plain, { license, verb: match.index, at, original: /\boriginally/i.test(match[0]) }, setting);
    return about === null ? [] : [statement(plain, { license, about, at })];
  });
}

/** The words of a link that begins here, or the words up to "license"; null when they name none. */
function nameOfLicense(plain: PlainText, at: number): string | null {
  const link = plain.links.find((item) => item.start >= at && item.start - at <= 5);
  const words = link === undefined ? undefined : plain.text.slice(link.start, link.end).trim();
  const linked = words !== undefined && licenseName.test(words) ? words.replace(/^the /i, '') : undefined;
  const text = (linked ?? licenseName.exec(plain.text.slice(at, at + 120))?.[1] ?? '').replace(/[\s,.;:(]+$/, '').trim();
  const name = text.replace(/^.*\b(?:with|under|by)\s+(?:an?|the)\s+/i, '').replace(/^(?:(?:permissive|open-?source|standard|official|terms of the)\s+)+/i, '');
  return name.length < 3 || name.length > 100 || unnamed.test(name) || /licen[sc]es$|^other\b/i.test(name) ? null : name;
}

/** Whose licence it is; null for data, papers and other models that are no parents. */
function aboutOf(plain: PlainText, found: Found, { scope, parents }: Setting): StatedLicense['about'] | null {
  const other = otherSubject(plain, found, scope);
  if (found.original || other?.isRelative === true) return isOfBase(plain, { found, other, scope, parents }) ? 'base' : null;
  if (other !== null) return isParent(other.name, parents) ? 'base' : null;
  if (scope.topic === 'other') return null;
  return isPossessive(found.license) ? 'base' : aboutSubject(plain.text.slice(clauseStart(plain.text, found.verb), found.verb), { plain, found, scope });
}

interface Relative extends Setting {
  readonly found: Found;
  readonly other: OtherSubject | null;
}

/** "derived from X, which is licensed under Y", in the row or sentence of this model. */
function isOfBase(plain: PlainText, { found, other, scope, parents }: Relative): boolean {
  if (scope.topic === 'other' || namesOther(plain, found, scope)) return false;
  return found.original || (other !== null && isParent(other.name, parents));
}

interface Spoken {
  readonly plain: PlainText;
  readonly found: Found;
  readonly scope: Scope;
}

/** By the nouns of the subject: weights are this model's, code is a part, data is nothing. */
function aboutSubject(subject: string, spoken: Spoken): StatedLicense['about'] | null {
  if (weights.test(subject)) return 'self';
  if (code.test(subject)) return 'part';
  if (data.test(subject)) return null;
  const isMeant = subject.trim() === '' || /\b(?:repo|repository|project|work|it|this|they|we|you|your|release)\b/i.test(subject) || namesOwn(spoken);
  return isMeant ? 'self' : null;
}

function namesOwn({ plain, found, scope }: Spoken): boolean {
  return namesIn(plain, clauseStart(plain.text, found.verb), found.verb).some((name) => name.form !== 'plain' && isOwn(name, scope.identity));
}

interface OtherSubject {
  readonly name: Name;
  /** "…, which is licensed under": the name stands right before the relative word. */
  readonly isRelative: boolean;
}

/** The other model of which the statement speaks; null when it speaks of this one, or of none. */
function otherSubject(plain: PlainText, { verb }: Found, scope: Scope): OtherSubject | null {
  const start = clauseStart(plain.text, verb);
  const isRelative = /\b(?:which|that)\s+(?:is|are|was|were)\s+(?:also\s+)?$/i.test(plain.text.slice(0, verb));
  const antecedent = isRelative ? namesIn(plain, 0, verb).at(-1) : undefined;
  if (antecedent !== undefined) return isOwn(antecedent, scope.identity) ? null : { name: antecedent, isRelative: true };
  const named = namesIn(plain, start, verb).filter((name) => name.form !== 'plain' && name.form !== 'version');
  const other = named.find((name) => !isOwn(name, scope.identity));
  if (other === undefined || named.some((name) => isOwn(name, scope.identity))) return null;
  return other.start - start < 6 || !/\b(?:this|our)\b/i.test(plain.text.slice(start, verb)) ? { name: other, isRelative: false } : null;
}

function isParent(name: Name, parents: ReadonlySet<string>): boolean {
  const text = squash(name.id?.slice(name.id.indexOf('/') + 1) ?? name.text);
  return parents.has(text) || [...parents].some((parent) => parent.startsWith(text));
}

/** "FLUX's license" is the licence of FLUX. */
function isPossessive(license: string): boolean {
  return /^[\w.-]+['\u2019]s\b/.test(license);
}

/** In a list of siblings "A is derived from X and is originally licensed under Y" is said of A. */
function namesOther(plain: PlainText, { verb }: Found, scope: Scope): boolean {
  const first = namesIn(plain, 0, verb)[0];
  return first !== undefined && !namesIn(plain, 0, verb).some((name) => isOwn(name, scope.identity));
}

function clauseStart(text: string, verb: number): number {
  let start = 0;
  for (const found of text.slice(0, verb).matchAll(/[;:]\s|,\s(?:and|while|but|which)\s|\(|\.\s/gi)) start = found.index + found[0].length;
  return start;
}

interface Statement {
  readonly license: string;
  readonly about: StatedLicense['about'];
  readonly at: number;
}

function statement(plain: PlainText, { license, about, at }: Statement): StatedLicense {
  return { license, about, evidence: { kind: 'prose', where: `README.md:${lineAt(plain, at)}`, quote: sanitizeLine(plain.text) } };
}
