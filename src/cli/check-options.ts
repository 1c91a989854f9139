import { InvalidArgumentError, Option, type Command } from 'commander';
import { defaultPolicy } from '../load-policy.ts';
import { formats, type Format } from '../report/reporter.ts';
import { didYouMean } from '../util/suggest.ts';
import { addConfigOptions } from './config/add-config-options.ts';
import type { NamedCandidate } from './with-candidates.ts';
import type { World } from './world.ts';

/** A file to write in a format: `-o sarif=modelcheck.sarif`. */
export interface OutputFile {
  readonly format: Format;
  readonly file: string;
}

/** Options of `check` and of every command that scans. */
export interface ScanOptions {
  readonly list?: string;
  readonly discover?: string;
  readonly policy: string;
  readonly profile?: string;
  readonly waivers?: string;
  readonly curations?: string;
  readonly failOn: 'error' | 'warning';
  readonly hubUrl?: string;
  readonly tokenEnv?: string;
  readonly snapshot?: string;
  readonly offline?: true;
  /** Models that the configuration names, each with its line. */
  readonly configured?: readonly NamedCandidate[];
}

/** Options of `check` beside {@link ScanOptions}. */
export interface CheckOptions extends ScanOptions {
  readonly format: Format;
  /** Show the result on the terminal screen. */
  readonly interactive?: true;
  readonly output: readonly OutputFile[];
  readonly decisionLog?: string;
  readonly withTexts?: string;
  readonly force?: true;
}

/** Adds the options that say what is judged, by what, and where records come from; the configuration fills in what is left out. */
export function addScanOptions(command: Command, world: World): Command {
  command
    .option('--list <file>', 'candidate list: text, YAML, JSON, CSV, TSV or XLSX')
    .option('--discover <dir>', 'models that the source code of a folder uses')
    .option('--policy <id|file>', 'policy to judge by', defaultPolicy)
    .option('--profile <file>', 'who asks: users, revenue, markets, deployment; what is left out is unknown')
    .option('--waivers <file>', 'accepted violations')
    .option('--curations <file>', 'corrections of records: licence and base models, pinned to what was looked at')
    .addOption(new Option('--fail-on <level>', 'lowest level that fails').choices(['error', 'warning']).default('error'))
    .option('--hub-url <url>', 'endpoint of the Hub or a mirror (HF_ENDPOINT)')
    .option('--token-env <name>', 'environment variable that holds the token (HF_TOKEN)')
    .option('--snapshot <file>', 'read from a snapshot and from nowhere else')
    .option('--offline', 'no network: the bundled snapshot, the HF cache and local files');
  return addConfigOptions(command, world);
}

/** Adds the options that say what is written where. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(new Option('--format <format>', 'what is printed').choices([...formats]).default('text'))
    .option('-i, --interactive', 'look through the result on a screen: sort, filter, compare, what-if')
    .option('--with-texts <dir>', 'write copies of the licence texts that were read, for a notice to ship')
    .option('--force', 'replace files of --with-texts that hold something else')
    .option('--decision-log <file>', 'write one line a verdict with the digests of all that decided it')
    .addOption(new Option('-o, --output <format=file>', 'write a format to a file; may be repeated').argParser(parseOutput).default([], 'none'));
}

function parseOutput(value: string, before: readonly OutputFile[]): readonly OutputFile[] {
  const [name = '', ...rest] = value.split('=');
  const format = formats.find((known) => known === name);
  if (!format) throw new InvalidArgumentError(`"${name}" is no format. ${didYouMean(name, formats) ?? `formats: ${formats.join(', ')}`}`);
  if (rest.join('=') === '') throw new InvalidArgumentError(`Write it as ${format}=FILE.`);
  return [...before, { format, file: rest.join('=') }];
}
