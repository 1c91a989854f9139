import { expect, test } from 'vitest';
import { peftConfigClaims } from '../../../src/lineage/evidence/peft-config.ts';
import { config } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

test('the API names the base of a PEFT model', () => {
  expect(peftConfigClaims(record('a/s', { config: config({ peftBase: 'b/p' }) }))).toEqual([
    { parent: 'b/p', relation: 'adapter', strength: 'strong', evidence: { kind: 'config', where: 'config#peft.base_model_name_or_path', quote: 'b/p' } },
  ]);
});

test.each([
  ['no configuration', null],
  ['another library', config()],
])('%s claims nothing', (_, one) => {
  expect(peftConfigClaims(record('a/s', { config: one }))).toEqual([]);
});
