// Loaded before the command line: writes its largest resident size, in MB, where a test looks for it.
import { writeFileSync } from 'node:fs';

const file = process.env.PEAK_FILE;
process.on('exit', () => writeFileSync(file, String(Math.round(process.resourceUsage().maxRSS / 1_024))));
