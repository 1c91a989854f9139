import { detectCode } from '../../../src/discover/code/detect-code.ts';
import { languages } from '../../../src/discover/code/language.ts';

const kinds = { call: 'python-call', key: 'config', command: 'cli', address: 'other', purl: 'purl' } as const;

/** What a text of code names, as `kind confidence id@revision`, each once. */
export function found(text: string, language: keyof typeof languages = 'python'): readonly string[] {
  const { sightings } = detectCode(text, languages[language], kinds);
  return [...new Set(sightings.map(({ id, revision, kind, confidence }) => `${kind} ${confidence} ${id}${revision === null ? '' : `@${revision}`}`))];
}
