import { Command } from 'commander';
import { lockOf, renderLock } from '../../lock/write-lock.ts';
import { scan } from '../../scan.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import { exitCodes } from '../exit-code.ts';
import type { CommandFactory } from '../command-factory.ts';
import { prepareScan } from '../prepare-scan.ts';

const help = `
Examples:
  $ modelcheck lock --discover . --lock modelcheck.lock     accept what the models of this repository are today
  $ modelcheck check --discover . --lock modelcheck.lock    fail when a licence or a lineage is not the one accepted
`;

/** `modelcheck lock`: writes down revision, card, licence texts and lineage of every model and ancestor. */
export const lockCommand: CommandFactory = (world, finish) => {
  const command = new Command('lock').description('Write a lock: revision, card and licence hashes and lineage of every model and ancestor.').argument('[ref...]', 'models').option('--lock <file>', 'file to write', 'modelcheck.lock').addHelpText('after', help);
  return addScanOptions(command).action(async (refs: readonly string[], { lock, ...options }: ScanOptions & { readonly lock: string }) => {
    const prepared = await prepareScan(refs, options, world);
    const report = await scan(prepared.refs, prepared.context);
    await world.io.files.writeText(lock, renderLock(lockOf(report)));
    const incomplete = report.subjects.filter(({ lineage }) => !lineage.complete).map(({ id }) => id);
    world.err(`wrote ${lock}: ${report.subjects.length} model(s)${incomplete.length > 0 ? `; not complete: ${incomplete.join(', ')}` : ''}\n`);
    finish(incomplete.length > 0 || prepared.badRows > 0 ? exitCodes.undecided : exitCodes.pass);
  });
};
