// Loaded before the command line: writes how much memory the process held at most, in MB, when it ends. `maxRSS` counts what its parent held when it was started as well.
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.env.PEAK_FILE;

function peakMb() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1_024;
  } catch {
    return process.memoryUsage().rss / 1_048_576;
  }
}

process.on('exit', () => writeFileSync(file, String(Math.round(peakMb()))));
