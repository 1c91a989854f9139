import { Command, Option } from 'commander';
import { UsageError } from '../../errors.ts';
import type { Subject } from '../../model/report.ts';
import { renderDot, renderMermaid } from '../../report/lineage/graphs.ts';
import { loadGraphviz, renderSvgFile } from '../../report/lineage/svg.ts';
import { renderLineageTree } from '../../report/lineage/tree.ts';
import { scan } from '../../scan.ts';
import { addScanOptions, type ScanOptions } from '../check-options.ts';
import { exitCodes } from '../exit-code.ts';
import { prepareScan } from '../prepare-scan.ts';
import type { CommandFactory } from '../command-factory.ts';

/** How a lineage can be drawn. A new drawing is one line here. */
const drawings = {
  text: renderLineageTree,
  json: ({ id, lineage }) => `${JSON.stringify({ id, ...lineage }, null, 2)}\n`,
  mermaid: renderMermaid,
  dot: renderDot,
  svg: drawSvg,
} as const satisfies Record<string, (subject: Subject) => string | Promise<string>>;

type Drawing = keyof typeof drawings;

/** How the drawings of several models become one output; a format that is missing here holds one model. */
const joined: Partial<Record<Drawing, (drawn: readonly string[]) => string>> = {
  text: (drawn) => drawn.join('\n'),
  json: (drawn) => `[\n${drawn.map((one) => one.trimEnd()).join(',\n')}\n]\n`,
};

/** `modelcheck lineage`: what a model descends from, with the evidence of each step. */
export const lineageCommand: CommandFactory = (world, finish) => {
  const command = new Command('lineage')
    .description('Show what a model descends from: relation, licence, confidence and evidence of each step.')
    .argument('[ref...]', 'models')
    .addOption(new Option('--format <format>', 'how it is drawn').choices(Object.keys(drawings)).default('text'));
  return addScanOptions(command, world).action(async (named: readonly string[], { format, ...options }: ScanOptions & { readonly format: Drawing }) => {
    const { refs, unread, context } = await prepareScan(named, options, world);
    if (refs.length !== 1 && joined[format] === undefined) throw new UsageError(`--format ${format} holds one model, and ${refs.length} were named`, 'name one, or use --format text or json');
    const { subjects } = await scan(refs, context);
    const drawn = await Promise.all(subjects.map((subject) => drawings[format](subject)));
    world.out(drawn.length === 1 ? drawn.join('') : (joined[format]?.(drawn) ?? ''));
    finish(unread.length === 0 && subjects.every(({ lineage }) => lineage.complete) ? exitCodes.pass : exitCodes.undecided);
  });
};

async function drawSvg(subject: Subject): Promise<string> {
  const svg = renderSvgFile(subject, await loadGraphviz());
  if (svg === null) throw new UsageError(`the lineage of ${subject.id} has ${subject.lineage.nodes.length} models, too many for a picture`, 'use --format dot and draw it with a tool for large graphs, or --format text');
  return svg;
}
