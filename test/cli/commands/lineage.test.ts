import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../support/run-cli.ts';
import { parseXml } from '../../support/xml.ts';

const distill = 'deepseek-ai/DeepSeek-R1-Distill-Llama-8B';
const base = 'meta-llama/Llama-3.1-8B';

const lineage = (...args: readonly string[]) => runCli(['lineage', distill, '--offline', ...args]);

describe('every format shows the descent that the card hides', () => {
  test('text', async () => {
    const { stdout, code } = await lineage();
    expect(stdout).toMatch(/fine-tuned from meta-llama\/Llama-3\.1-8B @[0-9a-f]{12} {2}\[llama3\.1\] {2}strong/);
    expect(code).toBe(0);
  });

  test('json', async () => {
    const { stdout } = await lineage('--format', 'json');
    const { id, complete, nodes, edges, gaps } = JSON.parse(stdout);
    expect([id, complete, gaps]).toEqual([distill, true, []]);
    expect(nodes[0]).toMatchObject({ id: distill, license: 'mit', status: 'resolved' });
    expect(edges).toContainEqual(expect.objectContaining({ child: distill, parent: base, relation: 'finetune', confidence: 'strong' }));
  });

  test('mermaid', async () => {
    const { stdout } = await lineage('--format', 'mermaid');
    expect(stdout).toMatch(/^flowchart TD\n/);
    expect(stdout).toContain(`["${base}<br/>[llama3.1]"]`);
  });

  test('dot', async () => {
    const { stdout } = await lineage('--format', 'dot');
    expect(stdout).toMatch(/^digraph lineage \{\n[^]*\}\n$/);
    expect(stdout).toContain(`label="${base}\\n[llama3.1]"`);
  });

  test('svg', async () => {
    const { stdout, stderr, code } = await lineage('--format', 'svg');
    expect(parseXml(stdout).name).toBe('svg');
    for (const words of ['Llama&#45;3.1&#45;8B', '[llama3.1]', 'fine&#45;tuned from', 'strong']) expect(stdout).toContain(words);
    expect([stderr, code]).toEqual(['', 0]);
  });
});

describe('several models', () => {
  async function withList(format: string) {
    const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-lineage-'));
    await writeFile(path.join(cwd, 'list.txt'), 'mistralai/Mistral-7B-v0.1\n');
    return runCli(['lineage', distill, '--list', 'list.txt', '--offline', '--format', format], { cwd });
  }

  test('are one JSON document', async () => {
    const found: readonly { readonly id: string }[] = JSON.parse((await withList('json')).stdout);
    expect(found.map(({ id }) => id)).toEqual([distill, 'mistralai/Mistral-7B-v0.1']);
  });

  test.each(['svg', 'dot', 'mermaid'])('are no picture (%s)', async (format) => {
    const { stdout, stderr, code } = await withList(format);
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toContain(`--format ${format} holds one model, and 2 were named`);
  });
});

test('a lineage that could not be read is undecided in every format', async () => {
  for (const format of ['text', 'json', 'mermaid', 'dot', 'svg']) {
    const { stdout, code } = await runCli(['lineage', 'org/nowhere', '--offline', '--format', format]);
    expect([format, code]).toEqual([format, 3]);
    expect(stdout).toMatch(format === 'text' ? /not complete/ : /missing|unreachable/);
  }
});

test('an unknown format is refused with those that there are', async () => {
  const { stderr, code } = await lineage('--format', 'png');
  expect(code).toBe(2);
  expect(stderr).toContain('svg');
});
