import { Command } from 'commander';
import { builtInPolicyIds, loadPolicy } from '../../load-policy.ts';
import { renderPolicy } from '../../report/policy/render-policy.ts';
import { exitCodes } from '../exit-code.ts';
import { printAs, tableFormats } from '../output.ts';
import type { CommandFactory } from '../command-factory.ts';
import { renderMistake } from '../render-mistake.ts';
import { policySimulateCommand } from './policy/simulate.ts';
import { policyTestCommand } from './policy/test.ts';

/** `modelcheck policy list | show | validate | test | simulate`. */
export const policyCommand: CommandFactory = (world, finish) => {
  const policy = new Command('policy').description('Read and validate policies: the rules that models are judged by.');
  policy
    .command('list')
    .description('List the policies that ship with modelcheck.')
    .addOption(tableFormats())
    .action(async ({ format }: { format: string }) => {
      const ids = await builtInPolicyIds(world.io);
      const policies = await Promise.all(ids.map(async (id) => (await loadPolicy(id, world.io)).policy));
      const listed = policies.map(({ id, title, digest, rules }) => ({ id, title, digest, rules: rules.map((rule) => rule.id) }));
      world.out(printAs(format, listed, () => listed.map(({ id, title }) => `${id.padEnd(24)}${title}\n`).join('')));
      finish(exitCodes.pass);
    });
  policy
    .command('show')
    .description('Show the rules of a policy with everything it extends.')
    .argument('<policy>', 'id of a built-in policy, or a file')
    .addOption(tableFormats())
    .action(async (reference: string, { format }: { format: string }) => {
      const resolved = await loadPolicy(reference, world.io);
      const plain = { ...resolved.policy, builtIn: Object.fromEntries(resolved.policy.builtIn) };
      world.out(printAs(format, plain, () => renderPolicy(resolved.policy, world.terminal.columns)));
      finish(exitCodes.pass);
    });
  policy
    .command('validate')
    .description('Check a policy file: every mistake at once, with line and caret. Nothing is scanned.')
    .argument('<file>', 'policy file')
    .action(async (file: string) => {
      const { policy: valid, warnings } = await loadPolicy(/[\\/.]/.test(file) ? file : `./${file}`, world.io);
      for (const warning of warnings) world.err(renderMistake(warning).replace(/^error/, 'warning'));
      world.out(`${file} is a valid policy: ${valid.id}, ${valid.rules.length} rules, ${valid.digest}\n`);
      finish(exitCodes.pass);
    });
  policy.addCommand(policyTestCommand(world, finish));
  policy.addCommand(policySimulateCommand(world, finish));
  return policy;
};
