import { hubIdOf, legacyIdOf } from './hub-link.ts';
import { nameLetters, wordForm, type WordForm } from './name-words.ts';
import type { Link, PlainText, Span } from './plain-text.ts';

/** A mention that has the form of a model's name. Offsets are those of the text it was read from. */
export interface Name extends Span {
  /** The words, without markup; for a link to the Hub the words of the link. */
  readonly text: string;
  /** Repository id, when a link or the words themselves give one. */
  readonly id: string | null;
  /**
   * How far the form alone shows a model: `link` to a repository, `id` (`org/name`), `code`, `marked` (digits, inner
   * capitals, version, size), `plain` (capitalised words, which may name a method or a firm), `version` (a bare number).
   */
  readonly form: 'link' | 'id' | 'code' | 'marked' | 'plain' | 'version';
  /** True for several capitalised words that the text itself calls a model: "the fine-tuned Stable Diffusion model". */
  readonly isCalledModel?: boolean;
}

const word = new RegExp(`[${nameLetters}][${nameLetters}._/\\-]*`, 'y');
const opening = /["'\u201C\u2018\u00AB(<[*\u300C\u300E\u3010]/;

/** Words of one name that are read at most. */
const maximumWords = 8;

/** The name that begins at `at`, after opening quotes or brackets; null when none does. */
export function nameAt(plain: PlainText, at: number): Name | null {
  let start = at;
  while (opening.test(plain.text[start] ?? '')) start += 1;
  const link = plain.links.find((item) => item.start <= start && start < item.end);
  return link === undefined ? unlinkedName(plain, start) : nameInLink(plain, link, start);
}

function unlinkedName(plain: PlainText, start: number): Name | null {
  const code = plain.code.find((item) => item.start === start);
  return (code === undefined ? null : codeName(plain, code)) ?? wordName(plain, start);
}

function nameInLink(plain: PlainText, link: Link, start: number): Name | null {
  if (isNoModel(plain, link)) return null;
  const name = linkedName(link, plain, start) ?? unlinkedName(plain, start);
  if (link.start !== start || name?.form === 'link') return name;
  return name === null ? plainLink(plain, link) : wholeLink(plain, name, link);
}

/** "[gpt-neo](…)": lower-case words with hyphens are a name where they are a whole link. */
function plainLink(plain: PlainText, link: Link): Name | null {
  const text = plain.text.slice(link.start, link.end);
  return /^[a-z]+\d*(?:-[a-z\d]+)+$/.test(text) ? { start: link.start, end: link.end, text, id: null, form: 'plain' } : null;
}

/** A link elsewhere whose words begin with a name is named by all its words: "[kl-f8 autoencoder](…)". */
function wholeLink(plain: PlainText, name: Name, link: Link): Name {
  const words = plain.text.slice(link.start, link.end).replace(/\s+(?:models?|checkpoints?|weights|LLMs?|base model|series)\s*$/i, '');
  return words.length > 60 || words.length <= name.text.length ? name : { ...name, text: words.trim(), end: link.start + words.length };
}

/** Links to data sets, Spaces and papers, links whose words are a path of a code repository or end in a noun for another thing. */
function isNoModel(plain: PlainText, link: Link): boolean {
  const words = plain.text.slice(link.start, link.end).trim();
  if (words.includes('/') && /\b(?:github|gitlab|bitbucket)\.(?:com|io|org)\//.test(link.url) && link.url.includes(words)) return true;
  return /(?:huggingface\.co|hf\.co)\/(?:datasets|spaces|papers|collections|docs\/transformers)\//.test(link.url) || /\b(?:data-?sets?|corpus|cards?|readme|papers?|blog(?: post)?|code|repo|report|collection|space|demo|licen[sc]e|framework|library|toolkit|tokenizer|team|organi[sz]ation)$/i.test(words);
}

/** A link that leads to a repository names it, whatever its words are. */
function linkedName(link: Link, plain: PlainText, start: number): Name | null {
  const words = plain.text.slice(link.start, link.end).trim();
  const id = hubIdOf(link.url) ?? legacyId(link, words);
  if (id === null || start > link.start + 3) return null;
  return { start: link.start, end: link.end, text: words, id, form: 'link' };
}

/** Words of a link that mean the repository to which it leads. */
const pointsAtRepository = /^(?:here|(?:this|the) (?:original |base )?(?:model(?: repo(?:sitory)?)?|checkpoint|repo(?:sitory)?)|(?:original|base) model)$/i;

/** "[English Foo model](…/foo-base)": the words describe the repository and share its series. */
function describesRepository(words: string, id: string): boolean {
  return /\s(?:model|checkpoint)$/i.test(words) && words.split(/\s+/).some((item) => item.length > 3 && squash(id).startsWith(squash(item)));
}

function legacyId(link: Link, words: string): string | null {
  const id = legacyIdOf(link.url);
  return id !== null && /[-\d]/.test(id) && (pointsAtRepository.test(words) || describesRepository(words, id) || squash(words).includes(squash(id)) || (words.length > 5 && squash(id).startsWith(squash(words)))) ? id : null;
}

/** Letters and digits only, lower case: what stays the same in all spellings of a name. */
export function squash(text: string): string {
  // Of letters and digits in ASCII, as most names are, nothing is taken out, and to see that takes a tenth of the time.
  if (/^[a-z\d]*$/.test(text)) return text;
  return /^[\0-\x7f]*$/.test(text) ? text.toLowerCase().replace(/[^a-z\d]/g, '') : text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function codeName(plain: PlainText, span: Span): Name | null {
  const text = plain.text.slice(span.start, span.end).trim();
  if (!/^[A-Za-z0-9][\w.\-/+ [\]]{1,100}$/.test(text)) return null;
  const form = wordForm(text);
  if (form === 'id') return { ...span, text, id: text, form: 'id' };
  return form === 'marked' || /^[a-z]+(?:-[a-z]+)+$/.test(text) ? { ...span, text, id: null, form: 'code' } : null;
}

interface Word extends Span {
  readonly text: string;
  readonly form: WordForm;
  /** "Large" in "Large Language Model". */
  readonly isAdjective: boolean;
}

/** The word at `at` without closing punctuation, and its form. */
export function wordAt(text: string, at: number): Word | null {
  word.lastIndex = at;
  const found = firstAlternative(word.exec(text)?.[0] ?? '').replace(/[._/-]+$/, '');
  return found === '' ? null : { start: at, end: at + found.length, text: found, form: wordForm(found), isAdjective: /^(?:Large|Small) (?:Language|Vision|Multi|Scale|Audio|Reasoning)/.test(text.slice(at, at + 24)) };
}

/** `X-1.5B/X-7B` are two names and no `owner/name`. */
function firstAlternative(text: string): string {
  const slash = text.indexOf('/');
  if (/^\p{Lu}[\p{L}]+\/\p{Lu}[\p{L}]+$/u.test(text)) return text.slice(0, slash);
  return slash > 4 && text.slice(0, 4).toLowerCase() === text.slice(slash + 1, slash + 5).toLowerCase() && /\d/.test(text.slice(0, slash)) ? text.slice(0, slash) : text;
}

function wordName(plain: PlainText, start: number): Name | null {
  const words: Word[] = [];
  let at = start;
  for (let next = wordAt(plain.text, at); next !== null && (joins(words, next) || (words.length === 0 && isLowerName(plain.text, next))); next = wordAt(plain.text, at)) {
    words.push(next);
    at = next.end + 1;
    if (next.form === 'id' || !continues(plain.text, next.end)) break;
  }
  if (saysBase(plain.text, words)) words.pop();
  const last = words.at(-1);
  if (last === undefined || isPossessive(plain.text, last.end)) return null;
  const end = last.end + (/^ ?\[[A-Za-z][\w .]{1,12}\]/.exec(plain.text.slice(last.end, last.end + 18))?.[0].length ?? 0);
  const text = plain.text.slice(start, end);
  return { start, end, text, id: words[0]?.form === 'id' ? text : null, form: formOf(words) };
}

/** "Foo-10b base model": the last word describes what the name, complete with its size, stands for. */
function saysBase(text: string, words: readonly Word[]): boolean {
  const last = words.at(-1);
  return last?.text === 'base' && /\d[bBmM]$/.test(words.at(-2)?.text ?? '') && /^ model\b/.test(text.slice(last.end, last.end + 8));
}

function joins(words: readonly Word[], next: Word): boolean {
  if (words.length >= maximumWords || next.form === 'none' || next.isAdjective) return false;
  return words.length === 0 ? begins(next) : next.form !== 'id' && words[0]?.form !== 'version';
}

/** A version alone begins a name only when it is surely one: `1.5`, `v2`. */
function begins({ form, text }: Word): boolean {
  return form === 'id' || form === 'marked' || form === 'capital' || (form === 'version' && /[.\d]{3}|^v\d/i.test(text));
}

const noSeries = /^(?:with|from|than|over|about|around|only|just|between|under|version|size|model|models|stage|step|phase|level|part|these|those|their|other|both)$/;

/** "llama 2 7b": a series in lower case with its version and size. */
function isLowerName(text: string, { text: series, end }: Word): boolean {
  return /^[a-z]{4,}$/.test(series) && !noSeries.test(series) && /^ v?\d(?:\.\d)? \d{1,3}(?:\.\d)?[bB]\b/.test(text.slice(end, end + 16));
}

/** One space, and no break that the markup set. */
function continues(text: string, end: number): boolean {
  return text[end] === ' ';
}

/** "Meta's", "DeepSeek AI's": whose model it is, and no model. "X's checkpoint" is X. */
function isPossessive(text: string, end: number): boolean {
  return /^(?: (?:AI|Inc\.?|Labs?|Research|Team|Brain))?['\u2019\u02BC]s\b(?! (?:(?:official|original|pre-?trained|released) )?(?:(?:model )?weights|checkpoints?|parameters)\b)/i.test(text.slice(end, end + 44));
}

function formOf(words: readonly Word[]): Name['form'] {
  const forms = new Set(words.map((item) => item.form));
  if (forms.has('id')) return 'id';
  if (words[0]?.form === 'version') return 'version';
  return forms.has('marked') || forms.has('version') || forms.has('size') ? 'marked' : 'plain';
}

/** All names in `[from, to)` of a text, left to right, without overlaps. */
export function namesIn(plain: PlainText, from: number, to: number): readonly Name[] {
  const names: Name[] = [];
  let at = from;
  while (at < to) {
    const name = startsWord(plain.text, at) ? nameAt(plain, at) : null;
    if (name !== null && name.end <= to) names.push(name);
    at = name === null || name.end <= at ? nextWord(plain.text, at) : name.end;
  }
  return names;
}

function startsWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '') && !/[\w.\-/]/.test(text[at - 1] ?? ' ');
}

function nextWord(text: string, at: number): number {
  return (wordAt(text, at)?.end ?? at) + 1;
}
