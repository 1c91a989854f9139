import { Command } from 'commander';
import { examine } from '../../../examine.ts';
import { simulateChanges } from '../../../policy/why/simulate.ts';
import { readOnce } from '../../../read-once.ts';
import { renderSimulation } from '../../../report/policy/render-simulation.ts';
import { addScanOptions, type ScanOptions } from '../../check-options.ts';
import { exitCodes } from '../../exit-code.ts';
import { printAs, tableFormats } from '../../output.ts';
import { prepareScan } from '../../prepare-scan.ts';
import type { CommandFactory } from '../../command-factory.ts';
import { situationOf } from '../../situation-of.ts';

/** `policy simulate`: under which changes of the profile a cleared model would no longer be cleared. */
export const policySimulateCommand: CommandFactory = (world, finish) => {
  const command = new Command('simulate').description('For models that are cleared today: which single changes of the profile would block them.').argument('[ref...]', 'models').addOption(tableFormats());
  return addScanOptions(command, world).action(async (named: readonly string[], { format, ...options }: ScanOptions & { readonly format: string }) => {
    const { refs, unread, context } = await prepareScan(named, options, world);
    const source = readOnce(context.source);
    const candidates = await Promise.all(refs.map(async (ref) => ({ model: ref.asked, situation: situationOf(await examine(ref, { ...context, source }), context) })));
    const simulations = simulateChanges(candidates);
    world.out(printAs(format, simulations, () => renderSimulation({ simulations, asked: candidates.length }, world.terminal.columns)));
    finish(unread.length > 0 ? exitCodes.undecided : exitCodes.pass);
  });
};
