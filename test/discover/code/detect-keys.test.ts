import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

const likely = 'config likely org/Name-7b';

describe('a value is a model under', () => {
  test.each([
    { name: 'a variable', language: 'python', text: 'MODEL_ID = "org/Name-7b"', models: [likely] },
    { name: 'a variable on one line with its condition', language: 'python', text: 'if x: model = "org/Name-7b"\nelse: model = "org/Name-8b"', models: [likely, 'config likely org/Name-8b'] },
    { name: 'a variable of R', language: 'script', text: 'model_id <- "org/Name-7b"', models: [likely] },
    { name: 'a constant of Rust', language: 'cLike', text: 'const MODEL: &str = "org/Name-7b";', models: [likely] },
    { name: 'a constant of Go', language: 'cLike', text: 'const model = "org/Name-7b"', models: [likely] },
    { name: 'a list of one in braces', language: 'cLike', text: 'string[] models = {\n  "org/Name-7b"\n};', models: [likely] },
    { name: 'a key', language: 'python', text: 'x = {"model_name": "org/Name-7b"}', models: [likely] },
    { name: 'a bare key', language: 'javascript', text: 'const x = { model: "org/Name-7b" }', models: [likely] },
    { name: 'a key in a table of models', language: 'python', text: 'MODELS = {"small": "org/Name-7b"}', models: [likely] },
    { name: 'a list of models', language: 'python', text: 'models = [\n  "org/Name-7b",\n  # "org/Name-8b",\n]', models: [likely] },
    { name: 'a default of a parameter', language: 'python', text: 'def f(model: str = "org/Name-7b"): pass', models: [likely] },
    { name: 'an argument', language: 'python', text: 'f(model="org/Name-7b")', models: ['python-call likely org/Name-7b'] },
    { name: 'an argument of a client of the Hub', language: 'python', text: 'c = InferenceClient()\nc.chat(model="org/Name-7b")', models: ['python-call certain org/Name-7b'] },
    { name: 'an option', language: 'python', text: 'p.add_argument("--model", default="org/Name-7b")', models: [likely] },
    { name: 'an option of Rust', language: 'cLike', text: '#[arg(long, default_value = "org/Name-7b")]\n#[serde(rename = "x")]\npub model_id: String,', models: [likely] },
    { name: 'an option of typer', language: 'python', text: 'def f(base: str = typer.Option("org/Name-7b", "--base-model")): pass', models: [likely] },
    { name: 'an annotated parameter', language: 'python', text: 'def f(model: Annotated[str, Option(help="x")] = "org/Name-7b"): pass', models: [likely] },
    { name: 'a function that returns it', language: 'python', text: 'def model_name() -> str:\n  if x:\n    return "org/Name-7b"', models: [likely] },
    { name: 'an enumeration', language: 'python', text: 'class Model(str, Enum):\n  SMALL = "org/Name-7b"', models: [likely] },
    { name: 'a parameter of a test', language: 'python', text: '@pytest.mark.parametrize("model_id", ["org/Name-7b"])', models: [likely] },
    { name: 'a field with a label', language: 'python', text: 'gr.Dropdown(choices=["org/Name-7b"], label="Model")', models: [likely] },
    { name: 'a typed table', language: 'javascript', text: "const MODELS: Record<string, string> = { small: 'org/Name-7b' };", models: [likely] },
    { name: 'a constant with its type behind', language: 'cLike', text: 'var modelID string = "org/Name-7b"', models: [likely] },
    { name: 'a parameter of Bicep', language: 'bicep', text: "param modelId string = 'org/Name-7b'", models: [likely] },
    { name: 'a named setting', language: 'bicep', text: "env: [{ name: 'MODEL_ID', value: 'org/Name-7b' }]", models: [likely] },
    { name: 'a named setting of Terraform', language: 'hcl', text: 'env {\n  name = "MODEL_ID"\n  value = "org/Name-7b"\n}', models: [likely] },
    { name: 'a repository of a model', language: 'hcl', text: 'model = {\n  repository = "org/Name-7b"\n  revision = "v1"\n}', models: [`${likely}@v1`] },
    { name: 'a tuple of Elixir', language: 'script', text: 'load({:hf, "org/name", revision: "v1"})', models: ['python-call likely org/name@v1'] },
    { name: 'a literal of Julia', language: 'julia', text: 'm = hgf"org/name:model"', models: ['python-call likely org/name'] },
    { name: 'a setting', language: 'python', text: 'os.environ.setdefault("MODEL_ID", "org/Name-7b")', models: [likely] },
    { name: 'a block', language: 'hcl', text: 'variable "model_id" {\n  default = "org/Name-7b"\n}', models: [likely] },
    { name: 'a key beside a revision', language: 'python', text: '{"model": "org/Name-7b", "revision": "v1"}', models: [`${likely}@v1`] },
    { name: 'a key beside a revision that is none', language: 'python', text: '{"model": "org/Name-7b", "revision": "../x"}', models: [likely] },
  ] as const)('$name', ({ language, text, models }) => {
    expect(found(text, language)).toEqual(models);
  });
});

test.each([
  { name: 'something else', text: 'path = "org/Name-7b"' },
  { name: 'a folder', text: 'model_dir = "org/Name-7b"' },
  { name: 'a model of another vendor', text: 'model = "openai/gpt-4o"' },
  { name: 'an image', text: 'model_image = "org/Name-7b"' },
  { name: 'a part of a sum', text: 'model = "org/Name-7b" + x' },
  { name: 'a comparison', text: 'if model == "org/Name-7b": pass' },
  { name: 'the licence of a model', text: 'models = {"a": {"license": "org/Name-7b"}}' },
  { name: 'plain words under a weak key', text: 'model = "auth/user"' },
  { name: 'a comment', text: 'x = 1 # model = "org/Name-7b"' },
])('a value is none under $name', ({ text }) => {
  expect(found(text)).toEqual([]);
});
