import type { Config } from '../model/config.ts';
import { formats, type Format } from '../report/reporter.ts';
import { besides } from './besides.ts';

/** A file to write in a format. */
export interface ConfiguredOutput {
  readonly format: Format;
  readonly file: string;
}

/** Options of the commands that a configuration file can give as well, by the names under which the command line has them. */
export interface ConfigurableOptions {
  readonly list?: string;
  readonly discover?: string;
  readonly policy?: string;
  readonly profile?: string;
  readonly waivers?: string;
  readonly curations?: string;
  readonly failOn?: 'error' | 'warning';
  readonly lock?: string;
  readonly baseline?: string;
  readonly hubUrl?: string;
  readonly tokenEnv?: string;
  readonly snapshot?: string;
  readonly offline?: true;
  readonly output?: readonly ConfiguredOutput[];
}

/** What the command line said itself, without defaults. */
export interface GivenOptions {
  /** True when it names references. */
  readonly namesModels: boolean;
  readonly options: ConfigurableOptions;
}

/** What the configuration adds to a command line. */
export interface ConfiguredRun {
  /** References of models, in the order of the file. */
  readonly models: readonly string[];
  readonly options: ConfigurableOptions;
}

/**
 * What a configuration says where the command line says nothing. Models named on the command line in any way take the place of the
 * configured ones, a source of records the place of the configured source, and so do outputs. `folder` is the configuration
 * file's, with a slash at its end or empty, against which its files are taken.
 */
export function mergeOptions(config: Config, { namesModels, options: given }: GivenOptions, folder: string): ConfiguredRun {
  const own = configuredOptions(config, folder);
  const hasModels = namesModels || given.list !== undefined || given.discover !== undefined;
  const hasSource = given.snapshot !== undefined || given.hubUrl !== undefined || given.offline !== undefined;
  const left = [...Object.keys(withoutUndefined(given)), ...(hasModels ? ['list', 'discover'] : []), ...(hasSource ? ['snapshot', 'hubUrl', 'offline'] : [])];
  return {
    models: hasModels ? [] : (config.models ?? []).map((ref) => referenceFrom(ref, folder)),
    options: Object.fromEntries(Object.entries(own).filter(([name]) => !left.includes(name))),
  };
}

function configuredOptions(config: Config, folder: string): ConfigurableOptions {
  const at = (path: string | undefined): string | undefined => (path === undefined ? undefined : besides(path, folder));
  const outputs = Object.entries(config.outputs ?? {}).flatMap(([name, file]) => formats.filter((format) => format === name).map((format) => ({ format, file: besides(file, folder) })));
  return withoutUndefined({
    list: at(config.list),
    discover: at(config.discover),
    policy: config.policy === undefined ? undefined : policyFrom(config.policy, folder),
    profile: at(config.profile),
    waivers: at(config.waivers),
    curations: at(config.curations),
    failOn: config.failOn,
    lock: at(config.lock),
    baseline: at(config.baseline),
    hubUrl: config.hub?.endpoint,
    tokenEnv: config.hub?.tokenEnv,
    snapshot: at(config.hub?.snapshot),
    offline: config.hub?.offline ? true : undefined,
    output: outputs.length === 0 ? undefined : outputs,
  });
}

/** A policy is a file when it is written like one; else it is an id or a file of a package of a scope. */
export function isPolicyFile(policy: string): boolean {
  return !policy.startsWith('@') && /^\.{1,2}\/|\.(?:ya?ml|json)(?:#|$)/.test(policy);
}

function policyFrom(policy: string, folder: string): string {
  return isPolicyFile(policy) ? besides(policy, folder) : policy;
}

/** A model is on this machine when it is written as a path. */
function referenceFrom(ref: string, folder: string): string {
  if (!/^\.{1,2}(?:[\\/]|$)/.test(ref)) return ref;
  const path = besides(ref, folder);
  return path.startsWith('.') ? path : `./${path}`;
}

type Defined<Options> = { readonly [Key in keyof Options]?: Exclude<Options[Key], undefined> };

/** Without keys that say nothing, so that they do not hide what the other side says. */
function withoutUndefined<Options extends object>(options: Options): Defined<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<Options>;
}
