import { Command } from 'commander';
import { lockOf, renderLock } from '../../lock/write-lock.ts';
import type { NodeStatus } from '../../model/lineage.ts';
import type { Report } from '../../model/report.ts';
import { scan } from '../../scan.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import { exitCodes } from '../exit-code.ts';
import type { CommandFactory } from '../command-factory.ts';
import { prepareScan } from '../prepare-scan.ts';
import { createProgress } from '../progress.ts';

const help = `
Examples:
  $ modelcheck lock --discover . --lock modelcheck.lock     accept what the models of this repository are today
  $ modelcheck check --discover . --lock modelcheck.lock    fail when a licence or a lineage is not the one accepted
`;

/** `modelcheck lock`: writes down revision, card, licence texts and lineage of every model and ancestor. */
export const lockCommand: CommandFactory = (world, finish) => {
  const command = new Command('lock').description('Write a lock: revision, card and licence hashes and lineage of every model and ancestor.').argument('[ref...]', 'models').option('--lock <file>', 'file to write', 'modelcheck.lock').addHelpText('after', help);
  return addScanOptions(command, world).action(async (refs: readonly string[], { lock, ...options }: ScanOptions & { readonly lock: string }) => {
    const progress = createProgress(world);
    const prepared = await prepareScan(refs, options, progress.world);
    const report = await scan(prepared.refs, { ...prepared.context, onModel: progress.onModel });
    const unseen = notLookedAt(report);
    if (unseen.length > 0) {
      world.err(`${lock} was not written, since these could not be read: ${unseen.map((model) => sanitizeLine(model)).join(', ')}\n`);
      return finish(exitCodes.undecided);
    }
    await world.io.files.writeText(lock, renderLock(lockOf(report)));
    const incomplete = report.subjects.filter(({ lineage }) => !lineage.complete).map(({ id }) => id);
    world.err(`wrote ${sanitizeLine(lock)}: ${report.subjects.length} model(s)${incomplete.length > 0 ? `; not complete: ${incomplete.map((id) => sanitizeLine(id)).join(', ')}` : ''}\n`);
    finish(incomplete.length > 0 || prepared.unread.length > 0 ? exitCodes.undecided : exitCodes.pass);
  });
};

/** Ways of not reading a model that may be over with the next run. */
const passing: ReadonlySet<NodeStatus> = new Set(['rate-limited', 'unreachable', 'limit']);

/** Models of which nothing is known to lock: an outage must not take the place of what was accepted before. */
function notLookedAt({ subjects }: Report): readonly string[] {
  const unseen = subjects.flatMap(({ id, lineage }) => lineage.nodes.filter((node) => passing.has(node.status) || (node.id === id && node.status !== 'resolved')));
  return [...new Set(unseen.map(({ id, status }) => `${id} (${status})`))];
}
