import type { StatedLicense } from '../../../model/license.ts';
import type { CardPart } from './card-text.ts';
import { nameOfLicense, statement } from './license-words.ts';
import { slice, type PlainText } from './plain-text.ts';
import type { Table } from './tables.ts';

/** "License: X" and "Model weights licence: X". */
const label = /^(?:(?:model|weights?|model weights?|checkpoint) )?licen[sc]e(?:\(s\)|s)?(?: type| name)?\s*[:\uFF1A]\s*/i;
/** "Weights: X", where X is the name of a licence. */
const weightsLabel = /^(?:the )?(?:model )?weights?\s*[:\uFF1A]\s*/i;
/** Headings under which a bare name is the licence. */
const heading = /^\P{L}*(?:model |weights? )?(?:licen[sc]e|licen[sc]ing)(?:s|\(s\))?(?: (?:information|details|and terms(?: of use)?|agreement))?\P{L}*$/iu;

/** Values that name nothing: a pointer elsewhere, a gap in a template, or what the front matter is asked for. */
const noName = /^(?:see|refer|please|check|read|tbd|todo|n\/?a|none|unknown|other|not |no |more information|same|as |the same|this|depends|various|varies|coming|inherit|follow|for |if |under|you|we|it |which|what|how|specify|choose|add |insert|your |all |each|both|open|free|\[|https?:|\W*$)/i;
/** What says only that use is free of charge, restricted or open, and names no text; restrictions are read as such. */
const kindOnly = /^(?:an? |the )?(?:fully |completely )?(?:non-?commercial|open[- ]?source|open|free|permissive|commercial|public|research[- ]only)(?: (?:use|only|licen[sc]e|use only|purposes?))*$/i;

/** Licences that stand behind a label, or alone under the heading "License". */
export function labelledLicenses({ block, scope }: CardPart): readonly StatedLicense[] {
  if (scope.topic === 'other' || scope.strict || block.kind === 'heading') return [];
  const { plain } = block;
  const [named, weights] = [label.exec(plain.text), weightsLabel.exec(plain.text)];
  if (named !== null) return told(plain, named[0].length, nameOfLicense(plain, named[0].length) ?? wholeValue(plain.text.slice(named[0].length)));
  if (weights !== null) return told(plain, weights[0].length, startsWithName(plain, weights[0].length));
  return heading.test(block.section.at(-1) ?? '') && plain.text.length <= 90 ? told(plain, 0, aloneName(plain)) : [];
}

/** Rows "| License | X |" of tables with two columns; the header is a row like the others. */
export function tabledLicenses({ header, rows }: Table): readonly StatedLicense[] {
  if (header.length !== 2) return [];
  return [header, ...rows].slice(0, 60).flatMap(([key, value]) => {
    if (value === undefined || !label.test(`${key?.text.trim().replace(/[:\uFF1A]$/, '') ?? ''}:`)) return [];
    return told(value, 0, nameOfLicense(value, 0) ?? wholeValue(value.text));
  });
}

function told(plain: PlainText, at: number, license: string | null): readonly StatedLicense[] {
  return license === null ? [] : [statement(plain, { license, about: 'self', at })];
}

/** The words up to the first sign that ends a name; a label is followed by a name even where no word of it is known. */
function wholeValue(text: string): string | null {
  const value = (/^[^;,(\n]{0,80}/.exec(text)?.[0] ?? '').replace(/\.(?:\s.*)?$/, '').replace(/^[\s"'`*]+|[\s"'`*.]+$/g, '');
  return value.length < 3 || value.length > 60 || noName.test(value) || kindOnly.test(value) || value.split(' ').length > 8 ? null : value;
}

function startsWithName(plain: PlainText, at: number): string | null {
  const name = nameOfLicense(plain, at);
  return name !== null && plain.text.slice(at, at + 12).toLowerCase().includes(name.slice(0, 3).toLowerCase()) ? name : null;
}

/** A block that is a name and nothing more: its words, or those of its link. */
function aloneName(plain: PlainText): string | null {
  const name = nameOfLicense(slice(plain, 0, plain.text.length), 0);
  const rest = plain.text.replace(/[\s().,*"'`]+/g, '').length;
  return name !== null && !/\b(?:is|are|was|comply|subject|please|under|released|licensed|for|this|see|with)\b/i.test(name) && name.replace(/[\s().,*"'`]+/g, '').length >= rest * 0.75 ? name : null;
}
