import { HubError } from './hub-error.ts';

/** The whole body, decompressed. Throws `too-large` as soon as it passes `maximumBytes`, without reading on. */
export async function readBody(response: Response, maximumBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunksOf(response)) {
    length += chunk.length;
    if (length > maximumBytes) throw new HubError('too-large', `it is larger than ${maximumBytes.toLocaleString('en')} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, length);
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
