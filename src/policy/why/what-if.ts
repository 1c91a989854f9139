import { UsageError } from '../../errors.ts';
import { facts } from '../../model/facts.ts';
import type { FactType } from '../../model/fact-type.ts';
import type { Profile } from '../../model/profile.ts';
import { didYouMean } from '../../util/suggest.ts';
import { isDay } from '../check-document.ts';
import { countryHint, isCountryCode } from '../countries.ts';
import { changeProfile } from './change-profile.ts';

/** One supposition about the profile, e.g. `org.monthlyActiveUsers=800M`. `value` undefined: the fact is taken as not known. */
export interface WhatIf {
  readonly fact: string;
  readonly value: unknown;
}

/** Parts of figures, and settings, that are no facts of rules but change how a model is judged. */
const figureParts = ['asOf', 'includesAffiliates', 'monthlyGrowth'];
const stated = facts.filter(({ path }) => /^(org|use)\./.test(path));
const revenues = ['org.annualRevenue', 'org.monthlyRevenue'];
const figures = [...stated.filter(({ path, type }) => type.kind === 'number' && path.split('.').length === 2).map(({ path }) => path), ...revenues];
const names = [...stated.map(({ path }) => path), ...figures.flatMap((path) => figureParts.map((part) => `${path}.${part}`)), ...revenues, 'horizonMonths'];

/**
 * Reads a supposition as `--what-if` gives it. Numbers may end in K, M, B or %; lists are separated by commas;
 * revenue is an amount and a currency (`30M USD`); `unknown` takes a fact out. Throws `UsageError`.
 */
export function parseWhatIf(text: string): WhatIf {
  const [, name = '', written = ''] = /^\s*([^=\s]+)\s*=\s*(.*?)\s*$/s.exec(text) ?? [];
  if (name === '' || written === '') throw new UsageError(`"${text}" is no supposition`, 'write e.g. org.monthlyActiveUsers=800M');
  if (!names.includes(name)) throw new UsageError(`there is nothing "${name}" in a profile`, didYouMean(name, names));
  return { fact: name, value: written === 'unknown' ? undefined : valueOf(name, written) };
}

/** The profile under suppositions, applied in order. Throws `UsageError` when a value does not fit. */
export function applyWhatIf(profile: Profile, suppositions: readonly WhatIf[]): Profile {
  return suppositions.reduce((current, { fact, value }) => {
    const changed = changeProfile(current, fact, value);
    requireCountries(fact, value);
    if (!changed) throw new UsageError(`${fact} cannot be ${JSON.stringify(value)}`, null);
    return changed;
  }, profile);
}

/** A code that no country has would never meet a licence's territory, so the supposition would silently pass. */
function requireCountries(fact: string, value: unknown): void {
  if (fact !== 'org.domicile' && fact !== 'org.markets') return;
  const wrong = [value].flat().find((code) => typeof code === 'string' && !isCountryCode(code));
  if (typeof wrong === 'string') throw new UsageError(`"${wrong}" is no country`, countryHint(wrong) ?? 'write its ISO 3166-1 alpha-2 code, e.g. DE');
}

function valueOf(name: string, written: string): unknown {
  if (revenues.includes(name)) return revenueOf(name, written);
  const last = name.split('.').at(-1) ?? '';
  if (last === 'asOf' && !isDay(written)) throw new UsageError(`"${written}" is no day of the calendar`, 'write it as YYYY-MM-DD');
  if (last === 'asOf') return written;
  if (last === 'includesAffiliates') return truthOf(name, written);
  if (last === 'monthlyGrowth' || last === 'horizonMonths') return numberOf(name, written);
  return valueOfType(name, written, stated.find(({ path }) => path === name)?.type ?? { kind: 'string' });
}

function valueOfType(name: string, written: string, type: FactType): unknown {
  if (type.kind === 'number') return numberOf(name, written);
  if (type.kind === 'boolean') return truthOf(name, written);
  if (type.kind === 'list') return written.split(',').map((item) => item.trim()).filter((item) => item !== '');
  if (type.kind === 'enum' && !type.values.includes(written)) throw new UsageError(`${name} is ${type.values.join(', ')}`, didYouMean(written, type.values));
  return written;
}

const factors: Readonly<Record<string, number>> = { '': 1, k: 1e3, m: 1e6, b: 1e9, '%': 0.01 };

function numberOf(name: string, written: string): number {
  const [, digits = '', suffix = ''] = /^(\d{1,3}(?:,\d{3})+(?:\.\d+)?|[\d_]+(?:\.\d+)?(?:e\d+)?)\s*([kmb%]?)$/i.exec(written) ?? [];
  const value = Number(digits.replace(/[_,]/g, ''));
  if (digits === '' || !Number.isFinite(value)) throw new UsageError(`${name} is a number, and "${written}" is none`, 'write e.g. 800M, 800000000 or 6%');
  return Number((value * (factors[suffix.toLowerCase()] ?? 1)).toPrecision(15));
}

function revenueOf(name: string, written: string): { readonly amount: number; readonly currency: string } {
  const [amount = '', currency = ''] = written.split(/\s+/);
  if (!/^[A-Z]{3}$/.test(currency)) throw new UsageError(`${name} is an amount and a currency`, 'write e.g. "30M USD"');
  return { amount: numberOf(name, amount), currency };
}

function truthOf(name: string, written: string): boolean {
  if (/^(true|yes)$/i.test(written)) return true;
  if (/^(false|no)$/i.test(written)) return false;
  throw new UsageError(`${name} is true or false`, null);
}
