import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';

type Org = Exclude<keyof NonNullable<Profile['org']>, 'name'>;
type Use = keyof NonNullable<Profile['use']>;

/** The facts of a profile as people call them, in the order in which reports show them. */
const labels = {
  'use.deployment': 'Deployment',
  'use.commercial': 'Commercial use',
  'use.trainsOnOutputs': 'Trains models on outputs',
  'use.distributesWeights': 'Passes the weights on',
  'use.finetunes': 'Fine-tunes the model',
  'use.fields': 'Fields of use',
  'use.military': 'Military use',
  'use.multimodal': 'Use with pictures, sound or video',
  'org.monthlyActiveUsers': 'Monthly active users',
  'org.dailyActiveUsers': 'Daily active users',
  'org.dailyActiveDevices': 'Daily active devices',
  'org.deployedDevices': 'Deployed devices',
  'org.monthlyVisits': 'Monthly visits',
  'org.annualRevenue': 'Revenue a year',
  'org.monthlyRevenue': 'Revenue a month',
  'org.domicile': 'Domicile',
  'org.markets': 'Markets',
  'org.competesWithLicensor': 'Competes with the licensor',
} as const satisfies Record<`org.${Org}` | `use.${Use}`, string>;

/** What the profile states, each fact with its label, and the labels of what it leaves open; null where the report does not tell. */
export interface ProfileWords {
  readonly stated: readonly (readonly [label: string, value: string])[];
  readonly open: readonly string[];
}

/** For whom and for which use a report holds, in words. */
export function profileWords({ profile }: Pick<Report, 'profile'>): ProfileWords | null {
  const facts = profile?.facts;
  if (facts === undefined) return null;
  const known = Object.entries(labels);
  return {
    stated: known.flatMap(([path, label]) => (Object.hasOwn(facts, path) ? [[label, factWords(facts[path])] as const] : [])),
    open: known.flatMap(([path, label]) => (Object.hasOwn(facts, path) ? [] : [label])),
  };
}

/** A value of the profile: `yes`, `US, DE`, `12,000,000 on 2026-10-31, affiliates included, growing 6 % a month`. */
function factWords(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(String).join(', ');
  return typeof value === 'object' && value !== null ? figureWords(new Map(Object.entries(value))) : String(value);
}

function figureWords(figure: ReadonlyMap<string, unknown>): string {
  const growth = figure.get('monthlyGrowth');
  const amount = factWords(figure.get('value') ?? figure.get('amount') ?? 'not known');
  const affiliates = figure.get('includesAffiliates');
  return [
    `${figure.has('currency') ? `${String(figure.get('currency'))} ` : ''}${amount}${figure.has('asOf') ? ` on ${String(figure.get('asOf'))}` : ''}`,
    ...(typeof affiliates === 'boolean' ? [`affiliates ${affiliates ? '' : 'not '}included`] : []),
    ...(typeof growth === 'number' ? [growth === 0 ? 'not growing' : `${growth < 0 ? 'shrinking' : 'growing'} ${Math.abs(Math.round(growth * 10_000) / 100)} % a month`] : []),
    ...(Array.isArray(figure.get('history')) ? ['with earlier figures'] : []),
  ].join(', ');
}
