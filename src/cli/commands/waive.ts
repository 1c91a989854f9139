import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { examine } from '../../examine.ts';
import { judge } from '../../judge.ts';
import { findingCodes } from '../../model/finding-codes.ts';
import { appendWaiver, draftWaiver } from '../../policy/render-waiver.ts';
import { isWaivable } from '../../policy/built-in.ts';
import { didYouMean } from '../../util/suggest.ts';
import { waiverSubject } from '../../waiver-subject.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCodes } from '../exit-code.ts';
import { prepareScan } from '../prepare-scan.ts';

interface WaiveOptions extends ScanOptions {
  readonly rule: string;
  readonly reason: string;
  readonly approver: string;
  readonly expires: string;
  readonly ticket?: string;
  readonly to: string;
}

/** `modelcheck waive`: accepts one finding of one model, pinned to what was looked at. */
export const waiveCommand: CommandFactory = (world, finish) => {
  const command = new Command('waive')
    .description('Accept a finding: writes a waiver pinned to the revision, licence text, terms and use that were looked at.')
    .argument('<ref>', 'model')
    .requiredOption('--rule <id>', 'rule or finding to accept')
    .requiredOption('--reason <text>', 'why it is acceptable')
    .requiredOption('--approver <who>', 'who accepts it')
    .requiredOption('--expires <date>', 'last day, YYYY-MM-DD')
    .option('--ticket <id>', 'ticket of the decision')
    .option('--to <file>', 'waiver file to add to', 'modelcheck.waivers.yaml');
  return addScanOptions(command, world).action(async (ref: string, { rule, reason, approver, expires, ticket, to, ...options }: WaiveOptions) => {
    for (const [option, text] of Object.entries({ '--reason': reason, '--approver': approver })) if (text.trim() === '') throw new UsageError(`${option} is empty`, 'a waiver says who accepts what, and why');
    const approvedOn = new Date(world.io.now()).toISOString().slice(0, 10);
    requireFutureDay(expires, approvedOn);
    const { refs, context } = await prepareScan([ref], options, world);
    const known = [...context.policy.rules.map(({ id }) => id), ...Object.keys(findingCodes)];
    if (!known.includes(rule)) throw new UsageError(`the policy ${context.policy.id} has no rule "${rule}"`, didYouMean(rule, known) ?? '`modelcheck check` shows the findings of a model by their rules');
    for (const asked of refs) {
      const examined = await examine(asked, context);
      const { subject } = judge(examined, context);
      const finding = subject.findings.find(({ ruleId, outcome }) => ruleId === rule && outcome !== 'waived');
      if (!finding) throw new UsageError(`${subject.id} has no open finding "${rule}"`, didYouMean(rule, subject.findings.map(({ ruleId }) => ruleId)) ?? 'run `modelcheck check` to see its findings');
      if (!isWaivable(rule, context.policy)) throw new UsageError(`the policy ${context.policy.id} does not allow "${rule}" to be waived`, null);
      const waiver = draftWaiver(finding, waiverSubject(examined, subject.termsDigest, context.profile), { reason, approver, approvedOn, expires, ...(ticket === undefined ? {} : { ticket }) });
      await world.io.files.writeText(to, appendWaiver(await world.io.files.readText(to), waiver, to));
      world.err(`wrote ${to}: ${rule} for ${subject.id} until ${expires}\n`);
    }
    finish(exitCodes.pass);
  });
};

/** Throws UsageError for what is no day of the calendar, and for a day that has passed: such a waiver would never hold. */
function requireFutureDay(day: string, today: string): void {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(day) : Number.NaN;
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day) throw new UsageError(`"${day}" is no date`, 'write it as YYYY-MM-DD');
  if (day < today) throw new UsageError(`${day} has passed`, 'write the last day on which the waiver holds');
}
