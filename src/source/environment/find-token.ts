import { UsageError } from '../../errors.ts';
import type { Io } from '../../io/io.ts';
import { expandPath } from '../expand-path.ts';
import { isSwitchedOn } from './is-switched-on.ts';

/** A token and where it was found; both null when there is none. */
export interface FoundToken {
  readonly token: string | null;
  readonly from: string | null;
}

/** Where tokens are looked for. */
export interface TokenPlaces {
  /** Folder that holds the token file. */
  readonly hubHome: string;
  /** Name of a variable that must hold the token (`--token-env`). */
  readonly tokenEnv?: string | undefined;
}

/**
 * The variable that the command line names, else HF_TOKEN, HUGGING_FACE_HUB_TOKEN, the token file (HF_TOKEN_PATH, else `token` in HF_HOME).
 * HF_HUB_DISABLE_IMPLICIT_TOKEN leaves the first alone. Throws `UsageError` when a named variable is empty or a token cannot be sent.
 */
export async function findToken(io: Pick<Io, 'env' | 'home' | 'files'>, { hubHome, tokenEnv }: TokenPlaces): Promise<FoundToken> {
  if (tokenEnv !== undefined) {
    const token = cleaned(io.env[tokenEnv], tokenEnv);
    if (token === null) throw new UsageError(`--token-env names ${tokenEnv}, which is not set`, 'set it, or leave the option out');
    return { token, from: tokenEnv };
  }
  if (isSwitchedOn(io.env['HF_HUB_DISABLE_IMPLICIT_TOKEN'])) return { token: null, from: null };
  for (const name of ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']) {
    const token = cleaned(io.env[name], name);
    if (token !== null) return { token, from: name };
  }
  const stated = io.env['HF_TOKEN_PATH']?.trim() ?? '';
  return tokenFile(io, stated === '' ? `${hubHome}/token` : expandPath(stated, io));
}

/** A token file that cannot be read counts as none, as in huggingface_hub: public models need none. */
async function tokenFile({ files }: Pick<Io, 'files'>, path: string): Promise<FoundToken> {
  const text = await files.readText(path).catch(() => null);
  const token = cleaned(text ?? undefined, path);
  return token === null ? { token: null, from: null } : { token, from: path };
}

/** Trimmed, or null when empty. The value is never put into a message. */
function cleaned(value: string | undefined, from: string): string | null {
  const token = value?.trim() ?? '';
  if (token === '') return null;
  if (!/^[\x21-\x7e]{1,8192}$/.test(token)) throw new UsageError(`${from} holds no token: it has spaces, line breaks or other characters that cannot be sent`, 'copy the token anew');
  return token;
}
