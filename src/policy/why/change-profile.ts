import { Profile } from '../../model/profile.ts';

/** A profile with one value set, or taken out (`undefined`); null when the result would be no profile. `path` as in the file: `org.monthlyActiveUsers`. */
export function changeProfile(profile: Profile, path: string, value: unknown): Profile | null {
  const parsed = Profile.safeParse(withValue(profile, path.split('.'), value));
  return parsed.success ? parsed.data : null;
}

function withValue(current: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return figureWith(current, value);
  const group: Readonly<Record<string, unknown>> = isGroup(current) ? current : asFigure(current);
  const inner = withValue(Object.hasOwn(group, first) ? group[first] : undefined, rest, value);
  return withoutUndefined({ ...group, [first]: isGroup(inner) ? withoutUndefined(inner) : inner });
}

/** Another number of users, or another revenue, is one of today; what else is said of the figure (affiliates, growth, earlier values) stays. */
function figureWith(current: unknown, value: unknown): unknown {
  if (!isGroup(current) || Array.isArray(current)) return value;
  if (typeof value === 'number' && 'value' in current) {
    const said = withoutUndefined({ ...current, value: undefined, asOf: undefined });
    return Object.keys(said).length === 0 ? value : { ...said, value };
  }
  return isGroup(value) && 'amount' in current && 'amount' in value ? { ...current, asOf: undefined, ...value } : value;
}

/** A bare number becomes a figure as soon as something is said about it, such as its growth. */
function asFigure(current: unknown): Readonly<Record<string, unknown>> {
  return typeof current === 'number' ? { value: current } : {};
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutUndefined(group: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(group).filter(([, part]) => part !== undefined));
}
