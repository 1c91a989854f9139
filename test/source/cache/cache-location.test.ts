import { expect, test } from 'vitest';
import { cacheLocation } from '../../../src/source/cache/cache-location.ts';

test.each([
  [{}, '/home/u/.cache/modelcheck'],
  [{ XDG_CACHE_HOME: '/var/cache/u/' }, '/var/cache/u/modelcheck'],
  [{ XDG_CACHE_HOME: '~/c' }, '/home/u/c/modelcheck'],
  [{ XDG_CACHE_HOME: 'relative' }, '/home/u/.cache/modelcheck'],
  [{ XDG_CACHE_HOME: '' }, '/home/u/.cache/modelcheck'],
  [{ MODELCHECK_CACHE: '/m', XDG_CACHE_HOME: '/x' }, '/m'],
  [{ MODELCHECK_CACHE: '$BUILD/cache', BUILD: '/b' }, '/b/cache'],
  [{ MODELCHECK_CACHE: '~' }, '/home/u'],
])('with %j the cache is %s', (env, expected) => {
  expect(cacheLocation({ env, home: '/home/u' })).toBe(expected);
});
