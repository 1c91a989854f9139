import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { loadPolicy, defaultPolicy } from '../../load-policy.ts';
import { findingCodes, type FindingCode } from '../../model/finding-codes.ts';
import { hasPlaces, templateWords } from '../../report/template-words.ts';
import { wrap } from '../../report/text/wrap.ts';
import { didYouMean } from '../../util/suggest.ts';
import { exitCodes } from '../exit-code.ts';
import type { CommandFactory } from '../command-factory.ts';

/** `modelcheck explain`: what a finding means, why it matters and what to do. */
export const explainCommand: CommandFactory = (world, finish) =>
  new Command('explain')
    .description('Explain a finding: what it means, and how to fix it.')
    .argument('<code>', 'id of a built-in finding or of a rule, e.g. inherited-restriction-dropped')
    .option('--policy <id|file>', 'policy whose rules are known', defaultPolicy)
    .action(async (code: string, { policy: reference }: { readonly policy: string }) => {
      const { policy } = await loadPolicy(reference, world.io);
      const rule = policy.rules.find(({ id }) => id === code);
      const words = isFindingCode(code) ? findingCodes[code] : rule && { ...rule, title: rule.description, outcome: 'violation' as const };
      if (!words) throw new UsageError(`no finding, and no rule of ${policy.id}, is called "${code}"`, didYouMean(code, [...Object.keys(findingCodes), ...policy.rules.map(({ id }) => id)]) ?? `\`modelcheck policy show ${policy.id}\` lists its rules; those of another policy are known with --policy; licences and terms are explained by \`modelcheck license\``);
      const { columns } = world.terminal;
      const described = words.title === words.description ? words.description : `${words.title}. ${words.description}`;
      const filledIn = hasPlaces(described + words.howToFix) ? ['', ...wrap('  ', 'What stands in [brackets] is filled in for the model that is judged.', columns)] : [];
      world.out(`${[`${code} (${policy.builtIn.get(code)?.level ?? words.level}${words.waivable ? '' : ', cannot be waived'})`, ...wrap('  ', templateWords(described), columns), ...wrap('  fix: ', templateWords(words.howToFix), columns), ...filledIn].join('\n')}\n`);
      finish(exitCodes.pass);
    });

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingCodes, code);
}
