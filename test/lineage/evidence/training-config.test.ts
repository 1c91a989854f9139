import { expect, test } from 'vitest';
import { trainingConfigClaims } from '../../../src/lineage/evidence/training-config.ts';
import { record } from '../../support/record.ts';

function started(readme: string | null): readonly string[] {
  return trainingConfigClaims(record('acme/foo', { readme, readmeState: 'read' })).map(({ parent, evidence }) => `${parent} ${evidence.where}`);
}

test.each<[string, string, readonly string[]]>([
  ['a printed run of transformers', '# Foo\n\n```json\n{\n  "learning_rate": 5e-05,\n  "model_name_or_path": "acme/bar-base",\n  "seed": 7\n}\n```', ['acme/bar-base README.md:6']],
  ['a configuration of axolotl', '```yaml\nbase_model: acme/bar-7b\nmicro_batch_size: 2\n```', ['acme/bar-7b README.md:2']],
  ['a configuration of axolotl that leaves the rest to its defaults', '```yaml\nbase_model: acme/bar-7b\nload_in_8bit: true\nadapter: lora\n```', ['acme/bar-7b README.md:2']],
  ['a configuration of axolotl with nothing but data', '```yaml\nbase_model: acme/bar-7b\ndatasets:\n  - path: a/b\n```', ['acme/bar-7b README.md:2']],
  ['front matter of a card', '```yaml\nbase_model: acme/bar-7b\ndatasets:\n- a/b\nlicense: mit\n```', []],
  ['a name without an owner', '```\nmodel_name_or_path: bert-base-uncased\nnum_train_epochs: 3\n```', ['bert-base-uncased README.md:2']],
  ['code that only runs a model', '```python\nbase_model = "acme/bar-7b"\nrun(base_model)\n```', []],
  ['code that loads a model in few bits', '```python\nbase_model = "acme/bar-7b"\nmodel = load(base_model, load_in_4bit=True)\n```', []],
  ['a merge recipe', '```yaml\nbase_model: acme/bar-7b\nmerge_method: slerp\nlearning_rate: 1\n```', []],
  ['a folder', '```yaml\nbase_model: ./out/bar\nlearning_rate: 1\n```', []],
  ['a run outside a block', 'base_model: acme/bar-7b\nlearning_rate: 1', []],
])('%s', (_, readme, expected) => {
  expect(started(readme)).toEqual(expected);
});

test('a record without a README starts from nothing', () => {
  expect(started(null)).toEqual([]);
});
