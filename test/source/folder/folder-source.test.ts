import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ModelRecord, type ReadResult } from '../../../src/model/record.ts';
import { createFolderSource } from '../../../src/source/folder/folder-source.ts';
import { ggufBytes } from './gguf-bytes.ts';
import { modelFolder, type Content } from './model-folder.ts';
import { safetensorsBytes } from './safetensors-bytes.ts';

/** Reads `asked` (the folder itself when left out) of a folder with the given contents. */
async function read(contents: Readonly<Record<string, Content>>, asked = '.'): Promise<ReadResult> {
  const folder = await modelFolder(contents);
  return createFolderSource(folder).readModel({ kind: 'local', asked, path: asked });
}

async function recordOf(contents: Readonly<Record<string, Content>>, asked = '.'): Promise<ModelRecord> {
  const result = await read(contents, asked);
  if (result.kind === 'failure') throw new Error(result.detail);
  return ModelRecord.parse(result.record);
}

const readme = '---\nlicense: mit\nbase_model: org/base\ntags: [x]\nlibrary_name: peft\n---\n# A model\n';
const gguf = ggufBytes([['general.architecture', ['text', 'llama']], ['general.name', ['text', 'Base 8B']], ['llama.block_count', ['u32', 32]], ['llama.embedding_length', ['u32', 4096]], ['general.filler', ['text', 'x'.repeat(2_000)]]]);

describe('a model directory', () => {
  test('gives card, texts, configuration and files', async () => {
    const record = await recordOf({
      'README.md': readme,
      LICENSE: 'The licence.',
      'NOTICE.txt': 'A notice.',
      'sub/LICENSE': 'Of a part.',
      'LICENSE.pdf': '%PDF',
      'adapter_config.json': '{"base_model_name_or_path": "org/base"}',
      'mergekit_config.yml': 'models: []',
      Modelfile: 'FROM x',
      'config.json': '{"model_type": "llama", "hidden_size": 4096}',
      'license_check.py': 'print()',
    });
    expect(record).toMatchObject({ id: '.', revision: null, source: { kind: 'folder', location: '.' }, readmeState: 'read', readme, tags: ['x'], libraryName: 'peft', unread: [{ path: 'LICENSE.pdf', reason: 'it is no text file' }] });
    expect(record.card).toMatchObject({ license: ['mit'], baseModel: ['org/base'] });
    expect(record.config).toMatchObject({ modelType: 'llama', hiddenSize: 4096 });
    expect(Object.keys(record.texts).sort()).toEqual(['LICENSE', 'Modelfile', 'NOTICE.txt', 'adapter_config.json', 'mergekit_config.yml']);
    expect(record.files.map(({ path }) => path)).toContain('license_check.py');
  });

  test.each<[string, Readonly<Record<string, Content>>, Partial<ModelRecord>]>([
    ['one safetensors file', { 'model.safetensors': safetensorsBytes({ a: [10, 2] }, { format: 'pt' }) }, { parameters: 20, safetensorsMetadata: { format: 'pt' } }],
    ['an index and its shards', { 'model.safetensors.index.json': '{"weight_map": {"a": "model-00001-of-00002.safetensors", "b": "model-00002-of-00002.safetensors"}}', 'model-00001-of-00002.safetensors': safetensorsBytes({ a: [7] }), 'model-00002-of-00002.safetensors': safetensorsBytes({ b: [5] }), 'consolidated.safetensors': safetensorsBytes({ c: [99] }) }, { parameters: 12 }],
    ['shards without an index', { 'model-00001-of-00002.safetensors': safetensorsBytes({ a: [7] }), 'model-00002-of-00002.safetensors': safetensorsBytes({ b: [5] }) }, { parameters: 12 }],
    ['a missing shard', { 'model.safetensors.index.json': '{"weight_map": {"a": "a.safetensors", "b": "../b.safetensors"}}' }, { parameters: null, unread: [{ path: 'a.safetensors', reason: 'the index names it, and it is not there' }] }],
    ['a total in the index', { 'model.safetensors.index.json': '{"metadata": {"total_parameters": 8}, "weight_map": {"a": "a.safetensors"}}' }, { parameters: 8 }],
    ['an adapter', { 'adapter_model.safetensors': safetensorsBytes({ a: [3] }, { base: 'org/base' }), 'adapter_config.json': '{}' }, { parameters: null, safetensorsMetadata: { base: 'org/base' } }],
    ['several models side by side', { 'a.safetensors': safetensorsBytes({ a: [3] }), 'b.safetensors': safetensorsBytes({ a: [3] }) }, { parameters: null }],
    ['a damaged file', { 'model.safetensors': 'x'.repeat(2_000) }, { parameters: null, unread: [{ path: 'model.safetensors', reason: expect.stringContaining('does not begin like a safetensors file') as string }] }],
  ])('weighs %s', async (_name, contents, expected) => {
    expect(await recordOf({ 'config.json': '{}', ...contents })).toMatchObject(expected);
  });

  test('takes sizes from the GGUF header where there is no config.json, and passes projectors over', async () => {
    const record = await recordOf({ 'a-mmproj.gguf': ggufBytes([['general.architecture', ['text', 'clip']]]), 'model-Q4.gguf': gguf });
    expect(record.gguf).toMatchObject({ architecture: 'llama', metadata: { 'general.name': 'Base 8B' } });
    expect(record.config).toMatchObject({ modelType: 'llama', hiddenSize: 4096, layers: 32 });
  });

  test('knows hash and size of weights that git-lfs left out, and the commit of the clone', async () => {
    const hash = 'ab'.repeat(32);
    const commit = '0123456789'.repeat(4);
    const record = await recordOf({ 'README.md': readme, 'model.safetensors': `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 16060522240\n`, '.git/HEAD': 'ref: refs/heads/main\n', '.git/refs/heads/main': `${commit}\n` });
    expect(record.revision).toBe(commit);
    expect(record.files).toContainEqual({ path: 'model.safetensors', size: 16_060_522_240, sha256: hash, blobId: null });
    expect(record.unread).toEqual([]);
  });

  test.each<[string, Readonly<Record<string, Content>>, string | null]>([
    ['a detached head', { '.git/HEAD': 'a'.repeat(40) }, 'a'.repeat(40)],
    ['packed refs', { '.git/HEAD': 'ref: refs/heads/main', '.git/packed-refs': `# pack-refs\n${'b'.repeat(40)} refs/heads/main\n` }, 'b'.repeat(40)],
    ['a ref that leaves .git', { '.git/HEAD': 'ref: refs/../../x', x: 'c'.repeat(40) }, null],
    ['a download into the folder', { '.cache/huggingface/download/README.md.metadata': `${'d'.repeat(40)}\netag\n1.0`, '.cache/huggingface/download/config.json.metadata': `${'d'.repeat(40)}\netag\n1.0` }, 'd'.repeat(40)],
    ['downloads of two commits', { '.cache/huggingface/download/a.metadata': 'd'.repeat(40), '.cache/huggingface/download/b.metadata': 'e'.repeat(40) }, null],
    ['nothing', {}, null],
  ])('finds the revision of %s', async (_name, contents, revision) => {
    expect((await recordOf({ 'README.md': readme, ...contents })).revision).toBe(revision);
  });

  test.each<[string, Readonly<Record<string, Content>>, object]>([
    ['a binary README', { 'README.md': new Uint8Array([1, 0, 2]), 'config.json': '{}' }, { readmeState: 'unreachable', card: null, unread: [{ path: 'README.md', reason: 'it is no text file' }] }],
    ['a README of 5 MB', { 'README.md': 'x'.repeat(5_000_000) }, { readmeState: 'unreachable', unread: [{ path: 'README.md', reason: expect.stringContaining('5000000 bytes') }] }],
    ['no README', { 'config.json': '{}' }, { readmeState: 'absent', readme: null, card: null }],
    ['a README in other letters', { 'Readme.md': readme }, { readmeState: 'read' }],
    ['a config.json that is none', { 'config.json': '{"a": ' }, { config: null, unread: [{ path: 'config.json', reason: 'it is no JSON' }] }],
    ['a licence that the card links to', { 'README.md': '---\nlicense_link: ./docs/terms.md\n---\n', 'docs/terms.md': 'Terms.' }, { texts: { 'docs/terms.md': 'Terms.' } }],
    ['a LICENSE in UTF-16', { 'README.md': readme, LICENSE: new Uint8Array([0xff, 0xfe, 0x4d, 0, 0x49, 0, 0x54, 0]) }, { texts: { LICENSE: 'MIT' } }],
    ['a broken GGUF', { 'a.gguf': 'GGUF'.padEnd(2_000, 'x') }, { gguf: null, unread: [{ path: 'a.gguf', reason: expect.stringContaining('GGUF version') }] }],
  ])('%s is no crash', async (_name, contents, expected) => {
    expect(await recordOf(contents)).toMatchObject(expected);
  });
});

describe('links and strange entries', () => {
  test('a link is followed inside the directory only', async () => {
    const outside = await modelFolder({ secret: 'license text of the machine' });
    const record = await recordOf({ 'README.md': { to: 'real.md' }, 'real.md': readme, LICENSE: { to: `${outside.path}/secret` }, 'LICENSE.txt': { to: '/nowhere/at/all' }, 'NOTICE.md': { to: '..' } });
    expect(record.readme).toBe(readme);
    expect(record.texts).toEqual({});
    expect(record.unread.map(({ path, reason }) => `${path}: ${reason}`).sort()).toEqual(['LICENSE.txt: it is a link that leads nowhere', 'LICENSE: it is a link that leaves the model directory', 'NOTICE.md: it is a link that leaves the model directory']);
  });

  test('a directory with a name that merely begins alike is outside', async () => {
    const folder = await modelFolder({ 'model/README.md': readme, 'model-secret/LICENSE': 'x', 'model/LICENSE': { to: '../model-secret/LICENSE' } });
    const result = await createFolderSource(folder).readModel({ kind: 'local', asked: 'model', path: 'model' });
    expect(result).toMatchObject({ record: { texts: {} } });
  });

  test('circles of folders end', async () => {
    const folder = await modelFolder({ 'README.md': readme });
    await mkdir(`${folder.path}/a/b/c/d/e/f`, { recursive: true });
    await symlink('..', `${folder.path}/a/loop`);
    await writeFile(`${folder.path}/a/b/c/d/e/f/LICENSE`, 'x');
    expect(await createFolderSource(folder).readModel({ kind: 'local', asked: '.', path: '.' })).toMatchObject({ kind: 'record', record: { unread: expect.arrayContaining([{ path: 'a/b/c/d/e', reason: 'the folders are nested too deeply' }]) } });
  });
});

describe('a single file', () => {
  test('is read with what stands beside it', async () => {
    const record = await recordOf({ 'm/model-Q4_K_M.gguf': gguf, 'm/model-Q8_0.gguf': gguf, 'm/README.md': readme, 'm/LICENSE': 'x' }, 'm/model-Q4_K_M.gguf');
    expect(record).toMatchObject({ id: 'm/model-Q4_K_M.gguf', card: { license: ['mit'] }, texts: { LICENSE: 'x' }, gguf: { architecture: 'llama' } });
    expect(record.files.map(({ path }) => path)).not.toContain('model-Q8_0.gguf');
  });

  test('does not borrow the card of another model of the same folder', async () => {
    const record = await recordOf({ 'llama.gguf': gguf, 'mistral.gguf': gguf, 'README.md': readme }, 'llama.gguf');
    expect(record).toMatchObject({ card: null, readmeState: 'absent', unread: [{ path: 'README.md', reason: expect.stringContaining('mistral.gguf') }] });
  });

  test('a safetensors file gives its parameters and metadata', async () => {
    expect(await recordOf({ 'x.safetensors': safetensorsBytes({ a: [6] }, { base: 'b' }) }, './x.safetensors')).toMatchObject({ id: './x.safetensors', parameters: 6, safetensorsMetadata: { base: 'b' } });
  });
});

describe('what is no model', () => {
  test.each<[string, Readonly<Record<string, Content>>, string, RegExp]>([
    ['nothing there', {}, 'gone', /no such file/],
    ['an empty directory', { 'a/b.txt': 'x' }, 'a', /holds no model/],
    ['another kind of file', { 'a.txt': 'x' }, 'a.txt', /is no model/],
    ['a device', {}, '/dev/null', /neither a file nor a directory/],
  ])('%s is a failure in words', async (_name, contents, asked, detail) => {
    expect(await read(contents, asked)).toMatchObject({ kind: 'failure', detail: expect.stringMatching(detail) });
  });

  test('an id of the Hub is none of this source', async () => {
    const folder = await modelFolder({});
    expect(await createFolderSource(folder).readModel({ kind: 'hub', asked: 'org/a', id: 'org/a', revision: null })).toMatchObject({ kind: 'failure', reason: 'missing' });
  });
});
