import { expect, test } from 'vitest';
import { readSource } from '../../../src/discover/file/read-source.ts';

const line = 'AutoModel.from_pretrained("org/name")';
const plain = new TextEncoder().encode(line);

/** A text in UTF-16. */
function wide(text: string, { isLittle, mark }: { readonly isLittle: boolean; readonly mark: boolean }): Uint8Array {
  const codes = [...(mark ? '\uFEFF' : ''), ...text].map((character) => character.charCodeAt(0));
  return Uint8Array.from(codes.flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])));
}

test.each([
  ['UTF-8', plain],
  ['UTF-8 with a byte order mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...plain])],
  ['UTF-16 of Windows', wide(line, { isLittle: true, mark: true })],
  ['UTF-16 of Windows without a mark', wide(line, { isLittle: true, mark: false })],
  ['UTF-16 of networks', wide(line, { isLittle: false, mark: true })],
  ['UTF-16 of networks without a mark', wide(line, { isLittle: false, mark: false })],
])('a text in %s is read', (_name, bytes) => {
  expect(readSource({ path: 'a.py', bytes }, 'python')?.text).toBe(line);
});

test('bytes that are no UTF-8 are replaced', () => {
  expect(readSource({ path: 'a.py', bytes: Uint8Array.from([0xff, ...plain]) }, 'python')?.text).toBe(`\uFFFD${line}`);
});

test.each([
  ['a text that names no model', new TextEncoder().encode('print(1)')],
  ['a binary', Uint8Array.from([...plain, 0, 1, 2])],
  ['nothing', new Uint8Array()],
])('%s is passed over', (_name, bytes) => {
  expect(readSource({ path: 'a.py', bytes }, 'python')).toBeNull();
});

test.each([
  ['x.ipynb', 'notebook'],
  ['Modelfile', 'modelfile'],
  ['sbom.json', 'json'],
] as const)('%s is read whatever it holds', (path, syntax) => {
  expect(readSource({ path, bytes: new TextEncoder().encode('{}') }, syntax)?.text).toBe('{}');
});
