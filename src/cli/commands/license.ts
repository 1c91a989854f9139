import { Command } from 'commander';
import { UsageError } from '../../errors.ts';
import { lookupLicense } from '../../license/lookup.ts';
import { loadCatalog } from '../../load.ts';
import type { Catalog, License } from '../../model/license.ts';
import { renderLicense } from '../../report/license/render-license.ts';
import { renderLicenseList } from '../../report/license/render-list.ts';
import { didYouMean } from '../../util/suggest.ts';
import { exitCodes } from '../exit-code.ts';
import { printAs, tableFormats } from '../output.ts';
import type { CommandFactory } from '../program.ts';

/** `modelcheck license list | show`: the catalog for people and scripts. */
export const licenseCommand: CommandFactory = (world, finish) => {
  const license = new Command('license').description('Read the licence catalog: typed terms with the section each stands in.');
  license
    .command('list')
    .description('List all licences of the catalog.')
    .addOption(tableFormats())
    .action(async ({ format }: { format: string }) => {
      const catalog = await loadCatalog(world.io);
      const licenses = [...catalog.licenses.values()];
      world.out(printAs(format, licenses.map(listed), () => renderLicenseList(licenses)));
      finish(exitCodes.pass);
    });
  license
    .command('show')
    .description('Show one licence: its terms with sections, what it asks for, where its text stands.')
    .argument('<id>', 'catalog id, Hub tag, license_name or SPDX id, e.g. llama3.1')
    .addOption(tableFormats())
    .action(async (id: string, { format }: { format: string }) => {
      const entry = findLicense(id, await loadCatalog(world.io));
      world.out(printAs(format, entry, () => renderLicense(entry, world.terminal.columns)));
      finish(exitCodes.pass);
    });
  return license;
};

function listed({ id, name, spdxId, osiApproved, kind, family, edition, licensor, date, url, text }: License): object {
  return { id, name, spdxId, osiApproved, kind, family, edition, licensor, date, url, text };
}

/** The licence that a name stands for. Throws UsageError with the nearest name. */
export function findLicense(name: string, catalog: Catalog): License {
  const found = lookupLicense(catalog, name);
  const entry = found.kind === 'unknown-name' ? undefined : catalog.licenses.get(found.id);
  if (!entry) throw new UsageError(`no licence "${name}" in the catalog`, didYouMean(name, catalog.licenses.keys()) ?? 'run `modelcheck license list` to see all');
  return entry;
}
