import { HubError } from './hub-error.ts';

/** How much of a body is read. */
interface Bounds {
  readonly maximumBytes: number;
  readonly onlyBeginning?: boolean;
}

/** The whole body, decompressed, or its beginning. Throws `too-large` as soon as it passes the bound, without reading on. */
export async function readBody(response: Response, { maximumBytes, onlyBeginning }: Bounds): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(response)) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maximumBytes && onlyBeginning === true) break;
    if (length > maximumBytes) throw new HubError('too-large', `it is larger than ${maximumBytes.toLocaleString('en')} bytes`);
  }
  return Buffer.concat(chunks, Math.min(length, maximumBytes));
}

/** Bodies up to this size are read to their end when they are not needed: a redirect's is one line. */
const worthDraining = 16_000;

/** Done with an answer whose body is not needed. A body that is read to its end leaves its connection for the next request. */
export async function discardBody(response: Response): Promise<void> {
  const length = Number(response.headers.get('Content-Length') ?? Number.NaN);
  if (length <= worthDraining) await response.arrayBuffer();
  else await response.body?.cancel().catch(() => undefined);
}

/** Leaving the loop early cancels the stream, which closes the connection. */
async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body === null) return;
  const reader = response.body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
