import { readCandidates, type Candidate, type CandidateList } from '../../src/candidates/read-candidates.ts';
import { DataError, UsageError } from '../../src/errors.ts';
import { parseProfile } from '../../src/policy/parse-profile.ts';
import { parseReference } from '../../src/source/reference.ts';

/** Reads a list with the checks of the command line. */
export function readList(content: string | Uint8Array, file: string): Promise<CandidateList> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readCandidates(bytes, file, { problemOf: (ref) => messageOf(() => parseReference(ref, { isLocal: false })), problemOfProfile: (part) => messageOf(() => parseProfile(JSON.stringify(part), 'list')) });
}

/** A candidate in one line: model, rows, other columns. */
export function lineOf({ ref, rows, columns }: Candidate): string {
  return `${ref} ${rows.join('+')} ${JSON.stringify(columns)}`;
}

function messageOf(work: () => unknown): string | null {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof UsageError) return error.message;
    if (error instanceof DataError) return error.mistakes.map(({ message, hint }) => `${message}${hint === null ? '' : ` (${hint})`}`).join('; ');
    throw error;
  }
}
