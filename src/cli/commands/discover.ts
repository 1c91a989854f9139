import { Command } from 'commander';
import { discover, type Discovery } from '../../discover/discover.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { exitCodes } from '../exit-code.ts';
import { printAs, tableFormats } from '../output.ts';
import { renderLeftOut } from '../render-left-out.ts';
import type { CommandFactory } from '../command-factory.ts';

const help = `
Examples:
  $ modelcheck discover .                       list the models that this repository uses
  $ modelcheck check --discover . --offline     judge them, with findings at the line that names each
`;

/** `modelcheck discover`: the models that a repository uses, with the line that names each. */
export const discoverCommand: CommandFactory = (world, finish) =>
  new Command('discover')
    .description('Find the models that a repository uses: code, command lines, containers, configuration, notebooks, BOMs.')
    .argument('<dir>', 'folder of a repository')
    .addOption(tableFormats())
    .addHelpText('after', help)
    .action(async (dir: string, { format }: { readonly format: string }) => {
      const found = await discover(world.io.files, dir);
      world.err(renderLeftOut(found.skipped));
      world.out(printAs(format, found.models, () => renderDiscovery(found)));
      finish(exitCodes.pass);
    });

function renderDiscovery({ models }: Discovery): string {
  const lines = models.map(({ ref, file, line, kind, confidence }) => `${sanitizeLine(file)}:${line}  ${sanitizeLine(ref)}  ${kind}, ${confidence}\n`);
  return `${lines.join('')}${models.length} mention(s) of ${new Set(models.map(({ ref }) => ref)).size} model(s)\n`;
}
