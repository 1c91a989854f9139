import { DataError } from '../errors.ts';
import { parseProfile } from '../policy/parse-profile.ts';

/** What is wrong with a part of a profile that a list states, by the rules of a profile file; null where nothing is. */
export function profileProblem(profile: unknown): string | null {
  try {
    parseProfile(JSON.stringify(profile), 'list');
    return null;
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.mistakes.map(({ message, hint }) => `${message}${hint === null ? '' : ` (${hint})`}`).join('; ');
  }
}
