/** A `section` of the catalog as it is cited behind the name of a licence: `§1.i, §2.a`, `paragraph 2`, `Attachment A`, `“Notices”`. */
export function sectionWords(section: string): string {
  return placesOf(section).map((place) => (isNumber(place) ? `§${place}` : named(place))).join(', ');
}

/** The same within a sentence: `section 2`, `sections 1.i and 2.a`, `paragraph 2`, `section 1.b.iv and the acceptable use policy`. */
export function sectionPhrase(section: string): string {
  const places = placesOf(section);
  const numbers = places.filter(isNumber);
  const others = places.filter((place) => !isNumber(place)).map((place) => withArticle(named(place)));
  if (numbers.length === 0) return inSeries(others);
  if (others.length === 0) return `${numbers.length === 1 ? 'section' : 'sections'} ${inSeries(numbers)}`;
  return inSeries([...numbers.map((number) => `section ${number}`), ...others]);
}

/** The single places of a section; a comma belongs to the place before it (`2, both versions`). */
function placesOf(section: string): readonly string[] {
  return section.split(';').map((place) => place.trim().replace(/\bparas?\.(?=\s|,|$)/g, 'paragraph')).filter((place) => place !== '');
}

/** Numbers as licences have them: Arabic, Roman, Chinese. */
function isNumber(place: string): boolean {
  return /^(?:\d|[IVX]+\b|[一二三四五六七八九十])/.test(place);
}

/** The name of a place that has no number: abbreviations are written out, headings stand in quotation marks. */
function named(place: string): string {
  const full = place.replace(/\bAUP\b/g, 'acceptable use policy');
  const isHeading = /^\p{Lu}\p{Ll}/u.test(full) && !/\b(?:policy|attachment|exhibit|appendix|annex|schedule|article|clause)\b/i.test(full);
  return isHeading ? full.replace(/^[^,(]{1,200}[^,(\s]/, (heading) => `“${heading}”`) : full;
}

function withArticle(name: string): string {
  return /^(?:“|\p{Ll}(?!\p{Ll}*\s\d))/u.test(name) || /policy/i.test(name) ? `the ${name.startsWith('“') ? 'part ' : ''}${name}` : name;
}

function inSeries(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join('') : `${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`;
}
