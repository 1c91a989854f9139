import { Command } from 'commander';
import type { CommandFactory } from './command-factory.ts';
import { auditCommand } from './commands/audit.ts';
import { checkCommand } from './commands/check.ts';
import { discoverCommand } from './commands/discover.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { licenseCommand } from './commands/license.ts';
import { lockCommand } from './commands/lock.ts';
import { lineageCommand } from './commands/lineage.ts';
import { policyCommand } from './commands/policy.ts';
import { snapshotCommand } from './commands/snapshot.ts';
import { waiveCommand } from './commands/waive.ts';
import { whyCommand } from './commands/why.ts';
import type { World } from './world.ts';

/** Every command, in the order of the help. A new command is one file and one line here. */
const commands: readonly CommandFactory[] = [checkCommand, whyCommand, lineageCommand, licenseCommand, policyCommand, discoverCommand, initCommand, lockCommand, waiveCommand, explainCommand, snapshotCommand, auditCommand];

const help = `
First steps:
  $ modelcheck check deepseek-ai/DeepSeek-R1-Distill-Llama-8B --offline    judge one model from the bundled snapshot
  $ modelcheck check --list candidates.yaml --profile profile.yaml         judge a list for your organisation
  $ modelcheck lineage org/name                                            see what a model descends from
  $ modelcheck license show llama3.1                                       read a licence as typed, cited terms
  $ modelcheck policy show commercial-saas                                 read the rules of a policy

Exit codes: 0 pass, 1 violation, 2 something given is wrong (nothing was checked), 3 undecided or incomplete, 70 a bug.
modelcheck is not legal advice.
`;

/** The command line of modelcheck. */
export function buildProgram(world: World, finish: (code: number) => void): Command {
  const program = new Command('modelcheck')
    .description('May we use this AI model, in this way, in this organisation, and why?')
    .version(world.version)
    .addHelpText('after', help);
  for (const factory of commands) program.addCommand(factory(world, finish));
  for (const command of [program, ...descendants(program)]) {
    command
      .configureOutput({ writeOut: world.out, writeErr: world.err })
      .exitOverride()
      .showHelpAfterError('Run the command with --help to see what it takes.');
  }
  return program;
}

function descendants(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)]);
}
