import { FileError } from '../errors.ts';

/** What the system's codes mean to a reader of the message. */
const words: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EPERM: 'not permitted',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is not a directory',
  ENOSPC: 'no space left on the disk',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the file system is read-only',
  EMFILE: 'too many open files',
  ELOOP: 'too many symbolic links',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or directory',
  EINVAL: 'not a regular file',
  ERR_FS_FILE_TOO_LARGE: 'the file is too large',
  ERR_STRING_TOO_LONG: 'the file is too large',
};

/** An error of the file system as a {@link FileError} that names the path as the user wrote it. */
export function fileErrorFrom(error: unknown, path: string): FileError {
  const code = codeOf(error);
  const why = words[code] ?? (error instanceof Error ? error.message : String(error));
  return new FileError(`${path}: ${why}`, { code, path, cause: error });
}

/** The result of `work`, or null when the file does not exist. Throws `FileError` for everything else. */
export async function nullWhenMissing<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (isMissing(error)) return null;
    throw fileErrorFrom(error, path);
  }
}

/** True for the system's word that there is no such file. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes(codeOf(error));
}

function codeOf(error: unknown): string {
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'EUNKNOWN';
}
