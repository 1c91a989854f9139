import type { Examined } from '../examine.ts';
import { examineAll, type ScanContext } from '../scan.ts';
import { cacheLocation } from '../source/cache/cache-location.ts';
import { interruptible } from './interrupt.ts';
import type { PreparedScan } from './prepare-scan.ts';
import type { World } from './world.ts';

/**
 * Examines the models of a run until it ends or is stopped. Every answer of the Hub is kept on disk as it comes, so that the same
 * command goes on where it was stopped. Throws Interrupted, which says how far the run was.
 */
export function examineStoppable({ refs, context }: Pick<PreparedScan, 'refs' | 'context'>, onModel: NonNullable<ScanContext['onModel']>, world: World): Promise<readonly Examined[]> {
  let done = 0;
  const counted: typeof onModel = (model) => {
    done = model.count;
    onModel(model);
  };
  const remark = (): string => {
    const kept = context.source.id === 'hub' ? `What was read is kept in ${cacheLocation(world.io)}: the same command goes on from there.` : 'Run the same command again.';
    return `stopped after ${done} of ${refs.length} models; no report was written. ${kept}`;
  };
  return interruptible(() => examineAll(refs, { ...context, onModel: counted }), remark, world);
}
