import { Command } from 'commander';
import { UsageError } from '../../../errors.ts';
import { lookupLicense } from '../../../license/lookup.ts';
import { loadCatalog } from '../../../load.ts';
import { termIds, terms } from '../../../model/terms.ts';
import { renderTerm } from '../../../report/license/render-term.ts';
import { didYouMean } from '../../../util/suggest.ts';
import { exitCodes } from '../../exit-code.ts';
import type { CommandFactory } from '../../command-factory.ts';
import type { World } from '../../world.ts';

/** `license explain`: what a term means, and which licences say something of it. */
export const explainCommand: CommandFactory = (world, finish) =>
  new Command('explain')
    .description('Explain a term and list the licences that say something of it.')
    .argument('[term]', 'term id, e.g. outputTraining; all terms when left out')
    .action(async (wanted: string | undefined) => {
      if (wanted === undefined) world.out(termIds.map((id) => `${id.padEnd(28)}${terms[id].question}\n`).join(''));
      else {
        const id = termIds.find((term) => term.toLowerCase() === wanted.replaceAll('-', '').toLowerCase());
        if (id === undefined) throw new UsageError(`no term "${wanted}"`, await hintFor(wanted, world));
        world.out(renderTerm(id, [...(await loadCatalog(world.io)).licenses.values()], world.terminal.columns));
      }
      finish(exitCodes.pass);
    });

/** A licence is shown by another command than a term. */
async function hintFor(wanted: string, { io }: World): Promise<string> {
  const found = lookupLicense(await loadCatalog(io), wanted);
  if (found.kind !== 'unknown-name') return `that is a licence: run \`modelcheck license show ${found.id}\``;
  return didYouMean(wanted, termIds) ?? `terms: ${termIds.join(', ')}`;
}
