import { expect, test } from 'vitest';
import { nameOrPathClaims } from '../../../src/lineage/evidence/name-or-path.ts';
import { config } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

test('from where a model was loaded is consistent with descent and no proof', () => {
  expect(nameOrPathClaims(record('a/s', { config: config({ nameOrPath: 'b/p' }) }))).toEqual([
    { parent: 'b/p', relation: 'unknown', strength: 'supporting', evidence: { kind: 'config', where: 'config.json#_name_or_path', quote: 'b/p' } },
  ]);
});

test.each([
  ['no configuration', null],
  ['a configuration that no longer says', config()],
  ['an empty path', config({ nameOrPath: '' })],
])('%s claims nothing', (_, one) => {
  expect(nameOrPathClaims(record('a/s', { config: one }))).toEqual([]);
});
