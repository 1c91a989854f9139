import { expect, test } from 'vitest';
import { parseQuota, statedWaitMs } from '../../../src/source/hub/rate-limit.ts';

test.each([
  ['"api";r=489;t=189', { remaining: 489, resetSeconds: 189 }],
  ['"resolvers" ; r=0 ; t=7', { remaining: 0, resetSeconds: 7 }],
  ['"api";r=;t=1', null],
  ['garbage', null],
  ['', null],
  [`"${'a'.repeat(100_000)}`, null],
])('RateLimit: %s', (header, expected) => {
  expect(parseQuota(new Headers({ RateLimit: header }))).toEqual(expected);
});

const now = Date.parse('2026-11-22T00:00:00Z');

test.each([
  ['an empty window', { RateLimit: '"api";r=0;t=189' }, 189_000],
  ['an empty window before Retry-After', { RateLimit: '"api";r=0;t=10', 'Retry-After': '60' }, 10_000],
  ['an empty window that ends now', { RateLimit: '"api";r=0;t=0' }, 1_000],
  ['requests left: another cause', { RateLimit: '"api";r=5;t=189' }, null],
  ['requests left, and Retry-After', { RateLimit: '"api";r=5;t=189', 'Retry-After': '4' }, 4_000],
  ['Retry-After in seconds', { 'Retry-After': ' 30 ' }, 30_000],
  ['Retry-After as a date', { 'Retry-After': 'Sun, 22 Nov 2026 00:01:00 GMT' }, 60_000],
  ['Retry-After as a date gone by', { 'Retry-After': 'Sun, 22 Nov 2020 00:01:00 GMT' }, 0],
  ['Retry-After that says nothing', { 'Retry-After': 'soon' }, null],
  ['nothing', {}, null],
])('%s', (_, headers, expected) => {
  expect(statedWaitMs(new Headers(headers), now)).toBe(expected);
});
