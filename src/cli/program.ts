import { Command } from 'commander';
import type { CommandFactory } from './command-factory.ts';
import { withSuggestion } from './with-suggestion.ts';
import type { World } from './world.ts';

/** Every command, in the order of the help, loaded where it is run or listed. A new command is one file and one line here. */
const commands = {
  check: async () => (await import('./commands/check.ts')).checkCommand,
  why: async () => (await import('./commands/why.ts')).whyCommand,
  lineage: async () => (await import('./commands/lineage.ts')).lineageCommand,
  license: async () => (await import('./commands/license.ts')).licenseCommand,
  policy: async () => (await import('./commands/policy.ts')).policyCommand,
  discover: async () => (await import('./commands/discover.ts')).discoverCommand,
  init: async () => (await import('./commands/init.ts')).initCommand,
  lock: async () => (await import('./commands/lock.ts')).lockCommand,
  waive: async () => (await import('./commands/waive.ts')).waiveCommand,
  explain: async () => (await import('./commands/explain.ts')).explainCommand,
  snapshot: async () => (await import('./commands/snapshot.ts')).snapshotCommand,
  audit: async () => (await import('./commands/audit.ts')).auditCommand,
} as const satisfies Record<string, () => Promise<CommandFactory>>;

const help = `
First steps:
  $ modelcheck check deepseek-ai/DeepSeek-R1-Distill-Llama-8B --offline    judge one model from the bundled snapshot
  $ modelcheck check --list candidates.yaml --profile profile.yaml         judge a list for your organisation
  $ modelcheck lineage org/name                                            see what a model descends from
  $ modelcheck license show llama3.1                                       read a licence as typed, cited terms
  $ modelcheck policy show commercial-saas                                 read the rules of a policy

Exit codes: 0 pass, 1 violation, 2 something given is wrong (nothing was checked), 3 undecided or incomplete, 70 a bug, 130 stopped by Ctrl-C.
modelcheck is not legal advice.
`;

/** The command line of modelcheck: with the one command that the arguments name, or with all where they name none and ask for more than the version. */
export async function buildProgram([name = '']: readonly string[], world: World, finish: (code: number) => void): Promise<Command> {
  const program = new Command('modelcheck')
    .description('May we use this AI model, in this way, in this organisation, and why?')
    .version(world.version)
    .addHelpText('after', help);
  for (const load of needed(name)) program.addCommand((await load())(world, finish));
  for (const command of [program, ...descendants(program)]) {
    command
      .configureOutput({ writeOut: world.out, writeErr: world.err, outputError: (text, write) => write(withSuggestion(text)) })
      .exitOverride()
      .showHelpAfterError('Run the command with --help to see what it takes.');
  }
  return program;
}

function needed(name: string): readonly (() => Promise<CommandFactory>)[] {
  if (isCommand(name)) return [commands[name]];
  return name === '--version' || name === '-V' ? [] : Object.values(commands);
}

function isCommand(name: string): name is keyof typeof commands {
  return Object.hasOwn(commands, name);
}

function descendants(command: Command): readonly Command[] {
  return command.commands.flatMap((child) => [child, ...descendants(child)]);
}
