import { describe, expect, test } from 'vitest';
import { buildFingerprints } from '../../../scripts/fingerprint/build-fingerprints.ts';
import { identifyText, loadFingerprints } from '../../../src/license/identify/identify-text.ts';
import { feverFragment, freshFingerprints, harbor, harborPolicy, pebble } from './fresh-texts.ts';

const identify = (text: string) => identifyText(text, freshFingerprints);
const notice = 'Copyright (c) 2020 Pebble People';

describe('a change of form is no change', () => {
  test.each<[string, (text: string) => string]>([
    ['as it is', (text) => text],
    ['Windows line ends', (text) => text.replace(/\n/g, '\r\n')],
    ['capital letters', (text) => text.toUpperCase()],
    ['one line', (text) => text.replace(/\s+/g, ' ')],
    ['bullets instead of numbers', (text) => text.replace(/^(\s*)(?:\d|[a-z])\. /gm, '$1- ')],
    ['numbers in brackets', (text) => text.replace(/^(\s*)(\d|[a-z])\. /gm, '$1($2) ')],
    ['headings and bold', (text) => text.replace(/^(\d\. \w+)/gm, '## **$1**')],
    ['HTML', (text) => `<html><head><title>x</title></head><body><p>${text.replace(/\n\n/g, '</p>\n<p>')}</p></body></html>`],
    ['quoted', (text) => text.replace(/^/gm, '> ')],
    ['no-break spaces', (text) => text.replace(/ /g, '\u00A0')],
    ['zero-width characters', (text) => text.replace(/e/g, 'e\u200B')],
    ['typographic quotes', (text) => text.replace(/'/g, '\u2019')],
    ['a title above', (text) => `Harbor Model License\n\n${text}`],
    ['a notice above', (text) => `Copyright 2031 Somebody Else, Inc. and others\nAll rights reserved.\n\n${text}`],
    ['the title left out', (text) => text.replace('Harbor Model License Agreement\n', '')],
  ])('%s', (_, change) => {
    expect(identify(change(harbor))).toMatchObject({ verdict: 'identified', license: 'harbor', added: [], missing: [], unknownTerms: [] });
  });

  test.each([
    'Copyright (c) 2031 The Basalt Company Ltd.',
    '\u00A9 2031 Jane Doe <jane@example.org> and contributors',
    'Copyright 2019-present, angus example (https://stones.example)',
    'Portions Copyright (c) 2001 Granite GmbH\nCopyright (c) 2002 Slate AG. All rights reserved.',
  ])('the notice of another holder: %s', (other) => {
    expect(identify(pebble.replace(notice, other))).toMatchObject({ verdict: 'identified', license: 'pebble' });
  });
});

describe('a change of substance makes a variant that is located', () => {
  test.each<[string, string, string, object]>([
    ['a number', '700 million', '70 million', { added: ['70'], missing: ['section 2'], unknownTerms: ['userThreshold', 'patents'] }],
    ['a number in brackets', '(30)', '(60)', { added: ['60'], missing: ['section 2'] }],
    ['a reference', 'Section 1.b', 'Section 1.a', { missing: ['section 3'] }],
    ['the date of the terms', 'May 4, 2024', 'May 4, 2025', { added: ['2025'], missing: ['opening'] }],
    ['a negation left out', 'must not be fed', 'must be fed', { added: [], missing: ['section 3'], unknownTerms: ['outputTraining', 'patents'] }],
    ['a negation put in', 'must write to', 'must not write to', { added: ['not'], missing: [], unknownTerms: ['userThreshold', 'patents'] }],
    ['words left out', ', or its affiliates,', '', { missing: ['section 2'] }],
    ['a word put in', 'any lawful trade', 'any lawful non-commercial trade', { added: ['non-commercial'], missing: [] }],
  ])('%s', (_, from, to, expected) => {
    expect(harbor).toContain(from);
    expect(identify(harbor.replace(from, to))).toMatchObject({ verdict: 'variant', license: null, closest: 'harbor', ...expected });
  });

  test('a clause that is gone is named, and only its terms are unknown', () => {
    const found = identify(harbor.replace(/4\. End\.[^\n]*\n\n/, ''));
    expect(found).toMatchObject({ verdict: 'variant', closest: 'harbor', added: [], missing: ['section 4'] });
    expect(found.unknownTerms).toEqual(['termination', 'patents']);
  });

  test('clauses in another order', () => {
    const [four, five] = ['4. End.', '5. Court.'].map((start) => harbor.slice(harbor.indexOf(start)).split('\n\n')[0] ?? '');
    expect(identify(harbor.replace(`${four}\n\n${five}`, `${five}\n\n${four}`)).verdict).toBe('variant');
  });

  test('a paragraph of terms that is added touches the terms that it speaks of', () => {
    const found = identify(`${pebble}\n\nOnly people who earn nothing with it, and no commercial firm, may use the pebble.`);
    expect(found).toMatchObject({ verdict: 'variant', license: null, closest: 'pebble', missing: [] });
    expect(found.unknownTerms).toContain('commercialUse');
    expect(found.added.join(' ')).toContain('no commercial firm');
  });

  test('a command about nothing known may limit every permission', () => {
    expect(identify(`${pebble}\n\nFinders must hop.`).unknownTerms).toEqual(expect.arrayContaining(['commercialUse', 'redistribution', 'derivatives', 'hosting']));
  });

  test.each([
    ['a limit behind the holder', 'Copyright (c) 2020 Pebble People, research only'],
    ['a sentence behind the holder', 'Copyright (c) 2020 Pebble People. Military finders excluded.'],
    ['a limit on a line of its own', 'Copyright (c) 2020 Pebble People\nNon-commercial use'],
    ['another edition in the title', 'Pebble License, Version 2\n\nCopyright (c) 2020 Pebble People'],
  ])('a notice hides no clause: %s', (_, other) => {
    expect(identify(pebble.replace(notice, other))).toMatchObject({ verdict: 'variant', closest: 'pebble' });
  });
});

describe('a title', () => {
  const shell = `Shell Non-Commercial License 2.0\n\n${pebble.split('\n\n').slice(1).join('\n\n').replaceAll('pebble', 'shell')}`;
  const shells = loadFingerprints(buildFingerprints([{ id: 'shell', kind: 'license', text: shell, names: ['Shell Non-Commercial License 2.0'], sections: {}, hasCompanion: false, rank: 0 }]).bytes);

  test.each([
    ['left out', shell.replace(/^.*\n\n/, ''), 'identified'],
    ['short of a word', shell.replace('License 2.0', '2.0'), 'identified'],
    ['without its non-', shell.replace('Non-', ''), 'variant'],
    ['of another edition', shell.replace('2.0', '3.0'), 'variant'],
    ['of another licence above it', `Basalt License\n\n${shell}`, 'variant'],
  ])('%s', (_, text, verdict) => {
    expect(identifyText(text, shells).verdict).toBe(verdict);
  });
});

describe('a licence in a longer text', () => {
  const card = (text: string): string => `---\nlicense: other\n---\n# A model\n\nIt swims.\n\n## How\n\n\`\`\`\nswim()\n\`\`\`\n\n## Terms\n\n${text}\n`;

  test('stands in a model card', () => {
    expect(identify(card(harbor))).toMatchObject({ verdict: 'embeds', license: 'harbor', embedded: ['harbor'], missing: [] });
  });

  test('is a variant there too when it was changed', () => {
    expect(identify(card(harbor.replace('700', '70')))).toMatchObject({ verdict: 'variant', closest: 'harbor', license: null });
  });

  test('two licences are both named, so that both can bind', () => {
    expect(identify(`${pebble}\n\n${harbor}`)).toMatchObject({ verdict: 'embeds', license: 'harbor', embedded: ['pebble', 'harbor'] });
  });

  test('a licence and its policy in one file', () => {
    expect(identify(`${harbor}\n\n${harborPolicy}`)).toMatchObject({ verdict: 'embeds', license: 'harbor', embedded: ['harbor', 'harbor.aup'] });
  });
});

describe('what is no licence text', () => {
  test('a companion document has an id of its own', () => {
    expect(identify(harborPolicy)).toMatchObject({ verdict: 'identified', license: 'harbor.aup' });
  });

  test('a text that is known in part is never identified by that part', () => {
    const found = identify(feverFragment);
    expect(found).toMatchObject({ verdict: 'variant', license: null, closest: 'fever' });
    expect(found.unknownTerms.length).toBeGreaterThan(25);
  });

  test.each(['', '   \n\n\t', '***', '\uFEFF'])('%j holds no words', (text) => {
    expect(identify(text)).toMatchObject({ verdict: 'unrecognised', license: null, closest: null, problem: 'empty' });
  });

  test.each([
    ['a pointer', 'Please refer to the license: https://example.org/license'],
    ['a name', 'Harbor Model License Agreement'],
    ['another text', 'The crew may borrow the boat on Sundays. They must bring it back before dark and pay for lost oars. The owner can end this at any time.'],
  ])('%s is not recognised', (_, text) => {
    expect(identify(text)).toEqual({ verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] });
  });

  test('a text beyond the limit is refused', () => {
    expect(identify('word '.repeat(500_000))).toMatchObject({ verdict: 'unrecognised', problem: 'too-large' });
  });
});
