import { Command } from 'commander';
import { DataError, UsageError } from '../../errors.ts';
import { judgeAll } from '../../scan.ts';
import { allOrAllMistakes } from '../all-or-all-mistakes.ts';
import { addOutputOptions, addScanOptions, type CheckOptions } from '../check-options.ts';
import { examineStoppable } from '../examine-stoppable.ts';
import { exitCodeOf, lastLine } from '../exit-code.ts';
import { addGateOptions, readGate, type GateOptions } from '../gate.ts';
import { prepareScan } from '../prepare-scan.ts';
import { createProgress } from '../progress.ts';
import type { CommandFactory } from '../command-factory.ts';
import { writeTexts } from '../write-texts.ts';
import { withCandidates } from '../with-candidates.ts';
import { withUnread } from '../with-unread.ts';
import { withWaiveCommands } from '../with-waive-commands.ts';
import type { World } from '../world.ts';
import { printReport, requireWritable, writeOutputs } from '../write-report.ts';

const help = `
A <ref> is org/name, org/name@revision, a Hub URL, a purl (pkg:huggingface/org/name@rev), a model directory, or a .gguf or .safetensors file.

Examples:
  $ modelcheck check mistralai/Mistral-7B-v0.1 --offline
  $ modelcheck check --list candidates.csv --policy product-redistribution --profile profile.yaml
  $ modelcheck check --list candidates.csv --profile profile.yaml --interactive
  $ modelcheck check ./model.gguf --format json
  $ modelcheck check --list models.txt -o sarif=modelcheck.sarif -o junit=modelcheck.xml
  $ modelcheck check org/name --format notice --with-texts licences > NOTICE.txt
`;

/** `modelcheck check`: judges models and says why. */
export const checkCommand: CommandFactory = (world, finish) => {
  const command = new Command('check').description('Judge models by a policy: verdict, governing licences, the path that brings each restriction, and how to fix it.').argument('[ref...]', 'models to check').addHelpText('after', help);
  return addGateOptions(addOutputOptions(addScanOptions(command, world))).action(async (refs: readonly string[], options: CheckOptions & GateOptions) => {
    const shown = chooseDisplay(options, world);
    await requireWritable([...options.output.map(({ file }) => file), ...(options.decisionLog === undefined ? [] : [options.decisionLog]), ...(options.withTexts === undefined ? [] : [`${options.withTexts}/licence texts`])], world);
    const progress = createProgress(world);
    const [gate, scan] = await allOrAllMistakes([readGate(options, world), prepareScan(refs, options, progress.world)]);
    const prepared = gate.prepare(scan);
    const examined = await examineStoppable(prepared, progress.onModel, world);
    const report = withWaiveCommands(gate.judge(withUnread(withCandidates(judgeAll(examined, prepared.context), prepared.candidates), prepared.unread)), prepared.context.policy, options);
    const texts = await writeTexts(report, options, world);
    const failed = [...(texts.kind === 'failed' ? texts.mistakes : []), ...(await writeOutputs(report, { ...options, texts: texts.kind }, world))];
    if (shown === 'screen') await (await import('../show-screen.ts')).showScreen({ prepared, gate, examined, report, options }, world);
    else await printReport(report, { ...options, texts: texts.kind }, world);
    if (failed.length > 0) throw new DataError(failed);
    const code = exitCodeOf(report);
    world.err(lastLine(prepared.unread.length > 0 ? `${report.status} (not all that was named could be read)` : report.status, code));
    finish(code);
  });
};

/** The screen needs a person's terminal; a pipe, a file and a job log get the text. Throws UsageError where another format was asked for. */
function chooseDisplay({ interactive, format }: Pick<CheckOptions, 'interactive' | 'format'>, world: World): 'screen' | 'format' {
  if (!interactive) return 'format';
  if (format !== 'text') throw new UsageError(`--interactive shows a screen and cannot print ${format}`, `write it to a file beside the screen: -o ${format}=FILE`);
  if (world.terminal.interactive) return 'screen';
  world.err('note: --interactive needs a terminal for input and output; the text report follows\n');
  return 'format';
}
