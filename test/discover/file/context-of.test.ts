import { expect, test } from 'vitest';
import { configKindsOf } from '../../../src/discover/file/context-of.ts';

test.each([
  ['docker-compose.yml', '', 'container'],
  ['deploy/compose.prod.yaml', '', 'container'],
  ['charts/x/templates/a.yaml', '', 'container'],
  ['values-prod.yaml', '', 'container'],
  ['a.yaml', 'kind: Pod\napiVersion: v1\n', 'container'],
  ['a.yaml', '# apiVersion: v1\nkind: Pod\n', 'config'],
  ['.github/workflows/compose.yml', 'apiVersion: v1\nkind: x', 'config'],
  ['config.yaml', '', 'config'],
  ['src/composer.json', '', 'config'],
] as const)('a key of %s (%j) belongs to a %s', (path, text, kind) => {
  expect(configKindsOf(path, text).key).toBe(kind);
});
