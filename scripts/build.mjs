// Builds the package: types and library by tsc, the command line bundled.
import { execFileSync, spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });

/** The licences of what is inside the bundle go with it. */
const texts = await bundle('dist/cli');
writeFileSync('dist/THIRD-PARTY-LICENSES.txt', `The bundled command line contains these packages:\n\n${texts.join('\n\n--------\n\n')}\n`);

/** The first check leaves compiled code beside the program (src/cli/launch.ts), so that the next one starts fast. What it says is of no matter here. */
spawnSync(process.execPath, ['dist/cli/main.js', 'check', 'gpt2', '--offline'], { stdio: 'ignore' });
