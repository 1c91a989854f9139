import { Profile } from '../../model/profile.ts';

/** A profile with one value set, or taken out (`undefined`); null when the result would be no profile. `path` as in the file: `org.monthlyActiveUsers`. */
export function changeProfile(profile: Profile, path: string, value: unknown): Profile | null {
  const parsed = Profile.safeParse(withValue(profile, path.split('.'), value));
  return parsed.success ? parsed.data : null;
}

function withValue(current: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return value;
  const group: Readonly<Record<string, unknown>> = isGroup(current) ? current : asFigure(current);
  const inner = withValue(Object.hasOwn(group, first) ? group[first] : undefined, rest, value);
  return Object.fromEntries(Object.entries({ ...group, [first]: inner }).filter(([, part]) => part !== undefined));
}

/** A bare number becomes a figure as soon as something is said about it, such as its growth. */
function asFigure(current: unknown): Readonly<Record<string, unknown>> {
  return typeof current === 'number' ? { value: current } : {};
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
