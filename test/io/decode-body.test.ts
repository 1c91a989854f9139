import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeBody } from '../../src/io/decode-body.ts';

const text = 'a card of some length, '.repeat(500);

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

async function decoded(bytes: Uint8Array, coding: string | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decodeBody(inPieces(bytes), coding)) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

test.each([
  [null, Buffer.from(text)],
  ['', Buffer.from(text)],
  ['identity', Buffer.from(text)],
  ['gzip', gzipSync(text)],
  ['X-GZIP', gzipSync(text)],
  ['deflate', deflateSync(text)],
  ['br', brotliCompressSync(text)],
  ['br, gzip', gzipSync(brotliCompressSync(text))],
  ['gzip without its last bytes', gzipSync(text).subarray(0, -8)],
] as const)('%s', async (coding, bytes) => {
  expect(await decoded(bytes, coding?.split(' without')[0] ?? null)).toBe(text);
});

test.each(['zstd', 'constructor', 'gzip, unheard-of'])('what is coded as %s is handed on as it is', async (coding) => {
  expect(await decoded(Buffer.from(text), coding)).toBe(text);
});

test('what is not what it says it is fails', async () => {
  await expect(decoded(Buffer.from(text), 'gzip')).rejects.toThrow('incorrect header check');
});

test('codings on top of codings are refused', async () => {
  await expect(decoded(Buffer.from(text), Array.from({ length: 6 }, () => 'gzip').join())).rejects.toThrow('codings on top of each other');
});

test('an error of the connection reaches the reader through the decoder', async () => {
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield gzipSync(text).subarray(0, 20);
    throw new Error('the connection broke');
  }
  const read = async (): Promise<void> => {
    for await (const chunk of decodeBody(broken(), 'gzip')) void chunk;
  };
  await expect(read()).rejects.toThrow('the connection broke');
});

test('of a body that grows without end no more is made than is read', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  let length = 0;
  for await (const chunk of decodeBody(inPieces(bomb), 'gzip')) {
    length += chunk.length;
    if (length > 100_000) break;
  }
  expect(length).toBeLessThan(1_000_000);
});
