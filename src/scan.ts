import { buildReport } from './build-report.ts';
import { examine, type ExamineContext, type Examined } from './examine.ts';
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
  return judgeAll(await examineAll(refs, context), context);
}

/** The factual half: what is established about each model, whoever asks. */
export async function examineAll(refs: readonly ModelRef[], context: ScanContext): Promise<readonly Examined[]> {
  const source = readOnce(context.source);
  let count = 0;
  return Promise.all(
    refs.map(async (ref) => {
      const examined = await examine(ref, { ...context, source });
      context.onModel?.({ ref, count: ++count, total: refs.length });
      return examined;
    }),
  );
}

/** The judging half, which needs no source: the same models can be judged again for another profile. */
export function judgeAll(examined: readonly Examined[], context: ScanContext): Report {
  const judged = examined.map((one) => judge(one, context));
  const used = new Set(judged.flatMap(({ usedWaivers }) => usedWaivers));
  return buildReport(judged.map(({ subject }) => subject), unusedWaivers(context.waivers, used), context);
}
