// Builds the package: types and library by tsc, the command line bundled.
import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

/** The licences of what is inside the bundle go with it. */
const texts = await bundle('dist/cli');
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', `The bundled command line contains these packages:\n\n${texts.join('\n\n--------\n\n')}\n`);
