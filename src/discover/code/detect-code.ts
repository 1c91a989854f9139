import { detectCommandStrings } from './detect-command-strings.ts';
import type { Findings, Kinds } from '../sighting.ts';
import { detectCalls } from './detect-calls.ts';
import { detectKeys } from './detect-keys.ts';
import { detectStrings } from './detect-strings.ts';
import type { Language } from './language.ts';
import { readSourceCode } from './source-code.ts';

/** The models that a text of code loads or names. Comments, docstrings and prose in strings name none. */
export function detectCode(text: string, language: Language, kinds: Kinds): Findings {
  const source = readSourceCode(text, language, kinds);
  const { sightings, explained } = detectCalls(source);
  const commands = detectCommandStrings(source);
  return {
    sightings: [...sightings, ...detectKeys(source, explained), ...detectStrings(source, explained), ...commands.sightings],
    remarks: commands.remarks,
  };
}
