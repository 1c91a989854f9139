import type { TextIdentification } from '../model/license.ts';
import { sha256Hex } from '../util/digest.ts';

/** Place of a licence text that stands in the model card itself. */
export const readmeTextPath = 'README.md#license';

/** Shortest card in which a whole licence is looked for; the shortest known ones have some 600 characters. */
const minimumLength = 600;

/** What a licence says and a card does not: only cards with such words are compared with the known texts. */
const licenseProse = /permission is hereby granted|\blicensors?\b|\blicensees?\b|["“]?agreement["”]? means|terms and conditions for (?:use|copying)/i;

const licenseHeading = /^#{1,6}[ \t][^\n]{0,80}\b(?:licen[cs]e|agreement|terms)\b/im;

/** Characters of a card that are compared; a card with the longest known licence stays below. */
const maximumLength = 200_000;

interface ReadmeText extends TextIdentification {
  readonly path: string;
  readonly sha256: string;
}

/**
 * The licence text that a card holds in full, in its section on the licence or anywhere; null for a card that holds none. Of the words
 * around it only those of the section may change the licence.
 */
export function licenseInReadme(readme: string | null, identify: (text: string) => TextIdentification): ReadmeText | null {
  if (readme === null || readme.length < minimumLength || !licenseProse.test(readme)) return null;
  const section = sectionOf(readme);
  const inSection = section === null ? null : identify(section);
  if (section !== null && inSection !== null && inSection.verdict !== 'unrecognised') return { path: readmeTextPath, sha256: sha256Hex(section), ...inSection };
  const whole = readme.slice(0, maximumLength);
  const found = identify(whole);
  return found.verdict === 'identified' || found.verdict === 'embeds' ? { path: readmeTextPath, sha256: sha256Hex(whole), ...found, unknownTerms: [] } : null;
}

/** From the first heading that speaks of the licence to the end, without the heading. */
function sectionOf(readme: string): string | null {
  const start = licenseHeading.exec(readme)?.index;
  const body = start === undefined ? -1 : readme.indexOf('\n', start);
  return body < 0 ? null : readme.slice(body + 1, body + maximumLength);
}
