import { buildReport } from './build-report.ts';
import { unusedCurations } from './curation/curation-findings.ts';
import { examine, type ExamineContext, type Examined } from './examine.ts';
import { judge, type Judged, type JudgeContext } from './judge.ts';
import type { ModelRef } from './model/ref.ts';
import type { Profile } from './model/profile.ts';
import type { Report } from './model/report.ts';
import { unusedWaivers } from './policy/apply-waivers.ts';
import { applyBuiltInOverrides } from './policy/built-in.ts';
import { idleFindings } from './policy/idle-findings.ts';
import { readOnce } from './read-once.ts';
import { digestOf } from './util/digest.ts';

/** Everything a scan needs from outside; with the same context the same report comes out. */
export interface ScanContext extends ExamineContext, JudgeContext {
  readonly toolVersion: string;
  /** Ids of the policies that ship with modelcheck; of their rules it is not said that they never applied. */
  readonly builtInPolicies?: readonly string[];
  /** The profile for the model at a position of `refs`, where its list states facts of its own; the profile itself where it does not. */
  readonly profileAt?: (profile: Profile, position: number) => Profile;
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
  const judged = examined.map((one, position) => judgeAt(one, position, context));
  const used = new Set(judged.flatMap(({ usedWaivers }) => usedWaivers));
  const called = new Set(examined.flatMap(({ curated }) => curated?.called ?? []));
  const readFacts = judged.filter((_, index) => examined[index]?.records[examined[index].lineage.subject] !== undefined).map(({ facts }) => facts);
  const remarks = applyBuiltInOverrides([...unusedWaivers(context.waivers, used, context.policy), ...unusedCurations(context.curations ?? [], called), ...idleFindings(context.policy, readFacts, context.builtInPolicies ?? [])], context.policy);
  return buildReport(judged.map(({ subject }) => subject), remarks, context);
}

/** Judges a model by the profile of its row; the subject tells that profile's digest where it is another one. */
function judgeAt(examined: Examined, position: number, context: ScanContext): Judged {
  const profile = context.profileAt?.(context.profile, position) ?? context.profile;
  if (profile === context.profile) return judge(examined, context);
  const judged = judge(examined, { ...context, profile });
  return { ...judged, subject: { ...judged.subject, profile: { digest: digestOf(profile) } } };
}
