import { expect, test } from 'vitest';
import { repositoryNameClaims } from '../../../src/lineage/evidence/repository-name.ts';
import { buildFamilyIndex } from '../../../src/lineage/families.ts';
import { family, noFamilies } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

const families = buildFamilyIndex([family('Bar 2', { names: ['Bar 2', 'bar2'], owners: ['bar-lab'], members: [{ id: 'bar-lab/Bar-2-7B' }] })]);

function told(id: string): readonly string[] {
  return repositoryNameClaims(record(id), { families }).map(({ parent, relation, strength }) => `${strength} ${relation} ${parent}`);
}

test.each<[string, string, readonly string[]]>([
  ['a known model within a name is weak', 'acme/Talker-Bar-2-7B', ['weak finetune bar-lab/Bar-2-7B']],
  ['its ending says that it is quantised', 'acme/Bar-2-7B-GGUF', ['weak quantized bar-lab/Bar-2-7B']],
  ['its ending says that it is converted', 'acme/Bar-2-7B-onnx', ['weak converted bar-lab/Bar-2-7B']],
  ['its ending says that it is an adapter', 'acme/Bar-2-7B-lora', ['weak adapter bar-lab/Bar-2-7B']],
  ['the whole name of another maker\u2019s model supports a copy', 'acme/Bar-2-7B', ['supporting copy bar-lab/Bar-2-7B']],
  ['the maker\u2019s own names say nothing', 'bar-lab/Bar-2-7B-chat', []],
  ['a bare word says nothing', 'acme/bar-talker', []],
  ['unknown names say nothing', 'acme/Baz-2-7B', []],
])('%s', (_, id, expected) => {
  expect(told(id)).toEqual(expected);
});

test('without families nothing is known, and the evidence is the id', () => {
  expect(repositoryNameClaims(record('acme/Bar-2-7B'), { families: noFamilies })).toEqual([]);
  expect(repositoryNameClaims(record('acme/Bar-2-7B'), { families })[0]?.evidence).toEqual({ kind: 'name', where: 'id', quote: 'Bar-2-7B' });
});

test('a very long name is read in time', () => {
  expect(told(`acme/${'Bar-2-'.repeat(2_000)}`).length).toBeLessThanOrEqual(16);
});
