import { expect, test } from 'vitest';
import { HubError } from '../../../src/source/hub/hub-error.ts';
import { networkErrorFrom } from '../../../src/source/hub/network-error.ts';

const coded = (code: string): Error => Object.assign(new Error('inner'), { code });

test.each([
  [new TypeError('fetch failed', { cause: coded('ENOTFOUND') }), /host name is not known/],
  [new TypeError('fetch failed', { cause: coded('SELF_SIGNED_CERT_IN_CHAIN') }), /NODE_EXTRA_CA_CERTS/],
  [new TypeError('fetch failed', { cause: new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]) }), /connection was refused/],
  [new TypeError('terminated', { cause: coded('UND_ERR_SOCKET') }), /closed in the middle/],
  [new TypeError('fetch failed', { cause: coded('EWEIRD') }), /failed \(EWEIRD\)/],
  [new TypeError('fetch failed'), /the connection failed/],
  ['thrown as text', /the connection failed/],
])('%s', (error, words) => {
  expect(networkErrorFrom(error)).toMatchObject({ kind: 'network', message: expect.stringMatching(words) });
});

test('an error that has a kind keeps it', () => {
  const error = new HubError('timeout', 'no answer');
  expect(networkErrorFrom(error)).toBe(error);
});

test('a chain of causes without end ends', () => {
  const loop = new Error('loop');
  loop.cause = loop;
  expect(networkErrorFrom(loop).kind).toBe('network');
});
