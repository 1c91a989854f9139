import { fileURLToPath } from 'node:url';
import { newLicense } from './new-license.ts';

const { code, lines } = await newLicense(fileURLToPath(new URL('../..', import.meta.url)), process.argv.slice(2));
for (const line of lines) (code === 0 ? console.log : console.error)(line);
process.exitCode = code;
