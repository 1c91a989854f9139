import type { TextIdentification } from '../../model/license.ts';
import { unrecognised } from './choose-verdict.ts';
import { decodeText } from './decode-text.ts';
import type { Fingerprints } from './fingerprints.ts';
import { identifyText } from './identify-text.ts';

/** Bytes of a file that are looked at. A caller need not read more than one byte beyond them. */
export const maximumBytes = 4_000_000;

/**
 * {@link identifyText} for the bytes of a file, whatever they are: UTF-8, UTF-16 or Windows-1252 text, a binary file, nothing.
 * What is no text is `unrecognised`, and `problem` says why.
 */
export function identifyBytes(bytes: Uint8Array, fingerprints: Fingerprints): TextIdentification {
  if (bytes.length > maximumBytes) return { ...unrecognised, problem: 'too-large' };
  const decoded = decodeText(bytes);
  return 'problem' in decoded ? { ...unrecognised, problem: decoded.problem } : identifyText(decoded.text, fingerprints);
}
