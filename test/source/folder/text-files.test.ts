import { describe, expect, test } from 'vitest';
import { listFiles } from '../../../src/source/folder/list-files.ts';
import { findReadme, isTextOfInterest, readText, readTexts, type Texts } from '../../../src/source/folder/text-files.ts';
import { modelFolder, type Content } from './model-folder.ts';

async function textsOf(contents: Readonly<Record<string, Content>>, licenseLink: string | null = null): Promise<Texts> {
  const { path, files } = await modelFolder(contents);
  const listing = await listFiles(files, path, { blobs: null });
  return readTexts(files, listing.files, licenseLink);
}

describe('isTextOfInterest', () => {
  test.each([
    'LICENSE',
    'LICENCE.txt',
    'license.md',
    'MODEL_LICENSE',
    'LICENSE-MODEL',
    'NOTICE',
    'USE_POLICY.md',
    'COPYING',
    'adapter_config.json',
    'mergekit_config.yml',
    'mergekit_config.yaml',
    'mergekit_moe_config.yml',
    'model_index.json',
    'Modelfile',
  ])('%s is read', (path) => {
    expect(isTextOfInterest(path)).toBe(true);
  });

  test.each([
    'README.md',
    'config.json',
    'tokenizer.json',
    'license_check.py',
    'sub/LICENSE',
    'model.safetensors',
    'adapter_config.json.bak',
  ])('%s is not', (path) => {
    expect(isTextOfInterest(path)).toBe(false);
  });
});

describe('findReadme', () => {
  const file = (path: string) => ({ path, location: path, size: 1, blob: null });

  test.each([
    [['a', 'README.md', 'readme.md'], 'README.md'],
    [['a', 'Readme.MD'], 'Readme.MD'],
    [['readme.markdown'], 'readme.markdown'],
  ])('among %j it is %s', (paths, expected) => {
    expect(findReadme(paths.map(file))?.path).toBe(expected);
  });

  test.each([[['README']], [['docs/README.md']], [[]]])('there is none among %j', (paths) => {
    expect(findReadme(paths.map(file))).toBeNull();
  });
});

describe('readTexts', () => {
  test('reads all of interest', async () => {
    expect(await textsOf({ LICENSE: 'One.', 'NOTICE.txt': 'Two.', other: 'x' })).toEqual({
      texts: { LICENSE: 'One.', 'NOTICE.txt': 'Two.' },
      unread: [],
    });
  });

  test('reads the file that the card links to, and no README in its place', async () => {
    expect((await textsOf({ 'docs/terms.md': 'Terms.' }, './docs/terms.md')).texts).toEqual({ 'docs/terms.md': 'Terms.' });
    expect((await textsOf({ 'README.md': 'x' }, 'README.md')).texts).toEqual({});
  });

  test('says what could not be read', async () => {
    const { texts, unread } = await textsOf({
      'LICENSE.pdf': '%PDF',
      LICENSE: new Uint8Array([0x4d, 0, 0x49]),
      NOTICE: 'x'.repeat(1_000_001),
    });
    expect(texts).toEqual({});
    expect(unread).toEqual([
      { path: 'LICENSE', reason: 'it is no text file' },
      { path: 'LICENSE.pdf', reason: 'it is no text file' },
      { path: 'NOTICE', reason: 'it has 1000001 bytes, and no more than 1000000 are read' },
    ]);
  });

  test('a hundred texts are enough', async () => {
    const many = Object.fromEntries(Array.from({ length: 120 }, (_, index) => [`LICENSE-${String(index).padStart(3, '0')}`, 'x']));
    const { texts, unread } = await textsOf(many);
    expect(Object.keys(texts)).toHaveLength(100);
    expect(unread).toHaveLength(20);
    expect(unread[0]).toEqual({ path: 'LICENSE-100', reason: 'more than 100 texts' });
  });
});

describe('readText', () => {
  test.each<[string, readonly number[], string | null]>([
    ['UTF-8', [0xc3, 0xa4], 'ä'],
    ['UTF-8 with its mark, which is kept', [0xef, 0xbb, 0xbf, 0x61], '\uFEFFa'],
    ['UTF-16, little end first', [0xff, 0xfe, 0x61, 0x00], 'a'],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x61], 'a'],
    ['invalid bytes, which are replaced', [0x61, 0xff], 'a\uFFFD'],
    ['nothing', [], ''],
    ['a zero byte', [0x61, 0x00], null],
  ])('decodes %s', async (_name, bytes, text) => {
    const { path, files } = await modelFolder({ a: new Uint8Array(bytes) });
    const file = { path: 'a', location: `${path}/a`, size: bytes.length, blob: null };
    expect((await readText(files, file)).text).toBe(text);
  });

  test('a file that went away is a problem in words', async () => {
    const { path, files } = await modelFolder({});
    const file = { path: 'a', location: `${path}/a`, size: 1, blob: null };
    expect(await readText(files, file)).toEqual({ text: null, problem: 'it is no text file' });
  });
});
