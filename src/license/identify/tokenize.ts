import { dropEnumerators } from './drop-enumerators.ts';
import { plainText } from './plain-text.ts';
import { scanTokens } from './scan-tokens.ts';
import type { Tokens } from './tokens.ts';

/**
 * A text as SPDX's matching guidelines compare it: without markup, case, punctuation, list numbers and line breaks, with
 * equivalent words made equal (https://spdx.github.io/spdx-spec/v2.3/license-matching-guidelines-and-templates/).
 * The same function reads the known texts and the texts to be identified.
 */
export function tokenize(text: string): Tokens {
  return dropEnumerators(scanTokens(plainText(text)));
}
