import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { examine } from '../../examine.ts';
import { judge } from '../../judge.ts';
import { findingCodes } from '../../model/finding-codes.ts';
import { explainVerdict } from '../../policy/why/explain-verdict.ts';
import { applyWhatIf, parseWhatIf } from '../../policy/why/what-if.ts';
import { readOnce } from '../../read-once.ts';
import { renderWhy } from '../../report/why/render-why.ts';
import { didYouMean } from '../../util/suggest.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import { exitCodeOfAll } from '../exit-code.ts';
import { printAs, tableFormats } from '../output.ts';
import { prepareScan } from '../prepare-scan.ts';
import type { CommandFactory } from '../command-factory.ts';
import { situationOf } from '../situation-of.ts';
import { withWaiveCommand } from '../with-waive-commands.ts';

const help = `
Examples:
  $ modelcheck why deepseek-ai/DeepSeek-R1-Distill-Llama-8B --offline
  $ modelcheck why org/name --rule user-threshold-exceeded --what-if org.monthlyActiveUsers=800M
`;

interface WhyOptions extends ScanOptions {
  readonly rule?: string;
  readonly whatIf: readonly string[];
  readonly format: string;
}

/** `modelcheck why`: the decisive clause, the path that brings it, and the single fact that would change the verdict. */
export const whyCommand: CommandFactory = (world, finish) => {
  const command = new Command('why')
    .description('Explain a verdict: the clause that decides, the path from the root to the model, the evidence, and what would change it.')
    .argument('[ref...]', 'models')
    .option('--rule <id>', 'explain one rule, whatever its outcome')
    .option('--what-if <fact=value>', 'judge as if the profile said so; may be repeated', (value: string, before: readonly string[]) => [...before, value], [])
    .addOption(tableFormats())
    .addHelpText('after', help);
  return addScanOptions(command, world).action(async (named: readonly string[], { rule, whatIf, format, ...options }: WhyOptions) => {
    const suppositions = whatIf.map(parseWhatIf);
    const { refs, unread, context } = await prepareScan(named, options, world);
    const known = [...context.policy.rules.map(({ id }) => id), ...Object.keys(findingCodes)];
    if (rule !== undefined && !known.includes(rule)) throw new UsageError(`the policy ${context.policy.id} has no rule "${rule}"`, didYouMean(rule, known));
    const judging = { ...context, source: readOnce(context.source), profile: applyWhatIf(context.profile, suppositions) };
    const explained = await Promise.all(refs.map(async (ref, position) => {
      const profile = context.profileAt?.(judging.profile, position) ?? judging.profile;
      const own = { ...judging, profile };
      const examined = await examine(ref, own);
      const { subject } = judge(examined, own);
      const situation = situationOf(examined, own);
      // A waiver is written for the profile of the file, so one that is supposed, or stated by a row of a list, has no command.
      const findings = profile !== context.profile ? situation.findings : situation.findings.map((finding) => withWaiveCommand(finding, subject, { policy: context.policy, options }));
      return { subject, explanation: explainVerdict({ ...situation, findings }, rule) };
    }));
    const policy = context.policy.id;
    const values = explained.map(({ subject, explanation }) => ({ model: subject.id, policy, whatIf, ...explanation }));
    world.out(printAs(format, values.length === 1 ? values[0] : values, () => explained.map(({ subject, explanation }) => renderWhy({ subject, policy, whatIf, explanation }, world.terminal.columns)).join('\n')));
    finish(exitCodeOfAll(explained.map(({ subject }) => subject.verdict), unread));
  });
};
