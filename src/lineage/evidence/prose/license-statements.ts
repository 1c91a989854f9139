import type { StatedLicense } from '../../../model/license.ts';
import type { CardText } from './card-text.ts';
import { isOwn } from './identity.ts';
import { labelledLicenses, tabledLicenses } from './license-labels.ts';
import { licenseCue, nameOfLicense, statement } from './license-words.ts';
import { namesIn, squash, type Name } from './names.ts';
import type { PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
import { sentences } from './sentences.ts';

/** Verbs that put a thing under a licence; the licence follows. */
const underLicense =
  /\b(?:(?:originally |permissively |dual[- ])?licensed(?: permissively)?|released|distributed|available|provided|published|open-?sourced|shared|governed|covered|released to the public|falls?|offered|subject|bound|accept(?:ing)?|agree(?:ing)?|comply|adhere)(?: (?:here|for \w+|it|publicly|also))?(?: (?:under|by|to|with|is|are))(?: and (?:to|with|by))?\s+(?:the )?(?:terms (?:and conditions )?(?:of|in) )?/gi;
const accepting = /\b(?:accepting|agreeing to|agree to|accept)\s+(?:the )?terms (?:and conditions )?of\s+/gi;

/** Words that pass a licence on: "This model inherits the X license", "Please follow the X license". */
const passedOn = /(?:\bplease (?:follow|comply with|adhere to|observe|respect|refer to and follow)|\b(?:inherits|retains|carries|keeps|follows|must follow|have to follow)|\b(?:is|are|comes|come|(?:use|used) (?:it |this model |the model )?) ?under)\s+(?:the )?(?:terms (?:and conditions )?(?:of|in) (?:the )?)?/gi;

/** "The licence of this model is X", "Its licence is X". */
const isLicensed = /\b(?:licen[sc]e (?:of|for|on|to) (?:this|the|our|these)(?: [\w.-]+){0,2}? (?:models?|weights|checkpoints?|repository)|(?:its|model|the weights?['\u2019]?) licen[sc]e) (?:is|are)\s+(?:the )?/gi;

/** Where the words behind a name say that it covers something else. */
const notWeights = /^["')\]]*\s*(?:licen[sc]e )?(?:for|of|on|as) (?:the |our |its |this |all )?(?:source )?(?:code|software|data\w*|scripts?|paper|documentation|images?|library|tokeni[sz]er)\b/i;

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

/** The squashed names of what a card says it descends from, found out when a statement speaks of another model, as few do. */
export type Parents = () => ReadonlySet<string>;

/** Licences that a card names in sentences and labels. */
export function licenseStatements(card: CardText, parents: Parents): readonly StatedLicense[] {
  const inText = card.parts.flatMap((part) => [...labelledLicenses(part), ...sentences(part.block.plain).flatMap((sentence) => [...inSentence(sentence, { scope: part.scope, parents }), ...badge(sentence, part.scope)])]);
  return [...inText, ...card.tables.flatMap(tabledLicenses)];
}

interface Setting {
  readonly scope: Scope;
  readonly parents: Parents;
}

function inSentence(plain: PlainText, setting: Setting): readonly StatedLicense[] {
  if (!licenseCue.test(plain.text)) return [];
  const matches = [underLicense, accepting, passedOn, isLicensed].flatMap((words) => [...plain.text.matchAll(words)].map((match) => ({ match, words })));
  return matches.flatMap(({ match, words }) => {
    const at = match.index + match[0].length;
    const license = nameOfLicense(plain, at);
    if (license === null || notWeights.test(plain.text.slice(plain.text.indexOf(license, at) + license.length))) return [];
    if (words === isLicensed) return setting.scope.topic === 'other' ? [] : [statement(plain, { license, about: 'self', at })];
    const about = aboutOf(plain, { license, verb: match.index, at, original: /\boriginally/i.test(match[0]) }, setting);
    return about === null ? [] : [statement(plain, { license, about, at })];
  });
}

/** The badge and the notice that the Llama licences ask of whoever passes a derivative on (Llama 3.1, clauses 1.b.i and 1.b.iii). */
const badges = /^\W*(?:Built with (?:Meta )?Llama(?: (\d(?:\.\d)?))?\W*$|(?:Meta )?Llama (\d(?:\.\d)?) is licensed under the (?:Meta )?Llama [\d.]+ Community License)/i;

function badge(plain: PlainText, { topic }: Scope): readonly StatedLicense[] {
  const found = topic === 'other' ? null : badges.exec(plain.text);
  const edition = found?.[1] ?? found?.[2];
  if (found === null) return [];
  return [statement(plain, { license: edition === undefined ? 'Llama license' : `Llama ${edition} Community License`, about: 'self', at: 0 })];
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
  const isMeant = /^\W*(?:(?:the|any|all|your) )?(?:(?:use|usage)(?: is| are)?)?\s*$/i.test(subject) || /\b(?:repo|repository|project|work|it|this|they|we|you|your|release)\b/i.test(subject) || namesOwn(spoken);
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

function isParent(name: Name, parents: Parents): boolean {
  const text = squash(name.id?.slice(name.id.indexOf('/') + 1) ?? name.text);
  return parents().has(text) || [...parents()].some((parent) => parent.startsWith(text));
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
