// A disk on which nothing can be written below FULL_BELOW any more: files can be made, their content cannot be kept.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { open } = fs.promises;
fs.promises.open = async (path, ...rest) => {
  const file = await open(path, ...rest);
  if (String(path).startsWith(process.env.FULL_BELOW)) file.writeFile = refuse;
  return file;
};
syncBuiltinESMExports();

async function refuse() {
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
