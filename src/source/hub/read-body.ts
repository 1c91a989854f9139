import type { NetAnswer } from '../../io/io.ts';
import { HubError } from './hub-error.ts';

/** How much of a body is read. */
interface Bounds {
  readonly maximumBytes: number;
  readonly onlyBeginning?: boolean;
}

/** The whole body, decompressed, or its beginning. Throws `too-large` as soon as it passes the bound, without reading on. */
export async function readBody({ body }: NetAnswer, { maximumBytes, onlyBeginning }: Bounds): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > maximumBytes && onlyBeginning === true) break;
    if (length > maximumBytes) throw new HubError('too-large', `it is larger than ${maximumBytes.toLocaleString('en')} bytes`);
  }
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only.subarray(0, maximumBytes);
  return Buffer.concat(chunks, Math.min(length, maximumBytes));
}

/** Bodies up to this size are read to their end when they are not needed: a redirect's is one line. */
const worthDraining = 16_000;

/** Done with an answer whose body is not needed. A body that is read to its end leaves its connection for the next request. */
export async function discardBody({ headers, body }: NetAnswer): Promise<void> {
  const length = Number(headers.get('Content-Length') ?? Number.NaN);
  const rest = body?.[Symbol.asyncIterator]();
  if (rest === undefined) return;
  if (!(length <= worthDraining)) return void (await rest.return?.().catch(() => undefined));
  for (let part = await rest.next(); part.done !== true; part = await rest.next());
}
