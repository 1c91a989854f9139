import type { Field } from '../../src/license/identify/fingerprints.ts';
import type { Tokens } from '../../src/license/identify/tokens.ts';

/** Where a part that is no part of the terms begins (`after`), ends (`before`) or stands (`at`), by a few words of the text. */
interface OptionalPart {
  readonly ids: RegExp;
  /** A part from the start of the text, or from the end of the part before it. */
  readonly before?: RegExp;
  /** A part to the end of the text, or to the start of the part after it. */
  readonly after?: RegExp;
  /** The part itself. */
  readonly at?: RegExp;
  /** `title` where words of it may be absent one by one, `holder` where others may stand in their place. */
  readonly kind?: 'title' | 'holder';
  /** Why it may be absent. */
  readonly because: string;
}

/** Markers are as short as they can be: the texts themselves stay outside the project. */
const parts: readonly OptionalPart[] = [
  { ids: /^apache-2\.0$/, before: /TERMS AND CONDITIONS FOR USE/, kind: 'title', because: 'SPDX counts name, date and address as the title' },
  { ids: /^(?:apache-2\.0|ecl-2\.0|a?gpl-[\d.]+|lgpl-2[\d.]+)$/, after: /END OF TERMS AND CONDITIONS/, because: 'copies end with this line, before it or after the appendix' },
  { ids: /^(?:apache-2\.0|ecl-2\.0|a?gpl-[\d.]+|lgpl-2[\d.]+)$/, after: /APPENDIX|How to Apply These Terms/, because: 'it tells how to apply the licence' },
  { ids: /^cc-by.*-4\.0$/, before: /Creative Commons Corporation\s+\(/, kind: 'title', because: 'the name of the licence' },
  { ids: /^cc-by.*-4\.0$/, before: /Creative Commons Attribution[^\n]*\s+(?:International )?Public\s+License\s+By exercising/, because: 'Creative Commons says that its introduction is not part of the licence' },
  { ids: /^cc-by.*-4\.0$/, before: /By exercising the Licensed Rights/, kind: 'title', because: 'the name of the licence' },
  { ids: /^cc-by.*-4\.0$/, after: /Creative Commons is not a party to its public\s+licenses/, because: 'Creative Commons says that this notice is not part of the licence' },
  { ids: /^cc-by.*-4\.0$/, after: /The text of the Creative Commons public\s+licenses/, because: 'only some copies of that notice have this sentence' },
  { ids: /^cc-by.*-4\.0$/, after: /Except for the limited purpose/, because: 'it belongs to that notice' },
  { ids: /^cc-by.*-4\.0$/, at: /(?<=More considerations for\s+(?:licensors|the public)[\s:]+)\S*wiki\.creativecommons\.org\/[A-Z]\w+\b/, kind: 'holder', because: 'copies have this address, an older one, or none' },
  { ids: /^cc-by.*-[123]\.\d$/, after: /Creative Commons is not a party to this License/, because: 'Creative Commons says that this notice is not part of the licence' },
  { ids: /^lgpl-3\.0$/, after: /GNU GENERAL PUBLIC LICENSE\s+Version 3, 29 June 2007/, because: 'SPDX appends the GPL, which most copies leave in a file of its own' },
  { ids: /^cc0-1\.0$/, before: /CREATIVE COMMONS CORPORATION IS NOT/, kind: 'title', because: 'the name of the licence' },
  { ids: /^cc0-1\.0$/, before: /Statement of Purpose/, because: 'Creative Commons says so of its introductions' },
  { ids: /^cc-by.*-[123]\.\d$/, before: /CREATIVE COMMONS CORPORATION IS NOT/, kind: 'title', because: 'the name of the licence' },
  { ids: /^cc-by.*-[123]\.\d$/, before: /THE WORK \(AS DEFINED/, because: 'Creative Commons says so of its introductions' },
  { ids: /^a?l?gpl-/, at: /<?one line to give the (?:program's|library's) name and an? (?:brief )?idea of what it does\.?>?/, kind: 'holder', because: 'a place of the example that is filled in, which the Free Software Foundation worded in two ways' },
  { ids: /^a?gpl-/, at: /(?<=interactive mode:\s+)[^\n]+/, kind: 'holder', because: 'a place of the example that is filled in' },
  { ids: /^gpl-3/, at: /(?<=gnu\.org\/)(?:philosophy|licenses)(?=\/why-not-lgpl)/, kind: 'holder', because: 'the Free Software Foundation moved the page' },
  { ids: /^l?gpl-[12]/, at: /(?<=Foundation,\s*Inc\.,?\s+)(?:59|51|675)[^]{10,80}USA/, kind: 'holder', because: 'the Free Software Foundation moved' },
  { ids: /^coqui-public-model-license$/, before: /This license allows only/, because: 'the copy at hand begins with remarks of its repository' },
  { ids: /^coqui-public-model-license$/, after: /We collect and process/, because: 'the copy at hand ends with a cookie banner' },
  { ids: /^mrl$/, after: /Mistral AI processes your personal data/, because: 'a privacy remark of the download form' },
];

/** Parts of a known text that may be absent without changing the terms. Throws where a marker no longer fits the text. */
export function optionalParts(id: string, tokens: Tokens): readonly Field[] {
  const fields: { from: number; to: number; kind: Field['kind'] }[] = [];
  for (const part of parts.filter(({ ids, at }) => ids.test(id) && !at)) {
    const at = findMarker(id, part, tokens);
    const last = fields.at(-1);
    if (part.after && last?.to === tokens.count) last.to = at;
    if (part.after) fields.push({ from: at, to: tokens.count, kind: 'optional' });
    else fields.push({ from: last?.to ?? 0, to: at, kind: part.kind ?? 'optional' });
  }
  return [...fields.filter((field) => field.to > field.from), ...spots(id, tokens)];
}

/** Places within the terms that differ from copy to copy. */
function spots(id: string, { text, starts, ends, count }: Tokens): readonly Field[] {
  return parts.filter(({ ids, at }) => at && ids.test(id)).flatMap(({ at, kind }) =>
    [...text.matchAll(new RegExp(at ?? /$/, 'g'))].map((match) => {
      const from = starts.subarray(0, count).findIndex((start) => start >= match.index);
      const to = ends.subarray(0, count).findIndex((end) => end >= match.index + match[0].length) + 1;
      return { from, to, kind: kind ?? 'optional' } as const;
    })
  );
}

function findMarker(id: string, { before, after }: OptionalPart, { text, starts, count }: Tokens): number {
  const offset = text.search(before ?? after ?? /$/);
  if (offset < 0 && before) throw new Error(`${id}: ${String(before)} was not found; the optional part must be described anew`);
  return offset < 0 ? count : starts.subarray(0, count).findIndex((start) => start >= offset);
}
