import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import { parseWaivers } from '../../src/policy/parse-waivers.ts';

const waiver = `  - rule: no-noncommercial
    model: org/name
    reason: bought a licence
    approver: legal@example.com
    approvedOn: 2026-01-15
    expires: 2027-01-15
`;

function mistakesOf(text: string): readonly string[] {
  try {
    parseWaivers(text, 'w.yaml');
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.mistakes.map(({ message, place, hint }) => `${place?.line}:${place?.column} ${message}${hint === null ? '' : ` (${hint})`}`);
  }
}

describe('waivers that are in order', () => {
  test('with and without pins', () => {
    const pinned = `    revision: abc1234\n    licenseTextSha256: ${'a'.repeat(64)}\n    termsDigest: sha256:${'b'.repeat(64)}\n    use: hosted\n    ticket: LEGAL-1\n`;
    expect(parseWaivers(`waivers:\n${waiver}${waiver}${pinned}`, 'w')).toHaveLength(2);
  });
  test('none at all', () => expect(parseWaivers('waivers: []\n', 'w')).toEqual([]));
});

describe('mistakes', () => {
  test.each([
    ['no reason', waiver.replace(/.*reason.*\n/, ''), ['2:5 reason of waivers number 1 is missing']],
    ['an empty approver', waiver.replace('legal@example.com', "''"), [expect.stringContaining('5:15 approver of waivers number 1')]],
    ['a wrong key', `${waiver}    revison: x\n`, ['8:5 unknown key "revison" (did you mean "revision"?)']],
    ['a day that is none', waiver.replace('2027-01-15', '2027-02-30'), ['7:14 "2027-02-30" is no day of the calendar']],
    ['a date in words', waiver.replace('2027-01-15', 'next year'), ['7:14 expires of waivers number 1: write a date as YYYY-MM-DD']],
    ['expiry before approval', waiver.replace('2027-01-15', '2025-01-15'), ['7:14 the waiver expires before it was approved']],
    ['a hash that is none', `${waiver}    licenseTextSha256: abc\n`, ['8:24 a sha256 has 64 hex digits (modelcheck waive writes it)']],
    ['a digest that is none', `${waiver}    termsDigest: abc\n`, ['8:18 a digest has 64 hex digits (modelcheck waive writes it)']],
    ['a use that is none', `${waiver}    use: hostd\n`, ['8:10 "hostd" is no deployment (did you mean "hosted"?)']],
    ['a text in place of a waiver', '  - x\n', ['2:5 waivers number 1 must be a group of keys (keys: rule, model, revision, licenseTextSha256, termsDigest, use, reason, approver, ticket, approvedOn, expires)']],
  ])('%s', (_, text, mistakes) => expect(mistakesOf(`waivers:\n${text}`)).toEqual(mistakes));
});
