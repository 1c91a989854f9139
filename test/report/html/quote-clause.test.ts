import { sharedPath } from '../../source/shared.ts';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { quoteClauses } from '../../../src/report/html/clauses/quote-clause.ts';

/** Fresh texts in the shapes of licences. */
const numberedText = `ACME MODEL LICENSE

1. Rights and Sharing.
    a. Grant. You may use the Model.

    b. Sharing.

        i. If you pass the Model on, show "Made with Acme".

        ii. Section 2 does not bind recipients of a product.

2. Large Users. Above 10 users ask Acme.

3. End. Acme may end this on breach.

Acme Acceptable Use Policy

You agree not to do harm.

1. No spam.
`;
const bracketText = `3. Terms. Use it.\n\n4. Sharing. You may share if:\n  (a) you give a copy; and\n  (b) you mark changes.\n\n5. Use. Rules of Attachment A bind.\n\nAttachment A\n\n(a) To harm people;\n(b) To break laws.\n`;
const paragraphText = `Small License\n\nCopyright (c) 2024 Acme\n\nPermission is hereby granted to use this software in every way that you like to, without a charge, under one condition:\n\nThe notice above shall stand in every copy of this software, and in all of its larger parts as well, whoever makes them.\n`;

describe('a clause is quoted from its number to the next', () => {
  test.each([
    ['1.a', 'a. Grant. You may use the Model.'],
    ['1.b.i', 'i. If you pass the Model on, show "Made with Acme".'],
    ['1.b.ii', 'ii. Section 2 does not bind recipients of a product.'],
    ['2', '2. Large Users. Above 10 users ask Acme.'],
    ['3', '3. End. Acme may end this on breach.'],
  ])('%s', (section, words) => {
    expect(quoteClauses(numberedText, section, [section])).toEqual([{ citation: section, words, cut: false }]);
  });

  test('with brackets', () => {
    expect(quoteClauses(bracketText, '4(b)', ['4(b)'])[0]?.words).toBe('(b) you mark changes.');
  });

  test('by paragraphs, after title and copyright', () => {
    expect(quoteClauses(paragraphText, 'para. 2', ['para. 1', 'para. 2'])[0]?.words).toMatch(/^The notice above .* makes them\.$/);
  });

  test('each of several, with Windows line ends too', () => {
    expect(quoteClauses(numberedText.replaceAll('\n', '\r\n'), '1.a; 2', ['1.a; 2']).map(({ words }) => words)).toEqual(['a. Grant. You may use the Model.', '2. Large Users. Above 10 users ask Acme.']);
  });

  test('a policy behind the licence as a whole', () => {
    expect(quoteClauses(numberedText, 'AUP', ['AUP'])[0]?.words).toMatch(/^Acme Acceptable Use Policy\n\nYou agree/);
  });
});

describe('nothing is quoted', () => {
  test.each([
    ['where there is no such clause', numberedText, '9'],
    ['for a part of a clause that is not there', numberedText, '2.d'],
    ['for a place within a policy', numberedText, 'AUP 2.1'],
    ['from an empty text', '', '2'],
    ['from a text without numbers', 'Do what you want.', '1.b'],
  ])('%s', (_name, text, section) => {
    expect(quoteClauses(text, section, [section]).map(({ words }) => words)).toEqual([null]);
  });
});

test('a long clause is cut and says so', () => {
  const [quotation] = quoteClauses(`1. Long. ${'word '.repeat(2000)}\n\n2. Short.\n`, '1', ['1', '2']);
  expect(quotation).toMatchObject({ cut: true });
  expect(quotation?.words?.length).toBeLessThanOrEqual(2400);
});

test('a hostile text costs little time', { timeout: 10_000 }, () => {
  const started = performance.now();
  quoteClauses(`${'1. '.repeat(20_000)}\n${'(a) '.repeat(10_000)}`, '1.a', ['1.a']);
  expect(performance.now() - started).toBeLessThan(3000);
});

/** The official texts stand beside the repository where licences are worked on; they are not part of it. */
const llama = sharedPath('license-texts', 'llama3.1.txt');
test.skipIf(!existsSync(llama))(`the official text of llama3.1 has its clauses where the catalog says (needs ${llama})`, () => {
  const text = readFileSync(llama, 'utf8');
  const starts = (section: string): string | undefined => quoteClauses(text, section, ['1.b.i', '2', '7'])[0]?.words?.slice(0, 12);
  expect(['1.b.i', '1.b.iii', '2', '7'].map(starts)).toEqual(['i. If you di', 'iii. You mus', '2. Additiona', '7. Governing']);
});
