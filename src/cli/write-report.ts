import { DataError, FileError, type Mistake } from '../errors.ts';
import type { Report } from '../model/report.ts';
import { reporters } from '../report/index.ts';
import type { Format, ReportOptions } from '../report/reporter.ts';
import type { CheckOptions, OutputFile } from './check-options.ts';
import type { World } from './world.ts';
import type { WrittenTexts } from './write-texts.ts';

/** Throws DataError before anything is scanned for every output that cannot be written, as far as that can be known without writing. */
export async function requireWritable(files: readonly string[], world: World): Promise<void> {
  const problems = await Promise.all(files.map((file) => problemOf(file, world)));
  const mistakes = problems.flatMap((message, index): readonly Mistake[] => (message === null ? [] : [{ message: `${files[index]} cannot be written: ${message}`, place: null, hint: null }]));
  const paths = files.map(plainPath);
  const twice = files.filter((_, index) => paths.indexOf(paths[index] ?? '') !== index).map((file): Mistake => ({ message: `${file} is named for two outputs`, place: null, hint: 'the later would take the place of the earlier' }));
  if (mistakes.length + twice.length > 0) throw new DataError([...mistakes, ...twice]);
}

/** A path without steps that lead nowhere, so that `./a` is `a`. */
function plainPath(file: string): string {
  return file.replace(/\/{2,}/g, '/').replace(/(?<=^|\/)(?:\.\/)+/g, '');
}

async function problemOf(file: string, { io: { files } }: World): Promise<string | null> {
  if (file === '-') return 'write to standard output with --format';
  if ((await files.stat(file))?.kind === 'directory') return 'it is a directory';
  const folders = [...file.matchAll(/(?<=[^\\/])[\\/]+/g)].map(({ index }) => file.slice(0, index));
  const kinds = await Promise.all(folders.map(async (folder) => (await files.stat(folder))?.kind));
  const wrong = kinds.findIndex((kind) => kind !== undefined && kind !== 'directory');
  return wrong < 0 ? null : `${folders[wrong]} is a file`;
}

/**
 * Writes the files asked for, each whole or not at all, and says which failed and why. One that fails keeps neither the others nor the
 * printed report back, as the work is done.
 */
export async function writeOutputs(report: Report, { output, decisionLog, texts }: Pick<CheckOptions, 'output' | 'decisionLog'> & { readonly texts?: WrittenTexts['kind'] }, world: World): Promise<readonly Mistake[]> {
  const failed: Mistake[] = [];
  for (const target of output) failed.push(...(await attempt(() => writeOutput(report, { ...target, ...textsOf(texts) }, world))));
  if (decisionLog !== undefined) failed.push(...(await attempt(() => writeDecisionLog(report, decisionLog, world))));
  return failed;
}

async function attempt(write: () => Promise<void>): Promise<readonly Mistake[]> {
  try {
    await write();
    return [];
  } catch (error) {
    if (error instanceof FileError) return [{ message: `${error.message}; the file was not written`, place: null, hint: null }];
    throw error;
  }
}

/** Throws FileError. */
async function writeOutput(report: Report, { format, file, ...options }: OutputFile & Pick<ReportOptions, 'texts'>, { io: { files } }: World): Promise<void> {
  const content = await renderReport(report, format, { style: 'plain', width: 100, ...options });
  await (typeof content === 'string' ? files.writeText(file, content) : files.writeBytes(file, content));
}

async function writeDecisionLog(report: Report, file: string, world: World): Promise<void> {
  const { renderDecisionLog } = await import('../report/decision-log.ts');
  await world.io.files.writeText(file, renderDecisionLog(report));
}

/** Prints the report in the chosen format. */
export async function printReport(report: Report, { format, texts }: Pick<CheckOptions, 'format'> & { readonly texts?: WrittenTexts['kind'] }, world: World): Promise<void> {
  world.out(await renderReport(report, format, { style: world.terminal.style, width: world.terminal.columns, ...textsOf(texts) }));
}

/** A notice names the copies of licence texts where they were written. */
function textsOf(kind: WrittenTexts['kind'] | undefined): Pick<ReportOptions, 'texts'> {
  return kind === 'copied' ? { texts: 'copied' } : {};
}

/** A report in a format. */
export async function renderReport(report: Report, format: Format, options: ReportOptions): Promise<string | Uint8Array> {
  return (await reporters[format]())(report, options);
}
