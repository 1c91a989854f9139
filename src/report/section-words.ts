/** A section as it is cited: `§1.b.i`, but `para. 2` and `Attachment A` by their names. */
export function sectionWords(section: string): string {
  return /^(?:\d|[IVX]+\b|[一二三四五六七八九十])/.test(section) ? `§${section}` : section;
}
