// The process dies when the POWER_CUT-th file is half written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

let count = 0;

const { writeFileSync } = fs;
fs.writeFileSync = (path, content, options) => {
  if (!isLast(options?.flag)) return writeFileSync(path, content, options);
  writeFileSync(path, halfOf(content), options);
  process.kill(process.pid, 'SIGKILL');
};

const { open } = fs.promises;
fs.promises.open = async (path, flags, ...rest) => {
  const file = await open(path, flags, ...rest);
  if (isLast(flags)) {
    file.writeFile = async (content) => {
      await file.write(halfOf(content));
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    };
  }
  return file;
};
syncBuiltinESMExports();

function isLast(flag) {
  return flag === 'wx' && (count += 1) === Number(process.env.POWER_CUT);
}

function halfOf(content) {
  return content.slice(0, Math.floor(content.length / 2));
}
