import { describe, expect, test } from 'vitest';
import type { Waiver } from '../../src/model/waiver.ts';
import { concerns, driftOf, isUnpinned, type WaiverSubject } from '../../src/policy/waiver-fit.ts';

const subject: WaiverSubject = { ids: ['org/name'], revision: 'abcdef0123', deployment: 'hosted', licenseTexts: [], termsDigest: 'sha256:aa' };

function waiver(change: Partial<Waiver>): Waiver {
  return { rule: 'r', model: 'org/name', reason: 'x', approver: 'y', approvedOn: '2026-01-01', expires: '2027-01-01', ...change };
}

describe('a pattern of models', () => {
  test.each([
    ['org/name', true],
    ['ORG/NAME', true],
    ['*', true],
    ['org/*', true],
    ['*/name', true],
    ['o*g/n*e', true],
    ['org/name*', true],
    ['**', true],
    ['org/', false],
    ['org/names', false],
    ['*name*name', false],
    ['org/na', false],
    ['org.name', false],
    ['name', false],
  ])('%s: %s', (model, matches) => {
    expect(concerns(waiver({ model }), 'r', subject)).toBe(matches);
  });
  test('with very many stars is decided at once', () => {
    const long: WaiverSubject = { ...subject, ids: [`${'a'.repeat(90)}/${'a'.repeat(90)}`] };
    expect(concerns(waiver({ model: `${'a*'.repeat(1_000)}b` }), 'r', long)).toBe(false);
  });
  test('of another rule does not matter', () => {
    expect(concerns(waiver({ rule: 'other' }), 'r', subject)).toBe(false);
  });
});

describe('drift', () => {
  test.each<readonly [string, Partial<Waiver>, Partial<WaiverSubject>, readonly string[]]>([
    ['no pins', {}, {}, []],
    ['the same revision', { revision: 'abcdef0123' }, {}, []],
    ['its first seven digits', { revision: 'ABCDEF0' }, {}, []],
    ['its first six, which are too few', { revision: 'abcdef' }, {}, ['it was approved for revision abcdef, and the revision is now abcdef0123']],
    ['a revision that is not known any more', { revision: 'abcdef0123' }, { revision: null }, ['it was approved for revision abcdef0123, and the revision is now not known']],
    ['a text that is gone', { licenseTextSha256: 'ff' }, {}, ['it was approved for the licence text ff…, and no licence text is found now']],
    ['a text among several', { licenseTextSha256: 'ff' }, { licenseTexts: [{ license: 'mit', sha256: 'ee' }, { license: null, sha256: 'sha256:FF' }] }, []],
    ['a use that is not stated', { use: 'internal' }, { deployment: null }, ['it was approved for internal use, and the use is now not stated']],
    ['other terms', { termsDigest: 'bb' }, {}, ['it was approved for other terms (bb…, now aa…)']],
  ])('%s', (_, pins, ...[now, drift]) => {
    expect(driftOf(waiver(pins), { ...subject, ...now })).toEqual(drift);
  });
});

test.each<readonly [Partial<Waiver>, boolean]>([
  [{}, true],
  [{ use: 'hosted' }, true],
  [{ ticket: 'LEGAL-1' }, true],
  [{ revision: 'abcdef0' }, false],
  [{ licenseTextSha256: 'ff' }, false],
  [{ termsDigest: 'aa' }, false],
])('a waiver with %j is unpinned: %s', (pins, unpinned) => {
  expect(isUnpinned(waiver(pins))).toBe(unpinned);
});
