import { sha256Hex } from '../../util/digest.ts';
import { spell, type TokenRange, type Tokens } from './tokens.ts';

/** Hex digits kept of a digest: 96 bits, far more than chance or patience can meet. */
const length = 24;

/** Digest of the words in some ranges of a text. The only thing that ever says that two texts are the same. */
export function digestWords(tokens: Tokens, ranges: readonly TokenRange[]): string {
  return sha256Hex(spell(tokens, ranges)).slice(0, length);
}

/** Digest of a text as it is written. */
export function digestVerbatim(text: string): string {
  return sha256Hex(text).slice(0, length);
}

/** Digest of all words of a text. */
export function digestAll(tokens: Tokens): string {
  return digestWords(tokens, [{ from: 0, to: tokens.count }]);
}
