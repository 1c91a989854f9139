import { describe, expect, test } from 'vitest';
import { found } from './found.ts';

const sure = 'python-call certain org/name';
const likely = 'python-call likely org/Name-7b';

describe('a loader takes an id', () => {
  test.each([
    { name: 'by place', text: 'AutoModel.from_pretrained("org/name")', models: [sure] },
    { name: 'by name', text: 'AutoModel.from_pretrained(pretrained_model_name_or_path="org/name")', models: [sure] },
    { name: 'by a variable', text: 'x = "org/name"\nAutoModel.from_pretrained(x)', models: [sure] },
    { name: 'by a field of the settings', text: 'class S:\n  x: str = "org/name"\nAutoModel.from_pretrained(settings.x)', models: [sure] },
    { name: 'from a table', text: 'T = {"a": "org/name", "b": "org/two"}\nAutoModel.from_pretrained(T[k])', models: [sure, 'python-call certain org/two'] },
    { name: 'with a default', text: 'AutoModel.from_pretrained(os.getenv("X", "org/name"))', models: [sure] },
    { name: 'with a revision', text: 'AutoModel.from_pretrained("org/name", revision="v1")', models: [`${sure}@v1`] },
    { name: 'with a revision by a variable', text: 'r = "v1"\nAutoModel.from_pretrained("org/name", revision=r)', models: [`${sure}@v1`] },
    { name: 'with one of two revisions', text: 'AutoModel.from_pretrained("org/name", revision="v1" if x else "v2")', models: [sure] },
    { name: 'with a revision that is none', text: 'AutoModel.from_pretrained("org/name", revision="../x")', models: [sure] },
    { name: 'under another name', text: 'from x import from_pretrained as get\nget("org/name")', models: [sure] },
    { name: 'with a tokenizer of its own revision', text: 'import vllm\nLLM(model="org/name", tokenizer="org/tok", revision="v1")', models: [`${sure}@v1`, 'python-call certain org/tok'] },
    { name: 'that is called later', text: 'partial(AutoModel.from_pretrained, "org/Name-7b")', models: [likely] },
    { name: 'behind a label', text: 'Model("Small", "org/Name-7b")', models: [likely] },
    { name: 'of a class that makes it', text: 'HuggingFaceTokenizer.newInstance("org/Name-7b")', models: [likely] },
    { name: 'of the second place', text: 'pipeline("text-generation", "org/name")', models: [sure] },
    { name: 'with its adapter', text: 'PeftModel.from_pretrained(model, "org/name")', models: [sure] },
    { name: 'without the organisation of its library', text: 'SentenceTransformer("all-MiniLM-L6-v2")', models: ['python-call certain sentence-transformers/all-MiniLM-L6-v2'] },
    { name: 'from before organisations', text: 'AutoModel.from_pretrained("bert-base-uncased")', models: ['python-call certain bert-base-uncased'] },
    { name: 'as an address', text: 'X.from_single_file("https://huggingface.co/org/name/blob/main/x.safetensors")', models: [sure] },
    { name: 'in a file that mentions the library', text: 'from vllm import LLM\nLLM("org/name")', models: [sure] },
    { name: 'of another hub', text: 'from modelscope import AutoModel\nAutoModel.from_pretrained("org/Name-7b")', models: [likely] },
  ])('$name', ({ text, models }) => {
    expect(found(text)).toEqual(models);
  });
});

describe('no model is', () => {
  test.each([
    { name: 'a folder', text: 'AutoModel.from_pretrained("./org/name")' },
    { name: 'a data set', text: 'load_dataset("org/Name-7b")' },
    { name: 'a data set by its type', text: 'snapshot_download("org/Name-7b", repo_type="dataset")' },
    { name: 'a data set by a variable', text: 't = "dataset"\nsnapshot_download(repo_id="org/Name-7b", repo_type=t)' },
    { name: 'the target of an upload', text: 'model.push_to_hub("org/Name-7b")' },
    { name: 'the target of an upload by a variable', text: 'model_id = "org/Name-7b"\nmodel.push_to_hub(model_id)' },
    { name: 'code of torch.hub', text: 'torch.hub.load("org/Name-7b", "x")' },
    { name: 'an example in a docstring', text: 'def f():\n  """AutoModel.from_pretrained("org/name")"""' },
    { name: 'an example in a comment', text: '# AutoModel.from_pretrained("org/name")' },
    { name: 'a declaration', text: 'def from_pretrained("org/name"): pass' },
    { name: 'half of an id', text: 'AutoModel.from_pretrained("org/" + name)' },
    { name: 'the argument of a function called load elsewhere', text: 'load("org/name")' },
    { name: 'the argument of a function about something else', text: 'open_door("org/Name-7b")' },
  ])('$name', ({ text }) => {
    expect(found(text)).toEqual([]);
  });
});

test.each([
  { text: 'load_my_model("org/Name-7b")', models: [likely] },
  { text: 'MyEncoder("org/Name-7b", x)', models: [likely] },
  { text: 'load_my_model(x, "org/Name-7b")', models: [] },
  { text: 'load_my_model("org/name")', models: [] },
])('a function whose name speaks of models may load one: $text', ({ text, models }) => {
  expect(found(text)).toEqual(models);
});
