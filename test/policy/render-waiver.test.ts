import { describe, expect, test } from 'vitest';
import { DataError } from '../../src/errors.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Waiver } from '../../src/model/waiver.ts';
import { parseWaivers } from '../../src/policy/parse-waivers.ts';
import { appendWaiver, draftWaiver, renderWaiver } from '../../src/policy/render-waiver.ts';

const waiver: Waiver = { rule: 'no-noncommercial', model: 'org/name', reason: 'bought: "yes" # really\n- x', approver: 'legal@example.com', approvedOn: '2026-01-15', expires: '2027-01-15' };
const finding: Finding = { ruleId: 'no-noncommercial', level: 'error', outcome: 'violation', message: '', license: 'cc-by-nc-4.0', via: [], evidence: [], howToFix: '' };
const approval = { reason: 'r', approver: 'a', approvedOn: '2026-01-15', expires: '2027-01-15' };

test('a draft is pinned to everything that was looked at', () => {
  const subject = { ids: ['org/name', 'old'], revision: 'abc', deployment: 'hosted', licenseTexts: [{ license: 'mit', sha256: '1' }, { license: 'cc-by-nc-4.0', sha256: '2' }], termsDigest: 'sha256:3' };
  expect(draftWaiver(finding, subject, approval)).toEqual({ rule: 'no-noncommercial', model: 'org/name', revision: 'abc', licenseTextSha256: '2', termsDigest: 'sha256:3', use: 'hosted', ...approval });
  expect(draftWaiver(finding, { ...subject, revision: null, deployment: null, licenseTexts: [] }, approval)).toEqual({ rule: 'no-noncommercial', model: 'org/name', termsDigest: 'sha256:3', ...approval });
});

describe('a waiver file', () => {
  test('is begun', () => expect(parseWaivers(appendWaiver(null, waiver, 'w'), 'w')).toEqual([waiver]));
  test.each(['', '\n'])('that is empty is begun (%j)', (text) => expect(parseWaivers(appendWaiver(text, waiver, 'w'), 'w')).toEqual([waiver]));
  test('keeps what stands in it, comments and all', () => {
    const text = `# ours\nwaivers:\n${renderWaiver(waiver)}  # the next one\n`;
    const longer = appendWaiver(text, { ...waiver, model: 'org/other' }, 'w');
    expect(longer.startsWith(text)).toBe(true);
    expect(parseWaivers(longer, 'w').map(({ model }) => model)).toEqual(['org/name', 'org/other']);
  });
  test.each(['waivers: []\n', 'waivers:   [ ]\n'])('%j is begun', (text) => expect(parseWaivers(appendWaiver(text, waiver, 'w'), 'w')).toEqual([waiver]));
  test('to which nothing can be added as it is written is left alone, with the entry to add by hand', () => {
    const json = JSON.stringify({ waivers: [waiver] });
    expect(() => appendWaiver(json, waiver, 'w.json')).toThrow(DataError);
  });
  test('that is wrong is refused', () => expect(() => appendWaiver('waivers: 5\n', waiver, 'w')).toThrow(DataError));
});

test('texts are quoted, so that none of them is read as YAML', () => expect(renderWaiver(waiver)).toContain('    reason: "bought: \\"yes\\" # really\\n- x"'));
