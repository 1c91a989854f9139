// The process dies when the POWER_CUT-th file is half written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { open } = fs.promises;
let count = 0;
fs.promises.open = async (path, flags, ...rest) => {
  const file = await open(path, flags, ...rest);
  if (flags === 'wx' && (count += 1) === Number(process.env.POWER_CUT)) {
    file.writeFile = async (content) => {
      await file.write(content.slice(0, Math.floor(content.length / 2)));
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    };
  }
  return file;
};
syncBuiltinESMExports();
