import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { fileErrorFrom, isMissing } from './file-error-from.ts';
import type { BytesWithin, TextWithin } from './io.ts';

/** Read into again and again, as most files are small. */
const shared = Buffer.allocUnsafeSlow(256 * 1024);

/** Text of a file of at most so many bytes; works like {@link readBytesWithin}. */
export function readTextWithin(path: string, shown: string, maximumBytes: number): TextWithin | null {
  const found = readBytesWithin(path, shown, maximumBytes);
  return found && { text: found.bytes?.toString('utf8') ?? null, size: found.size };
}

/**
 * Bytes of a file of at most so many, good until the next read. Works at once: a walk over thousands of small files spends most of its time
 * between calls when each of them is handed to another thread. A pipe or device is refused and never waited for.
 */
export function readBytesWithin(path: string, shown: string, maximumBytes: number): (BytesWithin & { readonly bytes: Buffer | null }) | null {
  let file: number | undefined;
  try {
    file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const found = fstatSync(file);
    if (!found.isFile()) throw Object.assign(new Error('not a regular file'), { code: 'EINVAL' });
    return { bytes: found.size > maximumBytes ? null : readWhole(file, found.size), size: found.size };
  } catch (error) {
    if (isMissing(error)) return null;
    throw fileErrorFrom(error, shown);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readWhole(file: number, size: number): Buffer {
  const buffer = size <= shared.length ? shared : Buffer.allocUnsafe(size);
  let filled = 0;
  for (let read = -1; filled < size && read !== 0; filled += read) read = readSync(file, buffer, filled, size - filled, filled);
  return buffer.subarray(0, filled);
}
