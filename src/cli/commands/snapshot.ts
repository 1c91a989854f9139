import { Command } from 'commander';
import { recordingSource } from '../../source/snapshot/recording-source.ts';
import { scan } from '../../scan.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import { exitCodes } from '../exit-code.ts';
import { prepareScan } from '../prepare-scan.ts';
import { createProgress } from '../progress.ts';
import type { CommandFactory } from '../command-factory.ts';

const help = `
The file holds everything that a run reads: records, file hashes, licence texts. With it the run can be repeated without a network:
  $ modelcheck snapshot save org/name --to audit.json
  $ modelcheck check org/name --snapshot audit.json
`;

/** `modelcheck snapshot save`: one file with everything that a run reads. */
export const snapshotCommand: CommandFactory = (world, finish) => {
  const snapshot = new Command('snapshot').description('Record what a run reads, for audits and sites without a network.');
  const save = snapshot.command('save').description('Write one file with everything that a run over these models reads.').argument('[ref...]', 'models').requiredOption('--to <file>', 'file to write').addHelpText('after', help);
  addScanOptions(save, world).action(async (refs: readonly string[], { to, ...options }: ScanOptions & { readonly to: string }) => {
    const progress = createProgress(world);
    const prepared = await prepareScan(refs, options, progress.world);
    const recording = recordingSource(prepared.context.source, { recordedAt: new Date(world.io.now()).toISOString() });
    const report = await scan(prepared.refs, { ...prepared.context, source: recording.source, onModel: progress.onModel });
    await world.io.files.writeText(to, `${JSON.stringify(recording.snapshot())}\n`);
    const incomplete = report.subjects.filter(({ lineage }) => !lineage.complete);
    world.err(`wrote ${to}: ${report.subjects.length} model(s) and what they descend from${incomplete.length > 0 ? `; incomplete: ${incomplete.map(({ id }) => id).join(', ')}` : ''}\n`);
    finish(incomplete.length > 0 || prepared.unread.length > 0 ? exitCodes.undecided : exitCodes.pass);
  });
  return snapshot;
};
