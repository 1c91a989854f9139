import type { Profile } from '../../model/profile.ts';

/** How the cells of a column are read. `group` is a mapping of a YAML or JSON list, `{deployment: hosted}`. */
export type CellKind = 'count' | 'revenue' | 'truth' | 'country' | 'countries' | 'deployment' | 'words' | 'text' | 'group';

/** A fact of the profile that a column of a list states for its rows, by the path of the profile file. */
export interface FactColumn {
  readonly path: string;
  readonly kind: CellKind;
}

/** How a fact is read from a cell, and the names besides its key by which lists call it, without case, spaces and marks. */
interface FactWords {
  readonly kind: CellKind;
  readonly names: readonly string[];
  /** `path` where the key alone is a word that lists use for other things. */
  readonly known?: 'path';
}

/** Only names that mean one thing: a column that is taken for a fact changes verdicts, so `users`, `country` or `competitor` are left alone. */
const org = {
  name: { kind: 'text', names: [], known: 'path' },
  monthlyActiveUsers: { kind: 'count', names: ['mau', 'monthlyusers', 'userspermonth', 'monatlichaktivenutzer', 'monatlichaktivenutzerinnen', 'monatlicheaktivenutzer', 'aktivenutzerpromonat', 'nutzerpromonat'] },
  dailyActiveUsers: { kind: 'count', names: ['dau', 'dailyusers', 'usersperday', 'taglichaktivenutzer', 'taglicheaktivenutzer', 'taeglichaktivenutzer', 'aktivenutzerprotag', 'nutzerprotag'] },
  dailyActiveDevices: { kind: 'count', names: ['dailydevices', 'taglichaktivegerate', 'taglicheaktivegerate', 'geratejetag', 'gerateprotag'] },
  deployedDevices: { kind: 'count', names: ['devicesdeployed', 'ausgeliefertegerate', 'eingesetztegerate'] },
  monthlyVisits: { kind: 'count', names: ['visitspermonth', 'monatlichebesuche', 'besuchepromonat'] },
  annualRevenue: { kind: 'revenue', names: ['yearlyrevenue', 'revenueperyear', 'jahresumsatz', 'umsatzprojahr'] },
  monthlyRevenue: { kind: 'revenue', names: ['revenuepermonth', 'monatsumsatz', 'umsatzpromonat'] },
  domicile: { kind: 'country', names: ['countryofdomicile'] },
  markets: { kind: 'countries', names: ['market', 'targetmarket', 'targetmarkets', 'markt', 'markte', 'maerkte', 'zielmarkt', 'zielmarkte', 'absatzmarkt', 'absatzmarkte', 'marche', 'marches', 'mercado', 'mercados'] },
  competesWithLicensor: { kind: 'truth', names: ['konkurriertmitlizenzgeber'] },
} as const satisfies Record<keyof NonNullable<Profile['org']>, FactWords>;

const use = {
  deployment: { kind: 'deployment', names: ['deploymenttype', 'deploymentmode', 'einsatzart', 'bereitstellung', 'bereitstellungsart', 'betriebsart'] },
  commercial: { kind: 'truth', names: ['commercialuse', 'kommerziell', 'kommerziellenutzung', 'gewerblich', 'gewerblichenutzung'] },
  trainsOnOutputs: { kind: 'truth', names: ['trainonoutputs', 'trainsonoutput', 'trainingonoutputs', 'trainingmitausgaben', 'trainiertmitausgaben', 'trainingaufausgaben'] },
  distributesWeights: { kind: 'truth', names: ['distributeweights', 'weightsdistributed', 'weitergabedergewichte', 'gibtgewichteweiter', 'gewichteweitergegeben'] },
  finetunes: { kind: 'truth', names: ['feinabstimmung'] },
  fields: { kind: 'words', names: ['fieldofuse', 'fieldsofuse', 'einsatzgebiet', 'einsatzgebiete', 'anwendungsgebiet', 'anwendungsgebiete'], known: 'path' },
  military: { kind: 'truth', names: ['militaryuse', 'militarisch', 'militaerisch', 'militarischenutzung'] },
  multimodal: { kind: 'truth', names: ['multimodale', 'multimodalenutzung'] },
} as const satisfies Record<keyof NonNullable<Profile['use']>, FactWords>;

const whole = {
  org: { kind: 'group', names: [], known: 'path' },
  use: { kind: 'group', names: [], known: 'path' },
  horizonMonths: { kind: 'count', names: [] },
} as const satisfies Record<Exclude<keyof Profile, '$schema'>, FactWords>;

const byName = new Map([...entries('org.', org), ...entries('use.', use), ...entries('', whole)]);

/** The fact of the profile that a column states, known by its name: the key, its path (`use.deployment`), or a usual name in English or German. */
export function factOfColumn(column: string): FactColumn | null {
  return byName.get(plainName(column)) ?? null;
}

/** A name without case, marks, spaces and punctuation, as headers of spreadsheets vary in them. */
export function plainName(name: string): string {
  return name.normalize('NFKD').replaceAll('ß', 'ss').toLowerCase().replace(/[^a-z]/g, '');
}

function entries(prefix: string, table: Readonly<Record<string, FactWords>>): readonly (readonly [string, FactColumn])[] {
  return Object.entries(table).flatMap(([key, { kind, names, known }]) => {
    const path = `${prefix}${key}`;
    const own = known === 'path' ? [path] : [path, key];
    return [...own, ...names].map((name) => [plainName(name), { path, kind }] as const);
  });
}
