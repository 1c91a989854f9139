import type { Io } from '../../io/io.ts';
import { expandPath } from '../expand-path.ts';

/** Folder of modelcheck's own cache: MODELCHECK_CACHE, else `modelcheck` in XDG_CACHE_HOME or `~/.cache` (XDG Base Directory Specification). */
export function cacheLocation(io: Pick<Io, 'env' | 'home'>): string {
  const own = io.env['MODELCHECK_CACHE']?.trim();
  if (own) return expandPath(own, io);
  return `${userCache(io)}/modelcheck`;
}

/** XDG_CACHE_HOME, else `~/.cache`. The specification has relative values ignored. */
export function userCache(io: Pick<Io, 'env' | 'home'>): string {
  const stated = expandPath(io.env['XDG_CACHE_HOME']?.trim() ?? '', io);
  return stated.startsWith('/') || /^[A-Za-z]:[\\/]/.test(stated) ? stated.replace(/\/+$/, '') : `${io.home}/.cache`;
}
