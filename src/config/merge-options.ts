import type { Config } from '../model/config.ts';
import { formats, type Format } from '../report/reporter.ts';

/** A file to write in a format. */
export interface ConfiguredOutput {
  readonly format: Format;
  readonly file: string;
}

/** Options of `check` that a configuration file can give as well. */
export interface ConfigurableOptions {
  readonly list?: string;
  readonly discover?: string;
  readonly policy?: string;
  readonly profile?: string;
  readonly waivers?: string;
  readonly failOn?: 'error' | 'warning';
  readonly lock?: string;
  readonly baseline?: string;
  readonly hubUrl?: string;
  readonly tokenEnv?: string;
  readonly snapshot?: string;
  readonly offline?: true;
  readonly output?: readonly ConfiguredOutput[];
}

/** What is to be checked and how. */
export interface MergedOptions {
  readonly refs: readonly string[];
  readonly options: ConfigurableOptions;
}

/**
 * The options of a run: those that were given on the command line, and the configuration's for the rest. Models named on the
 * command line in any way take the place of the configured ones, and so do outputs; `folder` is the configuration file's, with
 * a slash at its end or empty, against which its files are taken. `given` holds no defaults.
 */
export function mergeOptions(config: Config, given: MergedOptions, folder: string): MergedOptions {
  const { refs, options } = given;
  const namesModels = refs.length > 0 || options.list !== undefined || options.discover !== undefined;
  const own = configuredOptions(config, folder);
  const { list, discover, ...rest } = own;
  const models = namesModels ? {} : { ...(list === undefined ? {} : { list }), ...(discover === undefined ? {} : { discover }) };
  return { refs: namesModels ? refs : (config.models ?? []).map((ref) => referenceFrom(ref, folder)), options: { ...rest, ...models, ...withoutUndefined(options) } };
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
    failOn: config.failOn,
    lock: at(config.lock),
    baseline: at(config.baseline),
    hubUrl: config.hub?.url,
    tokenEnv: config.hub?.tokenEnv,
    snapshot: at(config.snapshot),
    offline: config.offline ? true : undefined,
    output: outputs.length === 0 ? undefined : outputs,
  });
}

function besides(path: string, folder: string): string {
  return isAbsolute(path) ? path : `${folder}${path}`;
}

/** A policy is a file when it is written like one; else it is an id or a package. */
function policyFrom(policy: string, folder: string): string {
  return /^\.{1,2}\/|\.(?:ya?ml|json)(?:#|$)/.test(policy) ? besides(policy, folder) : policy;
}

/** A model is on this machine when it is written as a path. */
function referenceFrom(ref: string, folder: string): string {
  return /^\.{1,2}[\\/]/.test(ref) ? besides(ref, folder) : ref;
}

function isAbsolute(path: string): boolean {
  return /^(?:[\\/~]|[A-Za-z]:[\\/])/.test(path);
}

type Defined<Options> = { readonly [Key in keyof Options]?: Exclude<Options[Key], undefined> };

/** Without keys that say nothing, so that they do not hide what the other side says. */
function withoutUndefined<Options extends object>(options: Options): Defined<Options> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Defined<Options>;
}
