import type { Io } from './io/io.ts';

/** Text of a file of the modelcheck package, or null when it is missing. Read at once where that can be, as every run begins with several of them. */
export async function readShipped({ files, packageFolder }: Io, name: string): Promise<string | null> {
  const path = `${packageFolder}${name}`;
  return files.readTextWithin ? (files.readTextWithin(path, Infinity)?.text ?? null) : files.readText(path);
}
