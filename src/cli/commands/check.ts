import { Command } from 'commander';
import { renderDecisionLog } from '../../report/decision-log.ts';
import { scan } from '../../scan.ts';
import { addOutputOptions, addScanOptions, type CheckOptions } from '../check-options.ts';
import { exitCodeOf, exitCodes } from '../exit-code.ts';
import { addGateOptions, readGate, type GateOptions } from '../gate.ts';
import { prepareScan } from '../prepare-scan.ts';
import type { CommandFactory } from '../command-factory.ts';
import { withCandidates } from '../with-candidates.ts';
import { writeReport } from '../write-report.ts';

const help = `
A <ref> is org/name, org/name@revision, a Hub URL, a purl (pkg:huggingface/org/name@rev), a model directory, or a .gguf or .safetensors file.

Examples:
  $ modelcheck check mistralai/Mistral-7B-v0.1 --offline
  $ modelcheck check --list candidates.csv --policy product-redistribution --profile profile.yaml
  $ modelcheck check ./model.gguf --format json
  $ modelcheck check --list models.txt -o sarif=modelcheck.sarif -o junit=modelcheck.xml
`;

/** `modelcheck check`: judges models and says why. */
export const checkCommand: CommandFactory = (world, finish) => {
  const command = new Command('check').description('Judge models by a policy: verdict, governing licences, the path that brings each restriction, and how to fix it.').argument('[ref...]', 'models to check').addHelpText('after', help);
  return addGateOptions(addOutputOptions(addScanOptions(command, world))).action(async (refs: readonly string[], options: CheckOptions & GateOptions) => {
    const gate = await readGate(options, world);
    const prepared = gate.prepare(await prepareScan(refs, options, world));
    const report = gate.judge(withCandidates(await scan(prepared.refs, prepared.context), prepared.candidates));
    if (options.decisionLog !== undefined) await world.io.files.writeText(options.decisionLog, renderDecisionLog(report));
    await writeReport(report, options, world);
    const code = prepared.badRows > 0 ? withBadRows(exitCodeOf(report)) : exitCodeOf(report);
    const reason = code === exitCodes.undecided && report.status === 'pass' ? 'undecided (not all that was named could be read)' : report.status;
    world.err(`modelcheck: ${reason}, exit code ${code}\n`);
    finish(code);
  });
};

/** A run that could not read all it was given never passes. */
function withBadRows(code: number): number {
  return code === exitCodes.pass ? exitCodes.undecided : code;
}
