import { Command } from 'commander';
import { scan } from '../../scan.ts';
import { addOutputOptions, addScanOptions, type CheckOptions } from '../check-options.ts';
import { exitCodeOf } from '../exit-code.ts';
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
  return addOutputOptions(addScanOptions(command)).action(async (refs: readonly string[], options: CheckOptions) => {
    const prepared = await prepareScan(refs, options, world);
    const report = withCandidates(await scan(prepared.refs, prepared.context), prepared.candidates);
    await writeReport(report, options, world);
    const code = prepared.badRows > 0 ? Math.max(exitCodeOf(report), exitCodeOf({ status: 'undecided', subjects: report.subjects })) : exitCodeOf(report);
    const final = exitCodeOf(report) === 1 ? 1 : code;
    world.err(`modelcheck: ${final === 3 && report.status === 'pass' ? 'undecided (some rows of the list could not be read)' : report.status}, exit code ${final}\n`);
    finish(final);
  });
};
