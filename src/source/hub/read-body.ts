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

/** Leaves a body unread, so that its connection can be used again or closed. */
export async function discardBody(response: Response): Promise<void> {
  await response.body?.cancel().catch(() => undefined);
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
