import { Command } from 'commander';
import { loadCatalog } from '../../../load.ts';
import { renderLicense } from '../../../report/license/render-license.ts';
import { exitCodes } from '../../exit-code.ts';
import { printAs, tableFormats } from '../../output.ts';
import type { CommandFactory } from '../../command-factory.ts';
import { findLicense } from './find-license.ts';

/** `license show`: one licence with its terms and sections. */
export const showCommand: CommandFactory = (world, finish) =>
  new Command('show')
    .description('Show one licence: its terms with sections, what it asks for, where its text stands.')
    .argument('<id>', 'catalog id, Hub tag, license_name or SPDX id, e.g. llama3.1')
    .addOption(tableFormats())
    .action(async (id: string, { format }: { readonly format: string }) => {
      const entry = findLicense(id, await loadCatalog(world.io));
      world.out(printAs(format, entry, () => renderLicense(entry, world.terminal.columns)));
      finish(exitCodes.pass);
    });
