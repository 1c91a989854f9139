/** Changes of substance: a text must not be identified under any. Null where a text has nothing of the kind. */
export const mutations: Readonly<Record<string, (text: string, random: () => number) => string | null>> = {
  'number changed': (text, random) => replaceOne(text, amounts, random, (digits) => `${digits}7`),
  'date of the terms changed': (text, random) => replaceOne(text, dates, random, (date) => date.replace(/\d{4}/, (year) => String(Number(year) + 1))),
  'negation removed': (text, random) => replaceOne(text, /\b(?:not|no|without|never|neither|nor)\b|\u4E0D\u5F97|\u4E0D/gi, random, () => ''),
  'negation added': (text, random) => replaceOne(text, /\b(?:may|shall|must|will|can)\b|\u53EF\u4EE5|\u5E94/gi, random, (word) => (/[a-z]/i.test(word) ? `${word} not` : `\u4E0D${word}`)),
  'word left out': (text, random) => replaceOne(text, /\b(?!copyright)[a-z]{5,}\b|[\u4E00-\u9FFF]/g, random, () => ''),
  'word added': (text, random) => replaceOne(text, /(?<=[a-z,]) (?=[a-z])|(?<=[\u4E00-\u9FFF])(?=[\u4E00-\u9FFF])/g, random, () => ' commercially '),
  'clause left out': (text, random) => withoutOne(text, random),
  'two paragraphs swapped': (text, random) => swapped(text, random),
  'sentence in the middle': (text) => insertedInMiddle(text, 'Use by more than ten employees requires a separate agreement.'),
  'sentence at the end': (text) => `${text.trimEnd()}\n\nThe Licensee shall not train any other model with outputs.`,
  'sentence after the end of terms': (text) => `${text.trimEnd()}\n\nEND OF TERMS AND CONDITIONS\n\nUse is limited to non-commercial purposes.`,
  'sentence at the start': (text) => `This text does not apply to organisations with more than ten employees.\n\n${text}`,
  'clause in the copyright line': (text) => `Copyright (c) 2024 Acme. Non-commercial use only.\n\n${text}`,
  'clause in the title': (text) => `Research-only edition\n\n${text}`,
  'territory narrowed': (text, random) => replaceOne(text, /\bworldwide\b|\bglobal\b|\u5168\u7403/gi, random, () => 'United States'),
  'licensee words left out': (text, random) => replaceOne(text, /,? (?:or|and) (?:its |your |their |any of its |Licensee[\u2019']s )?affiliates\b/gi, random, () => ''),
  'another licence appended': (text) => `${text}\n\n${other}`,
};

/** A fresh text of terms, so that what is appended is no known licence. */
const other = 'Addendum of Acme. Whoever uses the materials pays one coin a month, keeps a diary of all prompts, and shows the diary to Acme on request. Acme may end this addendum on any Monday.';

/** Numbers with something that they count, which no list number and no year of a copyright notice has. */
const amounts = /(?<![\w.,(])\d+(?:,\d{3})*(?=(?: (?:million|billion|days|months|percent|years|USD|US)|%))/g;
const dates = /\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?:\d{1,2}, )?\d{4}\b/gi;

function replaceOne(text: string, pattern: RegExp, random: () => number, change: (found: string) => string): string | null {
  const found = [...text.matchAll(pattern)];
  const match = found[Math.floor(random() * found.length)];
  return match ? text.slice(0, match.index) + change(match[0]) + text.slice(match.index + match[0].length) : null;
}

/** The form from which one text was taken ends with a remark on personal data that is no part of the licence. */
const remark = /processes your personal data/;

function clausesOf(text: string): readonly string[] {
  return text.split(/\n\s*\n/);
}

/** True for a paragraph that is more than a title, a number, a notice or a remark. */
function isClause(paragraph: string): boolean {
  if (remark.test(paragraph)) return false;
  return /[a-z]{3}[^]*[.;]|[\u4E00-\u9FFF]{8}/.test(paragraph) && !/copyright|license agreement|acceptable use policy/i.test(paragraph.slice(0, 200)) && paragraph.length > 60;
}

function withoutOne(text: string, random: () => number): string | null {
  const paragraphs = clausesOf(text);
  const clauses = paragraphs.flatMap((paragraph, at) => (isClause(paragraph) ? [at] : []));
  const dropped = clauses[Math.floor(random() * clauses.length)];
  return clauses.length < 2 || dropped === undefined ? null : paragraphs.filter((_, at) => at !== dropped).join('\n\n');
}

function swapped(text: string, random: () => number): string | null {
  const paragraphs = [...clausesOf(text)];
  const pairs = paragraphs.flatMap((paragraph, at) => (isClause(paragraph) && isClause(paragraphs[at + 1] ?? '') ? [at] : []));
  const at = pairs[Math.floor(random() * pairs.length)];
  if (at === undefined) return null;
  return [...paragraphs.slice(0, at), paragraphs[at + 1], paragraphs[at], ...paragraphs.slice(at + 2)].join('\n\n');
}

function insertedInMiddle(text: string, sentence: string): string {
  const lines = text.split('\n');
  const at = Math.floor(lines.length / 2);
  return [...lines.slice(0, at), sentence, ...lines.slice(at)].join('\n');
}

/** The same numbers in every run, so that a failure can be looked at again. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
