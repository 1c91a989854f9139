import type { Io } from '../io/io.ts';
import { cacheLocation, userCache } from './cache/cache-location.ts';
import { expandPath } from './expand-path.ts';
import { endpointFrom } from './environment/endpoint-from.ts';
import { findToken, type FoundToken } from './environment/find-token.ts';
import { isSwitchedOn } from './environment/is-switched-on.ts';
import { timeoutsFrom } from './environment/timeouts-from.ts';
import type { HubTimeouts } from './hub/hub-options.ts';

/** What the environment and the command line say about Hub, token, caches and time-outs. */
export interface HubEnvironment {
  /** Base URL without a trailing slash. */
  readonly endpoint: string;
  readonly token: string | null;
  /** Where the token comes from, e.g. `HF_TOKEN` or the path of the token file; for messages. */
  readonly tokenFrom: string | null;
  readonly offline: boolean;
  readonly timeouts: HubTimeouts;
  /** Cache of huggingface_hub, in its documented layout; read, never written. */
  readonly hubCache: string;
  /** modelcheck's own cache. */
  readonly cacheRoot: string;
}

/** What the command line says, which goes before the environment. */
export interface HubEnvironmentOptions {
  readonly hubUrl?: string | undefined;
  /** Name of the variable that holds the token (`--token-env`). */
  readonly tokenEnv?: string | undefined;
  readonly offline?: boolean | undefined;
}

/**
 * Reads the settings as huggingface_hub does (its constants.py and utils/_auth.py; https://huggingface.co/docs/huggingface_hub/package_reference/environment_variables).
 * Throws `UsageError` that names the variable whose value cannot be used.
 */
export async function readEnvironment(io: Pick<Io, 'env' | 'home' | 'files'>, options: HubEnvironmentOptions = {}): Promise<HubEnvironment> {
  const home = hubHome(io);
  const { token, from }: FoundToken = await findToken(io, { hubHome: home, tokenEnv: options.tokenEnv });
  const hubCache = setting(io, 'HF_HUB_CACHE') ?? setting(io, 'HUGGINGFACE_HUB_CACHE');
  return {
    endpoint: endpointFrom(io.env, options.hubUrl),
    token,
    tokenFrom: from,
    offline: options.offline === true || isSwitchedOn(io.env['HF_HUB_OFFLINE']) || isSwitchedOn(io.env['TRANSFORMERS_OFFLINE']),
    timeouts: timeoutsFrom(io.env),
    hubCache: hubCache === null ? `${home}/hub` : expandPath(hubCache, io),
    cacheRoot: cacheLocation(io),
  };
}

/** HF_HOME, else `huggingface` in the user's cache. */
function hubHome(io: Pick<Io, 'env' | 'home'>): string {
  const stated = setting(io, 'HF_HOME');
  return stated === null ? `${userCache(io)}/huggingface` : expandPath(stated, io);
}

function setting(io: Pick<Io, 'env'>, name: string): string | null {
  const value = io.env[name]?.trim() ?? '';
  return value === '' ? null : value;
}
