import { describe, expect, test } from 'vitest';
import { detectLicenses, gatedPromptPath, isCodeLicense } from '../../src/license/detect.ts';
import { identified, unrecognised } from '../../src/license/identify/choose-verdict.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { card, record } from '../support/record.ts';

/** Identifies nothing but the word of one licence. */
const detect = (rest: Partial<ModelRecord>) => detectLicenses(record('o/a', rest), (text) => (text === 'free text' ? identified('free') : unrecognised));
const verdicts = (rest: Partial<ModelRecord>): readonly string[] => detect(rest).map(({ path, verdict, license }) => `${path} ${verdict} ${license}`);

describe('licences of the code beside the weights', () => {
  test.each([
    ['LICENSE-CODE', 'unrecognised', true],
    ['code_license.txt', 'variant', true],
    ['LICENSE.software.md', 'identified', true],
    ['LICENSE.software.md', 'unrecognised', false],
    ['SOFTWARE_LICENSE_AGREEMENT.txt', 'variant', false],
    ['Software License', 'identified', false],
    ['LICENSE', 'identified', false],
    ['MODEL_LICENSE', 'identified', false],
    ['codellama/LICENSE', 'identified', false],
    ['LICENSE_CODE_AND_MODEL', 'identified', false],
  ] as const)('%s, %s, speaks of code alone: %s', (path, verdict, expected) => {
    expect(isCodeLicense({ path, verdict })).toBe(expected);
  });
});

describe('the texts of a record', () => {
  test('are its licence files by path, each with its digest', () => {
    expect(detect({ texts: { 'USE_POLICY.md': 'words', LICENSE: 'free text', 'README.md': 'free text' } })).toMatchObject([
      { path: 'LICENSE', verdict: 'identified', license: 'free', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { path: 'USE_POLICY.md', verdict: 'unrecognised', license: null },
    ]);
  });

  test.each<[string, Partial<ModelRecord>, readonly string[]]>([
    ['a licence file that could not be read is there, and nobody knows what it is', { unread: [{ path: 'LICENSE', reason: 'gated' }] }, ['LICENSE unrecognised null']],
    ['another file that could not be read is none', { unread: [{ path: 'weights.bin', reason: 'gated' }] }, []],
    ['what was read after all counts once', { texts: { LICENSE: 'free text' }, unread: [{ path: 'LICENSE', reason: 'late' }] }, ['LICENSE identified free']],
    ['a prompt of the gate counts where it holds a text', { card: card({ gatedPrompt: 'free text' }) }, [`${gatedPromptPath} identified free`]],
    ['a prompt that says something else is no unknown licence', { card: card({ gatedPrompt: 'Please tell us your name.' }) }, []],
    ['an empty prompt is none', { card: card({ gatedPrompt: '' }) }, []],
  ])('%s', (_, rest, expected) => {
    expect(verdicts(rest)).toEqual(expected);
  });

  const recorded = (verdict: 'identified' | 'variant' | 'embeds' | 'unrecognised') => ({ recorded: { claims: [], origin: null, licenseTexts: [{ path: 'LICENSE', sha256: null, verdict, id: 'free' }] } });

  test.each([
    ['identified', 'free'],
    ['embeds', 'free'],
    ['variant', null],
    ['unrecognised', null],
  ] as const)('a text recorded as %s binds as %s', (verdict, license) => {
    expect(detect(recorded(verdict))).toMatchObject([{ verdict, license, closest: 'free' }]);
  });

  test('the text itself counts before what was recorded of it', () => {
    expect(verdicts({ ...recorded('variant'), texts: { LICENSE: 'free text' } })).toEqual(['LICENSE identified free']);
  });
});
