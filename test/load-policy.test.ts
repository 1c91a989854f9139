import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { DataError } from '../src/errors.ts';
import { createNodeIo } from '../src/io/node-io.ts';
import { builtInPolicyIds, loadPolicy } from '../src/load-policy.ts';

async function load(reference: string, files: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-policy-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(cwd, file)), { recursive: true });
    await writeFile(path.join(cwd, file), text);
  }
  try {
    const { policy } = await loadPolicy(reference, createNodeIo({ cwd, home: cwd, env: {} }));
    return [policy.id, ...policy.rules.map(({ from }) => from).filter((from, index, all) => all.indexOf(from) === index)];
  } catch (error) {
    if (error instanceof DataError) return error.mistakes.map(({ message, hint }) => `${message}${hint === null ? '' : ` (${hint})`}`);
    throw error;
  }
}

const own = (base: string): string => `id: ours\nextends: ${base}\nrules: [{ id: r, when: { var: use.military } }]\n`;

describe('a policy is found', () => {
  test('by its built-in id', async () => expect(await load('osi-only')).toEqual(['osi-only', 'osi-only']));
  test('by its built-in id, also where a file of that name lies about', async () => expect(await load('osi-only', { 'osi-only': 'id: mine\nrules: []\n' })).toEqual(['osi-only', 'osi-only']));
  test('as a file, which beats a package of that name', async () => expect(await load('acme/saas.yaml', { 'acme/saas.yaml': 'id: mine\nrules: []\n', 'node_modules/acme/saas.yaml': 'id: theirs\nrules: []\n' })).toEqual(['mine']));
  test('as a file in a folder that is pinned', async () => expect(await load(`ci/saas.yaml#sha256:${'0'.repeat(64)}`, { 'ci/saas.yaml': 'id: mine\nrules: []\n' })).toEqual([expect.stringContaining('is not the file that was pinned')]));
  test('by a path that goes up and down again', async () => expect(await load('./a/ours.yaml', { 'a/ours.yaml': own('../b/../b/base.yaml'), 'b/base.yaml': 'id: base\nrules: [{ id: q, when: { var: use.military } }]\n' })).toEqual(['ours', 'base', 'ours']));
  test('in a package', async () => expect(await load('./ours.yaml', { 'ours.yaml': own("'@acme/policies/base.yaml'"), 'node_modules/@acme/policies/base.yaml': 'id: base\nrules: []\n' })).toEqual(['ours', 'ours']));
});

describe('a policy is not found', () => {
  test('and the nearest built-in one is named', async () => expect(await load('comercial-saas')).toEqual(['there is no policy "comercial-saas" (did you mean "commercial-saas"?)']));
  test('and the nearest file beside it is named, but not the file itself', async () => expect(await load('./ours.yaml', { 'ours.yaml': own('./bas.yaml'), 'base.yaml': 'id: base\nrules: []\n' })).toEqual(['there is no policy "./bas.yaml" (did you mean "./base.yaml"?)']));
  test('when nothing is near, and it says where was looked', async () => expect(await load('@acme/policies/saas.yaml')).toEqual([expect.stringContaining('looked for in node_modules')]));
});

test('a circle is seen however its paths are written', async () => {
  expect(await load('./ours.yaml', { 'ours.yaml': own('./sub/../sub/base.yaml'), 'sub/base.yaml': 'id: base\nextends: ../ours.yaml\nrules: []\n' })).toEqual(['the policy extends itself: ./ours.yaml → ./sub/base.yaml → ./ours.yaml']);
});

test('the built-in policies are listed in the order of the alphabet', async () => {
  expect(await builtInPolicyIds(createNodeIo())).toEqual(['commercial-saas', 'eu-market', 'internal-use', 'osi-only', 'product-redistribution', 'public-sector', 'research']);
});
