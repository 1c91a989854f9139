import { describe, expect, test } from 'vitest';
import { parseHubAddress } from '../../../src/discover/reference/hub-address.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

function shown(text: string): string | null {
  const found = parseHubAddress(text);
  return found && `${found.form} ${found.id}${found.revision === null ? '' : `@${found.revision}`}`;
}

describe('a model', () => {
  test.each([
    ['https://huggingface.co/org/name', 'page org/name'],
    ['https://www.huggingface.co/org/name/', 'page org/name'],
    ['HTTP://HuggingFace.CO/Org/Name', 'page Org/Name'],
    ['https://hf.co/gpt2', 'page gpt2'],
    ['https://huggingface.co/org/name?x=y#z', 'page org/name'],
    ['https://huggingface.co/org/name.git', 'page org/name'],
    ['https://huggingface.co/org/name/tree/main', 'page org/name'],
    ['https://huggingface.co/org/name/tree/v1.0/sub', 'page org/name@v1.0'],
    ['https://huggingface.co/org/name/commit/abc', 'page org/name@abc'],
    ['https://huggingface.co/org/name/discussions/7', 'page org/name'],
    ['https://huggingface.co/org/name/resolve/main/model.gguf', 'file org/name'],
    [`https://huggingface.co/org/name/raw/${sha}/README.md`, `file org/name@${sha}`],
    ['https://huggingface.co/org/name/blob/refs/pr/3/README.md', 'file org/name@refs/pr/3'],
    ['https://huggingface.co/org/name/blob/refs%2Fpr%2F3/README.md', 'file org/name@refs/pr/3'],
    ['https://huggingface.co/org/name/resolve/feature%2Fx/a.bin', 'file org/name@feature/x'],
    ['https://huggingface.co/gpt2/resolve/main/config.json', 'file gpt2'],
    ['https://huggingface.co/api/models/org/name', 'page org/name'],
    ['https://api-inference.huggingface.co/models/org/name', 'page org/name'],
    ['https://api-inference.huggingface.co/pipeline/feature-extraction/org/name', 'page org/name'],
    ['https://router.huggingface.co/hf-inference/models/org/name', 'page org/name'],
    ['hf.co/org/name:Q4_K_M', 'scheme org/name'],
    ['huggingface.co/org/name', 'scheme org/name'],
    ['hf://org/name', 'scheme org/name'],
    ['hf://models/org/name@v1/config.json', 'scheme org/name@v1'],
    ['hf://org/name@refs/pr/1/config.json', 'scheme org/name@refs/pr/1'],
    ['hf://org/name@feature%2Fx', 'scheme org/name@feature/x'],
    ['hf://org/name:v2', 'scheme org/name@v2'],
    ['huggingface://org/name/file.gguf', 'scheme org/name'],
    ['HF://mlc-ai/name', 'scheme mlc-ai/name'],
    ['hf-hub:timm/name', 'scheme timm/name'],
    ['hf_hub:timm/name', 'scheme timm/name'],
    ['djl://ai.djl.huggingface.pytorch/org/name', 'scheme org/name'],
    ['pkg:huggingface/org/name', 'purl org/name'],
    [`pkg:huggingface/org/name@${sha.toUpperCase()}`, `purl org/name@${sha}`],
    ['pkg:HuggingFace/gpt2@v1?x=y#z', 'purl gpt2@v1'],
    ['pkg://huggingface/org%2Fname', 'purl org/name'],
    ['pkg:huggingface/org/name@v1?repository_url=https%3A%2F%2Fhuggingface.co', 'purl org/name@v1'],
  ])('%s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });
});

describe('no model', () => {
  test.each([
    ['another host', 'https://example.com/org/name'],
    ['a host that only begins so', 'https://huggingface.co.evil.example/org/name'],
    ['a host that only ends so', 'https://nothuggingface.co/org/name'],
    ['a user before another host', 'https://huggingface.co@evil.example/org/name'],
    ['a data set', 'https://huggingface.co/datasets/org/name'],
    ['a data set in a file system', 'hf://datasets/org/name'],
    ['a Space', 'https://huggingface.co/spaces/org/name'],
    ['a paper', 'https://huggingface.co/papers/2401.00001'],
    ['documentation', 'https://huggingface.co/docs/transformers'],
    ['the page of an organisation', 'https://huggingface.co/org'],
    ['the start page', 'https://huggingface.co/'],
    ['a purl of another type', 'pkg:pypi/huggingface'],
    ['a purl of another server', 'pkg:huggingface/org/name?repository_url=https://evil.example'],
    ['an id that leads out', 'https://huggingface.co/org/..%2F..'],
    ['an id with an encoded slash too many', 'https://huggingface.co/org/a%2Fb'],
    ['a broken encoding', 'hf://org/%ZZ'],
    ['a revision that leads out', 'hf://org/name@..%2Fx'],
    ['an address inside a sentence', 'see https://huggingface.co/org/name'],
    ['an address with a line end', 'https://huggingface.co/org/name\n'],
    ['a placeholder', 'https://huggingface.co/your-org/name'],
    ['a template', 'https://huggingface.co/${org}/${name}'],
    ['an id alone', 'org/name'],
    ['nothing', ''],
    ['more than an address may be long', `https://huggingface.co/org/${'x'.repeat(2_000)}`],
  ])('%s', (_name, text) => {
    expect(shown(text)).toBeNull();
  });
});
