import type { FactType } from '../../../model/fact-type.ts';
import { facts } from '../../../model/facts.ts';
import type { Profile } from '../../../model/profile.ts';
import type { Report } from '../../../model/report.ts';
import { openFindings } from '../../../report/deciding-finding.ts';
import { sanitizeLine } from '../../../util/sanitize.ts';
import type { Suppositions } from '../choices.ts';
import { words } from '../words.ts';

/** A fact of the profile that may be supposed to be another. */
export interface FactRow {
  readonly fact: string;
  readonly description: string;
  /** What the profile says; null where it says nothing. */
  readonly stated: string | null;
  /** What is supposed instead, as typed; null where nothing is. */
  readonly supposed: string | null;
  /** Every value, `unknown` last, where these are few; null where anything may be typed. */
  readonly choices: readonly string[] | null;
  /** How a value is written. */
  readonly form: string;
  /** Models with a finding that this fact would decide. */
  readonly waiting: number;
}

/** How many facts there are. */
export function factCount(): number {
  return listed.length;
}

/** Every fact of the profile, with what the profile says and what is supposed, and how many models of the report wait for it. */
export function factRows({ profile, suppositions, report }: { readonly profile: Profile; readonly suppositions: Suppositions; readonly report: Report }): readonly FactRow[] {
  const wanted = report.subjects.map(({ findings }) => openFindings(findings).flatMap(({ unknownFacts }) => unknownFacts ?? []).map((path) => path.replace(parts, '')));
  return listed.map(({ fact, description, type }) => {
    const form = fact.endsWith('Revenue') ? words.forms.revenue : words.forms[type.kind];
    return { fact, description, stated: statedValue(profile, fact), supposed: suppositions[fact] ?? null, choices: choicesOf(type), form, waiting: wanted.filter((facts) => facts.includes(fact)).length };
  });
}

/** The value that comes after the present one among the choices; null stands for what the profile says. */
export function nextChoice({ choices, stated, supposed }: FactRow): string | null {
  if (choices === null) return supposed;
  const own = stated ?? 'unknown';
  const next = choices[(choices.indexOf(supposed ?? own) + 1) % choices.length] ?? own;
  return next === own ? null : next;
}

interface Listed {
  readonly fact: string;
  readonly description: string;
  readonly type: FactType;
}

/** An amount of money is one thing, though rules read its parts; profiles and `--what-if` write it as one. */
const parts = /\.(?:amount|currency)$/;

/** In the order of the documentation; the name, by which hardly a rule decides, stands last. */
const listed: readonly Listed[] = [
  ...facts.filter(({ path }) => /^(org|use)\./.test(path) && path !== 'org.name' && !path.endsWith('.currency')).map(({ path, type, description }) => ({ fact: path.replace(parts, ''), description, type })),
  { fact: 'horizonMonths', description: words.horizon, type: { kind: 'number' } },
  ...facts.filter(({ path }) => path === 'org.name').map(({ path, type, description }) => ({ fact: path, description, type })),
];

function choicesOf(type: FactType): readonly string[] | null {
  if (type.kind === 'boolean') return ['true', 'false', 'unknown'];
  return type.kind === 'enum' ? [...type.values, 'unknown'] : null;
}

function statedValue(profile: Profile, path: string): string | null {
  const value = path.split('.').reduce<unknown>((current, key) => (isGroup(current) && Object.hasOwn(current, key) ? current[key] : undefined), profile);
  return value === undefined ? null : sanitizeLine(valueWords(value));
}

function valueWords(value: unknown): string {
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (isGroup(value)) return [valueWords(value['value'] ?? value['amount']), ...(typeof value['currency'] === 'string' ? [value['currency']] : [])].join(' ');
  return String(value);
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
