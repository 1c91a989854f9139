import * as z from 'zod';
import { sha256Hex } from '../../util/digest.ts';

/** First line of an entry; the text follows it. */
const Head = z.object({ key: z.string(), sha256: z.string() });

/** An entry as it is kept: one line of JSON that says whose it is and what it must hash to, then the text. */
export function renderEntry(key: string, text: string): string {
  return `${JSON.stringify({ key, sha256: sha256Hex(text) } satisfies z.infer<typeof Head>)}\n${text}`;
}

/** The text of an entry, or null when the entry is cut off, altered or another key's. */
export function parseEntry(content: string, key: string): string | null {
  const end = content.indexOf('\n');
  const head = Head.safeParse(jsonOrNull(content.slice(0, Math.max(0, end))));
  if (!head.success || head.data.key !== key) return null;
  const text = content.slice(end + 1);
  return sha256Hex(text) === head.data.sha256 ? text : null;
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
