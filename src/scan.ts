import { buildReport } from './build-report.ts';
import { examine, type ExamineContext } from './examine.ts';
import { judge, type JudgeContext } from './judge.ts';
import type { ModelRef } from './model/ref.ts';
import type { Report } from './model/report.ts';
import { unusedWaivers } from './policy/apply-waivers.ts';
import { readOnce } from './read-once.ts';

/** Everything a scan needs from outside; with the same context the same report comes out. */
export interface ScanContext extends ExamineContext, JudgeContext {
  readonly toolVersion: string;
  /** Called when a model is done, for progress. */
  readonly onModel?: (done: { readonly ref: ModelRef; readonly count: number; readonly total: number }) => void;
}

/**
 * The pipeline: resolves each model's lineage, concludes the licences along it, works out the terms that bind, and judges
 * them by the policy. Facts first, judgement second; a shared ancestor is read once. Subjects keep the order of `refs`.
 */
export async function scan(refs: readonly ModelRef[], context: ScanContext): Promise<Report> {
  const source = readOnce(context.source);
  let count = 0;
  const judged = await Promise.all(
    refs.map(async (ref) => {
      const examined = await examine(ref, { ...context, source });
      const judgement = judge(examined, context);
      context.onModel?.({ ref, count: ++count, total: refs.length });
      return judgement;
    }),
  );
  const used = new Set(judged.flatMap(({ usedWaivers }) => usedWaivers));
  return buildReport(judged.map(({ subject }) => subject), unusedWaivers(context.waivers, used), context);
}
