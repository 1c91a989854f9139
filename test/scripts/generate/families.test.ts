import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generate as generateFamilies } from '../../../scripts/generate/families.ts';
import { generate as generateSchema } from '../../../scripts/generate/family-schema.ts';

/** Files of the project that differ from what is generated. */
function stale(generated: readonly { readonly path: string; readonly content: string | Uint8Array }[]): readonly string[] {
  return generated.filter(({ path, content }) => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8') !== content).map(({ path }) => path);
}

test('the families that ship are those of models/', async () => {
  expect(stale(await generateFamilies())).toEqual([]);
});

test('editors check models/ by the schema that the code uses', async () => {
  expect(stale(await generateSchema())).toEqual([]);
});
