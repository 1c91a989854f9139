import type { StatedLimit } from '../../../model/license.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';

/** Characters of a card in which badges are looked for, and badges looked at: they stand at its head. */
const maximumLength = 50_000;
const maximumBadges = 200;

/** Pictures in Markdown and HTML, with their alternative text. */
const picture = /!\[([^\]\n]{0,120})\]\(([^)\s]{1,300})|<img\b([^>\n]{1,400})>/gi;

/** A badge of a licence: it says so, or it comes from where Creative Commons and others serve the buttons of theirs. */
const ofLicense = /licen[cs]e|licensebuttons\.net|creativecommons\.org/i;
/** Badges of something else than the weights. */
const ofOther = /data[-_ ]?set|\bdata\b|\bcode\b|\bpaper\b|\bdocs?\b/i;
const nonCommercial = /(?:^|[^a-z])by[-_ ]{1,3}nc(?:[^a-z]|$)|non[-_ ]{0,3}commercial|licen[cs]e[-_:/ ]{1,3}(?:cc[-_ ]{1,3})?nc(?:[^a-z]|$)/i;

/** Badges with which a card says that its model is under a non-commercial licence, although it names another one. */
export function badgesOfLicense(readme: string): readonly StatedLimit[] {
  const head = readme.slice(0, maximumLength);
  const pictures = [...head.matchAll(picture)].slice(0, maximumBadges);
  return pictures.flatMap((found) => {
    const words = `${found[1] ?? ''} ${found[2] ?? found[3] ?? ''}`.replaceAll('%20', ' ').replaceAll('--', '-');
    if (!ofLicense.test(words) || ofOther.test(found[1] ?? '') || !nonCommercial.test(words)) return [];
    return [{ withholds: 'commercialUse', evidence: { kind: 'prose', where: `README.md:${head.slice(0, found.index).split('\n').length}`, quote: sanitizeLine(found[0]).slice(0, 300) } }];
  });
}
