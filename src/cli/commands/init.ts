import { Command } from 'commander';
import { renderConfig } from '../../config/render-config.ts';
import { discover } from '../../discover/discover.ts';
import { UsageError } from '../../errors.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCodes } from '../exit-code.ts';

const help = `
Examples:
  $ modelcheck init                  write modelcheck.yaml from the models that this repository uses
  $ modelcheck init --force          write it again
`;

/** `modelcheck init`: writes a configuration file from what `discover` finds. Asks nothing, on a terminal or not. */
export const initCommand: CommandFactory = (world, finish) =>
  new Command('init')
    .description('Write a configuration file from the models that a repository uses.')
    .option('--config <file>', 'file to write', 'modelcheck.yaml')
    .option('--force', 'write over a file that is there')
    .addHelpText('after', help)
    .action(async ({ config, force }: { readonly config: string; readonly force?: true }) => {
      if (!force && (await world.io.files.stat(config)) !== null) throw new UsageError(`${sanitizeLine(config)} is there already`, 'write over it with --force, or name another file with --config');
      const { models } = await discover(world.io.files, '.');
      const refs = [...new Set(models.map(({ ref }) => ref))];
      await world.io.files.writeText(config, renderConfig(refs));
      world.out(`wrote ${sanitizeLine(config)}: ${refs.length} model(s) found\n`);
      finish(exitCodes.pass);
    });
