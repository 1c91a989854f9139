import { expect, test } from 'vitest';
import { adapterCodeClaims } from '../../../src/lineage/evidence/adapter-code.ts';
import { record } from '../../support/record.ts';

function bases(readme: string | null): readonly string[] {
  return adapterCodeClaims(record('acme/foo-lora', { readme, readmeState: readme === null ? 'absent' : 'read' })).map(({ parent, relation, strength, evidence }) => `${strength} ${relation} ${parent} ${evidence.where}`);
}

function code(...lines: readonly string[]): string {
  return ['# Foo', '', '```python', ...lines, '```'].join('\n');
}

const puts = 'model = PeftModel.from_pretrained(base, "acme/foo-lora")';

test.each<[string, string | null, readonly string[]]>([
  ['the weights that the adapter is put on', code('base = AutoModelForCausalLM.from_pretrained("bar/bar-7b")', puts), ['strong adapter bar/bar-7b README.md:3']],
  ['names in variables', code("model_name = 'bar/bar-7b'", "adapters_name = 'acme/foo-lora'", 'model = PeftModel.from_pretrained(load(model_name), adapters_name)'), ['strong adapter bar/bar-7b README.md:3']],
  ['an adapter that is loaded into a model', code('model = AutoModel.from_pretrained("bar/bar-7b")', 'model.load_adapter("acme/foo-lora")'), ['strong adapter bar/bar-7b README.md:3']],
  ['the data that it is tried on', code('data = load_dataset("bar/questions")', 'base = load("bar/bar-7b")', puts), ['strong adapter bar/bar-7b README.md:3']],
  ['two others, of which one is a guess', code('base = load("bar/bar-7b")', 'judge = load("baz/judge-7b")', puts), []],
  ['another adapter', code('base = load("bar/bar-7b")', 'model = PeftModel.from_pretrained(base, "baz/other-lora")'), []],
  ['this repository alone', code('model = PeftModel.from_pretrained(base, "acme/foo-lora")'), []],
  ['code without an adapter', code('a = load("acme/foo-lora")', 'b = load("bar/bar-7b")'), []],
  ['no code at all', 'PeftModel.from_pretrained("bar/bar-7b", "acme/foo-lora")', []],
  ['no README', null, []],
])('%s', (_, readme, expected) => {
  expect(bases(readme)).toEqual(expected);
});
