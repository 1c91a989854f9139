import { FileError } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { reporters } from '../report/index.ts';
import type { Format, ReportOptions } from '../report/reporter.ts';
import type { CheckOptions } from './check-options.ts';
import type { World } from './world.ts';

/** Prints the report in the chosen format and writes the files asked for, each whole or not at all. */
export async function writeReport(report: Report, { format, output }: Pick<CheckOptions, 'format' | 'output'>, world: World): Promise<void> {
  for (const { format: wanted, file } of output) {
    const content = await render(report, wanted, { style: 'plain', width: 100 });
    if (file === '-') throw new FileError('write to standard output with --format, not with -o', { code: 'EINVAL', path: file });
    await (typeof content === 'string' ? world.io.files.writeText(file, content) : world.io.files.writeBytes(file, content));
  }
  world.out(await render(report, format, { style: world.terminal.style, width: world.terminal.columns }));
}

async function render(report: Report, format: Format, options: ReportOptions): Promise<string | Uint8Array> {
  return (await reporters[format]())(report, options);
}
