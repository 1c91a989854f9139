// A disk on which nothing can be written below FULL_BELOW any more: files can be made, their content cannot be kept.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { writeFileSync } = fs;
fs.writeFileSync = (path, content, ...rest) => {
  if (!isFull(path)) return writeFileSync(path, content, ...rest);
  writeFileSync(path, '', ...rest);
  throw noSpace();
};

const { open } = fs.promises;
fs.promises.open = async (path, ...rest) => {
  const file = await open(path, ...rest);
  if (isFull(path)) file.writeFile = refuse;
  return file;
};
syncBuiltinESMExports();

function isFull(path) {
  return String(path).startsWith(process.env.FULL_BELOW);
}

async function refuse() {
  throw noSpace();
}

function noSpace() {
  return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}
