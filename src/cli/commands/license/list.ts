import { Command, Option } from 'commander';
import { loadCatalog } from '../../../load.ts';
import type { License } from '../../../model/license.ts';
import { renderLicenseList } from '../../../report/license/render-list.ts';
import { exitCodes } from '../../exit-code.ts';
import { printAs, tableFormats } from '../../output.ts';
import type { CommandFactory } from '../../command-factory.ts';

interface ListOptions {
  readonly format: string;
  readonly commercialUse?: string;
  readonly userThreshold?: true;
  readonly revenueThreshold?: true;
  readonly outputTraining?: string;
  readonly osi?: true;
  readonly kind?: string;
}

/** What each filter keeps. Unknown terms are never kept: they may be anything. */
const filters: { readonly [Name in Exclude<keyof ListOptions, 'format'>]-?: (license: License, wanted: NonNullable<ListOptions[Name]>) => boolean } = {
  commercialUse: ({ terms }, wanted) => terms.commercialUse.state === wanted || (terms.commercialUse.state === 'value' && terms.commercialUse.statements.some(({ value }) => value === wanted)),
  userThreshold: ({ terms }) => terms.userThreshold.state === 'value',
  revenueThreshold: ({ terms }) => terms.revenueThreshold.state === 'value',
  outputTraining: ({ terms }, wanted) => terms.outputTraining.state === wanted || (terms.outputTraining.state === 'value' && terms.outputTraining.statements.some(({ kind }) => kind === wanted)),
  osi: ({ osiApproved }) => osiApproved,
  kind: ({ kind }, wanted) => kind === wanted,
};

/** `license list`, with filters by term. */
export const listCommand: CommandFactory = (world, finish) =>
  new Command('list')
    .description('List the licences of the catalog, all or those with a term.')
    .addOption(tableFormats())
    .addOption(new Option('--commercial-use <value>', 'only licences that say so').choices(['allowed', 'conditional', 'prohibited', 'none', 'unknown']))
    .option('--user-threshold', 'only licences with a number of users above which other terms hold')
    .option('--revenue-threshold', 'only licences with an amount of revenue above which other terms hold')
    .addOption(new Option('--output-training <kind>', 'only licences with such a rule on training with outputs').choices(['banned', 'naming', 'notice', 'derivative', 'limited', 'none', 'unknown']))
    .option('--osi', 'only licences approved by the OSI')
    .addOption(new Option('--kind <kind>', 'only licences of a kind').choices(['model', 'software', 'content', 'data', 'family', 'placeholder', 'ambiguous']))
    .action(async ({ format, ...wanted }: ListOptions) => {
      const licenses = [...(await loadCatalog(world.io)).licenses.values()].filter((license) => keeps(license, wanted));
      world.out(printAs(format, licenses.map(listed), () => renderLicenseList(licenses)));
      finish(exitCodes.pass);
    });

function keeps(license: License, wanted: Omit<ListOptions, 'format'>): boolean {
  return (
    (wanted.commercialUse === undefined || filters.commercialUse(license, wanted.commercialUse)) &&
    (wanted.outputTraining === undefined || filters.outputTraining(license, wanted.outputTraining)) &&
    (wanted.kind === undefined || filters.kind(license, wanted.kind)) &&
    (wanted.userThreshold === undefined || filters.userThreshold(license, true)) &&
    (wanted.revenueThreshold === undefined || filters.revenueThreshold(license, true)) &&
    (wanted.osi === undefined || filters.osi(license, true))
  );
}

function listed({ id, name, spdxId, osiApproved, kind, family, edition, licensor, date, url, text }: License): object {
  return { id, name, spdxId, osiApproved, kind, family, edition, licensor, date, url, text };
}
