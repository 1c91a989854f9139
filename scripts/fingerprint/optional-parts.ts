import type { Field } from '../../src/license/identify/fingerprints.ts';
import type { Tokens } from '../../src/license/identify/tokens.ts';

/** Where a part that is no part of the terms begins (`after`) or ends (`before`), by a few words of the text. */
interface OptionalPart {
  readonly ids: RegExp;
  readonly before?: RegExp;
  readonly after?: RegExp;
  /** Why it may be absent. */
  readonly because: string;
}

/** Markers are as short as they can be: the texts themselves stay outside the project. */
const parts: readonly OptionalPart[] = [
  { ids: /^apache-2\.0$/, before: /TERMS AND CONDITIONS FOR USE/, because: 'SPDX counts name, date and address as the title' },
  { ids: /^cc-by.*-4\.0$/, before: /By exercising the Licensed Rights/, because: 'Creative Commons says that its introduction is not part of the licence' },
  { ids: /^cc-by.*-4\.0$/, after: /Creative Commons is not a party to its public\s+licenses/, because: 'Creative Commons says that this notice is not part of the licence' },
  { ids: /^cc-by.*-[123]\.\d$/, after: /Creative Commons is not a party to this License/, because: 'Creative Commons says that this notice is not part of the licence' },
  { ids: /^coqui-public-model-license$/, before: /This license allows only/, because: 'the copy at hand begins with remarks of its repository' },
  { ids: /^coqui-public-model-license$/, after: /We collect and process/, because: 'the copy at hand ends with a cookie banner' },
  { ids: /^mrl$/, after: /Mistral AI processes your personal data/, because: 'a privacy remark of the download form' },
];

/** Parts of a known text that may be absent without changing the terms. Throws where a marker no longer fits the text. */
export function optionalParts(id: string, tokens: Tokens): readonly Field[] {
  return parts.filter(({ ids }) => ids.test(id)).flatMap((part) => toField(id, part, tokens) ?? []);
}

function toField(id: string, { before, after }: OptionalPart, tokens: Tokens): Field | null {
  const offset = tokens.text.search(before ?? after ?? /$/);
  if (offset < 0) return after ? null : missing(id, before);
  const at = tokens.starts.subarray(0, tokens.count).findIndex((start) => start >= offset);
  return before ? { from: 0, to: at, kind: 'optional' } : { from: at, to: tokens.count, kind: 'optional' };
}

function missing(id: string, marker: RegExp | undefined): never {
  throw new Error(`${id}: ${String(marker)} was not found; the optional part must be described anew`);
}
