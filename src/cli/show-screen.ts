import { FileError, UsageError } from '../errors.ts';
import type { Examined } from '../examine.ts';
import type { Profile } from '../model/profile.ts';
import type { Report } from '../model/report.ts';
import { explainVerdict } from '../policy/why/explain-verdict.ts';
import { applyWhatIf, parseWhatIf } from '../policy/why/what-if.ts';
import { judgeAll } from '../scan.ts';
import type { ScanOptions } from './check-options.ts';
import type { Gate } from './gate.ts';
import type { PreparedScan } from './prepare-scan.ts';
import type { JudgeAnswer, SaveAnswer, SaveTarget, ScreenInput } from './screen/screen-input.ts';
import { situationOf } from './situation-of.ts';
import { withCandidates } from './with-candidates.ts';
import { withUnread } from './with-unread.ts';
import { withWaiveCommands } from './with-waive-commands.ts';
import type { World } from './world.ts';
import { renderReport } from './write-report.ts';

/** A check that has run: what it found, and all that is needed to judge it again. */
export interface FinishedCheck {
  readonly prepared: PreparedScan;
  readonly gate: Gate;
  readonly examined: readonly Examined[];
  readonly report: Report;
  readonly options: ScanOptions;
}

/** Shows a finished check on the terminal until the user leaves it. Ink and React are loaded here and nowhere before. */
export async function showScreen(check: FinishedCheck, world: World): Promise<void> {
  // React's development build checks every element, which makes a full screen slow.
  process.env['NODE_ENV'] ??= 'production';
  const { openScreen } = await import('./screen/open-screen.tsx');
  const mode = world.io.env['INK_SCREEN_READER'] === 'true' ? 'announced' : 'painted';
  await openScreen({ input: screenInput(check, world), style: world.terminal.style }, { host: process, mode });
}

/** What the screen may do with a finished check. */
export function screenInput({ prepared, gate, examined, report, options }: FinishedCheck, world: World): ScreenInput {
  const { context } = prepared;
  return {
    report,
    profile: context.profile,
    judge: (suppositions) => answer(() => withWaiveCommands(gate.judge(withUnread(withCandidates(judgeAll(examined, { ...context, profile: supposed(context.profile, suppositions) }), prepared.candidates), prepared.unread)), context.policy, options)),
    explain: (position, suppositions) => {
      const one = examined[position];
      if (one === undefined) throw new RangeError(`the report has no model at ${position}`);
      const profile = supposed(context.profile, suppositions);
      return explainVerdict(situationOf(one, { ...context, profile: context.profileAt?.(profile, position) ?? profile }));
    },
    save: (shown, target) => save(shown, target, world),
  };
}

function supposed(profile: Profile, suppositions: readonly string[]): Profile {
  return applyWhatIf(profile, suppositions.map(parseWhatIf));
}

function answer(judge: () => Report): JudgeAnswer {
  try {
    return { kind: 'judged', report: judge() };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { kind: 'refused', problem: error.hint === null ? error.message : `${error.message}; ${error.hint}` };
  }
}

async function save(report: Report, { format, file, existing }: SaveTarget, world: World): Promise<SaveAnswer> {
  try {
    if (existing === 'keep' && (await world.io.files.stat(file)) !== null) return { kind: 'exists' };
    const content = await renderReport(report, format, { style: 'plain', width: 100 });
    await (typeof content === 'string' ? world.io.files.writeText(file, content) : world.io.files.writeBytes(file, content));
    return { kind: 'written' };
  } catch (error) {
    if (error instanceof FileError) return { kind: 'failed', problem: error.message };
    throw error;
  }
}
