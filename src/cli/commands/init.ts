import { Command } from 'commander';
import { renderConfig, usualFiles } from '../../config/render-config.ts';
import { discover } from '../../discover/discover.ts';
import { UsageError } from '../../errors.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCodes } from '../exit-code.ts';
import { renderLeftOut } from '../render-left-out.ts';

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
      const folder = /^.*[\\/]/.exec(config)?.[0] ?? '';
      const { models, skipped } = await discover(world.io.files, folder === '' ? '.' : folder);
      world.err(renderLeftOut(skipped));
      const refs = [...new Set(models.map(({ ref }) => ref))];
      const isThere = async (file: string): Promise<boolean> => (await world.io.files.stat(`${folder}${file}`)) !== null;
      const atHand = { profile: await isThere(usualFiles.profile), waivers: await isThere(usualFiles.waivers), lock: await isThere(usualFiles.lock) };
      await world.io.files.writeText(config, renderConfig(refs, atHand));
      world.out(`wrote ${sanitizeLine(config)}: ${refs.length} model(s) found\n`);
      finish(exitCodes.pass);
    });
