import { Command } from 'commander';
import { diffLicenses } from '../../../license/diff-licenses.ts';
import { loadCatalog } from '../../../load.ts';
import { renderLicenseDiff } from '../../../report/license/render-diff.ts';
import { exitCodes } from '../../exit-code.ts';
import { printAs, tableFormats } from '../../output.ts';
import type { CommandFactory } from '../../command-factory.ts';
import { findLicense } from './find-license.ts';

/** `license diff`: two licences term by term. */
export const diffCommand: CommandFactory = (world, finish) =>
  new Command('diff')
    .description('Compare two licences term by term.')
    .argument('<a>', 'licence, e.g. llama2')
    .argument('<b>', 'licence, e.g. llama3.1')
    .addOption(tableFormats())
    .action(async (first: string, second: string, { format }: { readonly format: string }) => {
      const catalog = await loadCatalog(world.io);
      const [left, right] = [findLicense(first, catalog), findLicense(second, catalog)];
      const differences = diffLicenses(left, right);
      world.out(printAs(format, { left: left.id, right: right.id, differences }, () => renderLicenseDiff({ left, right, differences }, world.terminal.columns)));
      finish(exitCodes.pass);
    });
