import { pipeline, Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';

/** More codings on top of each other are an attack and no answer; undici and curl draw the same line. */
const maximumCodings = 5;

/** Streams are read to their end also where a server leaves out the last bytes, as curl does. */
const zlibOptions = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
const brotliOptions = { flush: constants.BROTLI_OPERATION_FLUSH, finishFlush: constants.BROTLI_OPERATION_FLUSH };

const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: () => createGunzip(zlibOptions),
  'x-gzip': () => createGunzip(zlibOptions),
  deflate: () => createInflate(zlibOptions),
  br: () => createBrotliDecompress(brotliOptions),
};

/** A body without its `Content-Encoding` (RFC 9110 §8.4). One in a coding that was not asked for and is not known is handed on as it is. */
export function decodeBody(body: AsyncIterable<Uint8Array>, coding: string | null): AsyncIterable<Uint8Array> {
  const codings = (coding ?? '').toLowerCase().split(',').map((name) => name.trim()).filter((name) => name !== '' && name !== 'identity');
  if (codings.length === 0 || !codings.every((name) => Object.hasOwn(decoders, name))) return body;
  if (codings.length > maximumCodings) return refused();
  let decoded = Readable.from(body);
  // An error reaches the reader by the last stream; the callback is there so that nobody else has to listen.
  for (const name of codings.reverse()) decoded = pipeline(decoded, decoders[name]?.() ?? fail(name), () => undefined);
  return decoded;
}

function fail(coding: string): never {
  throw new Error(`no decoder for ${coding}`);
}

async function* refused(): AsyncGenerator<Uint8Array> {
  yield* [];
  throw new Error(`more than ${maximumCodings} codings on top of each other`);
}
