import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';

/** Name of the file with the bundled program; its content's hash is part of it. Set by the bundler. */
declare const startFile: string;

/**
 * The entry of the bundled command line. It runs the program from one script with V8's compiled code kept beside it, since to compile it
 * takes longer than to check a model. The compiled code stands in the package's own folder and nowhere else: who can write there can
 * change the program itself, so nothing is gained by changing it; a folder of the user or one that a pipeline hands on would not be as safe.
 * It belongs to one text, one version of Node and one architecture; without it, or where V8 refuses it, everything runs as well, only slower.
 */
function launch(): void {
  const file = `${__dirname}/${startFile}`;
  const kept = `${file.replace(/\.js$/, '')}-${process.version}-${process.arch}.cache`;
  const cachedData = tryRead(kept);
  // Bundled text is ASCII, and read as such it need not be decoded.
  const script = new Script(readFileSync(file, 'latin1'), { filename: file, ...(cachedData === undefined ? {} : { cachedData }) });
  const start: (parts: unknown, require: NodeJS.Require, importPart: (part: string) => Promise<unknown>, url: string) => void = script.runInThisContext();
  start(module.exports, require, (part) => import(part), pathToFileURL(file).href);
  // After a check the functions that a check needs are compiled, and are kept with the rest.
  if (process.argv[2] === 'check' && (cachedData === undefined || script.cachedDataRejected)) process.on('exit', () => tryKeep(kept, script.createCachedData()));
}

function tryRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** Written beside its place and renamed, so that no run reads a part of it. An installation that cannot be written stays as it is. */
function tryKeep(file: string, bytes: Buffer): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

launch();
