import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { repositoryNameClaims } from '../../src/lineage/evidence/repository-name.ts';
import { readCompiledFamilies } from '../../src/lineage/compiled-families.ts';
import { createNameScreen } from '../../src/lineage/name-screen.ts';
import { record } from '../support/record.ts';

const families = readCompiledFamilies(readFileSync(new URL('../../compiled/families.json', import.meta.url), 'utf8'));
const screen = createNameScreen(families);
const fits = new RegExp(screen.pattern);

/** Whether a name holds that of a known model, by the reader of the pipeline. */
function holds(name: string): boolean {
  return repositoryNameClaims(record(`0/${name}`), { families }).length > 0;
}

test.each([
  ['my-llama-3.1-8b-notes', ['llama-3.1-8b-']],
  ['sophia-2', ['2']],
  ['llama-thing', []],
  ['x-gpt2-y-qwen2.5-7b', ['gpt2-', 'qwen2.5-7b']],
  ['llama-3-8-billion-words', ['llama-3-8-billion-words']],
])('of %s the stretches %j are looked at', (name, runs) => {
  expect(screen.runsOf(name)).toEqual(runs);
});

test('no name that holds a known model is screened out, nor is one read otherwise by its stretches', () => {
  const known = [...families.byId.keys()].map((id) => id.slice(id.indexOf('/') + 1)).filter((name) => !name.includes(' '));
  const names = known.flatMap((name, index) => [name, `my-${name}`, `${name}_v2-gguf`, `${known[(index * 7) % known.length] ?? ''}-x-${name}`, name.replaceAll('-', '_'), name.replace(/\d/, '')]);
  const missed = names.filter((name) => holds(name) !== (/\d/.test(name) && fits.test(name) && screen.runsOf(name).some(holds)));
  expect(missed).toEqual([]);
  expect(names.length).toBeGreaterThan(2_000);
});
