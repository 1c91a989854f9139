/** Member states of the European Union; https://european-union.europa.eu/principles-countries-history/eu-countries_en */
const union = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU', 'IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'];

/** The union and the three EFTA states of the European Economic Area; https://www.efta.int/eea */
const economicArea = [...union, 'IS', 'LI', 'NO'];

const groups: Readonly<Record<string, readonly string[]>> = { EU: ['EU', ...union], EEA: ['EEA', 'EU', ...economicArea] };

/**
 * Countries as a rule compares them: `EU` and `EEA` stand beside their member states, so that a list that names the union
 * and a list that names a member of it meet. Sorted, without repeats.
 */
export function expandTerritories(codes: readonly string[]): readonly string[] {
  return [...new Set(codes.flatMap((code) => (Object.hasOwn(groups, code) ? (groups[code] ?? [code]) : [code])))].sort();
}

/** The same the other way round: members are left out beside the group that holds them. Lists of other words stay as they are. */
export function shortTerritories(codes: readonly string[]): readonly string[] {
  const inside = new Set(codes.filter((code) => Object.hasOwn(groups, code)).flatMap((code) => (groups[code] ?? []).filter((member) => member !== code)));
  return codes.filter((code) => !inside.has(code));
}
