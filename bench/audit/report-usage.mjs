// Preloaded into a measured process: writes what it used when it ends.
import { writeFileSync } from 'node:fs';

process.on('exit', () => writeFileSync(process.env['MODELCHECK_USAGE'] ?? '', JSON.stringify(process.resourceUsage())));
