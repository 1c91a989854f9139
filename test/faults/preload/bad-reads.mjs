// A disk whose files below BAD_BELOW cannot be read any more.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readFileSync } = fs;
fs.readFileSync = (path, ...rest) => (isBad(path) ? fail() : readFileSync(path, ...rest));

const { readFile } = fs.promises;
fs.promises.readFile = async (path, ...rest) => (isBad(path) ? fail() : readFile(path, ...rest));
syncBuiltinESMExports();

function isBad(path) {
  return String(path).startsWith(process.env.BAD_BELOW);
}

function fail() {
  throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
}
