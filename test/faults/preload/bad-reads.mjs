// A disk whose files below BAD_BELOW cannot be read any more.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { readFile } = fs.promises;
fs.promises.readFile = async (path, ...rest) => {
  if (String(path).startsWith(process.env.BAD_BELOW)) throw Object.assign(new Error('EIO: i/o error, read'), { code: 'EIO' });
  return readFile(path, ...rest);
};
syncBuiltinESMExports();
