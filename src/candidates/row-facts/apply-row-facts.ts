import { Profile } from '../../model/profile.ts';
import { profileWith, type RowFacts } from './row-facts.ts';

/** The profile for one row: what the row states stands in the place of what the profile states, fact by fact. */
export function applyRowFacts(profile: Profile, facts: RowFacts): Profile {
  if (Object.keys(facts).length === 0) return profile;
  const stated = profileWith(facts);
  const unknown = Object.keys(facts).filter((path) => facts[path] === null);
  const groups = (['org', 'use'] as const).map((group) => [group, without({ ...profile[group], ...groupOf(stated[group]) }, unknown, group)] as const);
  return Profile.parse({ ...profile, ...stated, ...Object.fromEntries(groups.map(([name, group]) => [name, Object.keys(group).length > 0 ? group : undefined])) });
}

function without(group: Readonly<Record<string, unknown>>, unknown: readonly string[], name: string): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(group).filter(([key]) => !unknown.includes(`${name}.${key}`)));
}

function groupOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}
