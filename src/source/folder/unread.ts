import { FileError } from '../../errors.ts';
import type { ModelRecord } from '../../model/record.ts';

/** A file that exists and matters but could not be read, with the reason. */
export type Unread = ModelRecord['unread'][number];

/** What went wrong on the disk, in words. Anything but a `FileError` is a bug and thrown on. */
export function problemOf(error: unknown): string {
  if (error instanceof FileError) return error.message;
  throw error;
}
