import { Command } from 'commander';
import { DataError, FileError, type Mistake } from '../../../errors.ts';
import { identifyBytes, maximumBytes } from '../../../license/identify/identify-bytes.ts';
import { loadLicenseTexts } from '../../../load.ts';
import type { TextIdentification } from '../../../model/license.ts';
import { renderIdentifications } from '../../../report/license/render-identification.ts';
import { exitCodes } from '../../exit-code.ts';
import { printAs, tableFormats } from '../../output.ts';
import type { CommandFactory } from '../../command-factory.ts';
import type { World } from '../../world.ts';

/** `license identify`: which licence a text is, and where it differs. Exit code 0 only when every file is identified. */
export const identifyCommand: CommandFactory = (world, finish) =>
  new Command('identify')
    .description('Tell which licence a text is: identified, a variant with its changes, embedded in a longer text, or unrecognised.')
    .argument('<file...>', 'licence files')
    .addOption(tableFormats())
    .action(async (files: readonly string[], { format }: { readonly format: string }) => {
      const contents = await readAll(files, world);
      const fingerprints = await loadLicenseTexts(world.io);
      const results = contents.map(({ file, bytes }) => ({ file, ...identifyBytes(bytes, fingerprints) }));
      world.out(printAs(format, results, () => renderIdentifications(results)));
      finish(results.every(isCertain) ? exitCodes.pass : exitCodes.undecided);
    });

function isCertain({ verdict }: TextIdentification): boolean {
  return verdict === 'identified' || verdict === 'embeds';
}

interface Content {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads all files before any is judged, so that a wrong path is told at once. */
async function readAll(files: readonly string[], world: World): Promise<readonly Content[]> {
  const results = await Promise.all(files.map((file) => read(file, world)));
  const mistakes = results.filter((result): result is Mistake => 'message' in result);
  if (mistakes.length > 0) throw new DataError(mistakes);
  return results.filter((result): result is Content => 'bytes' in result);
}

async function read(file: string, world: World): Promise<Content | Mistake> {
  try {
    const bytes = await world.io.files.readBytes(file, 0, maximumBytes + 1);
    return bytes === null ? { message: `there is no file ${file}`, place: null, hint: 'check the path' } : { file, bytes };
  } catch (error) {
    if (error instanceof FileError) return { message: error.message, place: null, hint: null };
    throw error;
  }
}
