import type { Command } from 'commander';
import { DataError } from '../../errors.ts';
import type { ConfigurableOptions } from '../../config/merge-options.ts';
import type { MissingFile } from '../../config/missing-files.ts';
import type { CheckedConfig } from '../../config/parse-config.ts';
import { readInput } from '../read-input.ts';
import type { NamedCandidate } from '../with-candidates.ts';
import type { World } from '../world.ts';
import { findConfig, type ConfigFile } from './find-config.ts';

/** Adds `--config` and `--no-config`, and fills in what the configuration says where the command line says nothing. */
export function addConfigOptions(command: Command, world: World): Command {
  return command
    .option('--config <file>', 'configuration (modelcheck.yaml here or above, up to the root of the repository)')
    .option('--no-config', 'read no configuration')
    .hook('preAction', (run) => applyConfig(run, world));
}

async function applyConfig(command: Command, world: World): Promise<void> {
  const named: unknown = command.getOptionValue('config');
  const found = named === false ? null : await findConfig(typeof named === 'string' ? named : undefined, world);
  if (found === null) return;
  if (found.folder !== '' && named === undefined) world.err(`configuration: ${found.file}\n`);
  // The parser of YAML and the schema are loaded only where there is a file, since most runs in a pipeline start with little.
  const { checkConfig } = await import('../../config/parse-config.ts');
  await fillIn(command, { found, parsed: checkConfig(await readInput(found.file, 'configuration', world), found.file), world });
}

interface Filling {
  readonly found: ConfigFile;
  readonly parsed: CheckedConfig;
  readonly world: World;
}

async function fillIn(command: Command, { found: { folder }, parsed, world }: Filling): Promise<void> {
  const { mergeOptions } = await import('../../config/merge-options.ts');
  const { models, options } = mergeOptions(parsed.config, { namesModels: command.args.length > 0, options: givenOptions(command) }, folder);
  const own = new Set(command.options.map((option) => option.attributeName()));
  const taken = Object.entries(options).filter(([name]) => own.has(name) && !(name === 'hubUrl' && (world.io.env['HF_ENDPOINT'] ?? '') !== ''));
  const missing = await absentFiles(taken.map(([name]) => name), { folder, parsed, world });
  const written = writtenBy.get(command.name());
  const wrong = missing.filter(({ option }) => option !== written);
  const mistakes = [...parsed.mistakes, ...wrong.map(({ mistake }) => mistake)];
  if (mistakes.length > 0) throw new DataError(mistakes.sort((left, right) => (left.place?.line ?? 0) - (right.place?.line ?? 0)));
  const set = (name: string, value: unknown): unknown => command.setOptionValueWithSource(name, value, 'config');
  for (const [name, value] of taken) if (name === 'lock' || !missing.some(({ option }) => option === name)) set(name, value);
  if (command.name() === 'waive' && options.waivers !== undefined && command.getOptionValueSource('to') === 'default') set('to', options.waivers);
  set('configured', models.map((ref, index): NamedCandidate => ({ ref, columns: {}, places: [parsed.placeOf(['models', index])] })));
}

/** The option whose file a command writes, so that it need not be there. */
const writtenBy: ReadonlyMap<string, string> = new Map([
  ['lock', 'lock'],
  ['waive', 'waivers'],
]);

/** What the command line says itself, as commander keeps it. */
function givenOptions(command: Command): ConfigurableOptions {
  const given = Object.entries(command.opts()).filter(([name]) => command.getOptionValueSource(name) === 'cli');
  return Object.fromEntries(given);
}

/** The files that a run would take from the configuration and that are not there. */
async function absentFiles(taken: readonly string[], { folder, parsed, world }: Omit<Filling, 'found'> & { readonly folder: string }): Promise<readonly MissingFile[]> {
  const { missingFiles } = await import('../../config/missing-files.ts');
  return missingFiles(parsed, { folder, taken, exists: async (path) => (await world.io.files.stat(path)) !== null });
}
