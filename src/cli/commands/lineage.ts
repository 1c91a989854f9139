import { Command, Option } from 'commander';
import type { Subject } from '../../model/report.ts';
import { renderDot, renderMermaid } from '../../report/lineage/graphs.ts';
import { renderLineageTree } from '../../report/lineage/tree.ts';
import { scan } from '../../scan.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import { exitCodes } from '../exit-code.ts';
import { prepareScan } from '../prepare-scan.ts';
import type { CommandFactory } from '../command-factory.ts';

/** How a lineage can be drawn. A new drawing is one line here. */
const drawings = {
  text: renderLineageTree,
  json: ({ id, lineage }: Subject) => `${JSON.stringify({ id, ...lineage }, null, 2)}\n`,
  mermaid: renderMermaid,
  dot: renderDot,
} as const satisfies Record<string, (subject: Subject) => string>;

type Drawing = keyof typeof drawings;

/** `modelcheck lineage`: what a model descends from, with the evidence of each step. */
export const lineageCommand: CommandFactory = (world, finish) => {
  const command = new Command('lineage')
    .description('Show what a model descends from: relation, licence, confidence and evidence of each step.')
    .argument('<ref>', 'model')
    .addOption(new Option('--format <format>', 'how it is drawn').choices(Object.keys(drawings)).default('text'));
  return addScanOptions(command).action(async (ref: string, options: ScanOptions & { readonly format: Drawing }) => {
    const { refs, context } = await prepareScan([ref], options, world);
    const { subjects } = await scan(refs, context);
    world.out(subjects.map((subject) => drawings[options.format](subject)).join('\n'));
    finish(subjects.every(({ lineage }) => lineage.complete) ? exitCodes.pass : exitCodes.undecided);
  });
};
