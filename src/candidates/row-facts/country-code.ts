/** Names that the region data of the runtime do not have, or call otherwise. */
const otherNames: Readonly<Record<string, string>> = { usa: 'US', uk: 'GB', eu: 'EU', eea: 'EEA', ewr: 'EEA', europeaneconomicarea: 'EEA', europaischerwirtschaftsraum: 'EEA', greatbritain: 'GB', grossbritannien: 'GB', southkorea: 'KR', sudkorea: 'KR' };

let known: ReadonlyMap<string, string> | undefined;

/** The ISO 3166-1 code of a country named in English or German (`Deutschland`), or what was written, in upper case, for the profile to refuse. */
export function countryCode(text: string): string {
  const written = text.trim();
  known ??= namesOfCountries();
  return known.get(keyOf(written)) ?? (/^[A-Za-z]{2,3}$/.test(written) ? written.toUpperCase() : written);
}

/** Names by the region data of the runtime (Unicode CLDR); codes that were given up stand for their successors. */
function namesOfCountries(): ReadonlyMap<string, string> {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => `${first}${second}`)).filter((code) => new Intl.Locale(`und-${code}`).region === code);
  const names = ['en', 'de'].map((language) => new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }));
  const found = codes.flatMap((code) => names.flatMap((list) => [list.of(code)]).flatMap((name): [string, string][] => (name === undefined ? [] : [[keyOf(name), code]])));
  return new Map([...found, ...Object.entries(otherNames)]);
}

function keyOf(name: string): string {
  return name.normalize('NFKD').replaceAll('ß', 'ss').toLowerCase().replace(/[^a-z]/g, '');
}
