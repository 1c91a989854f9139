import { describe, expect, test } from 'vitest';
import { identifyText } from '../../../src/license/identify/identify-text.ts';
import { freshFingerprints, harbor } from './fresh-texts.ts';

const identify = (text: string) => identifyText(text, freshFingerprints);
const renumber = (text: string, numbers: readonly string[]): string => text.replace(/^([1-5])\. /gm, (_, number: string) => `${numbers[Number(number) - 1] ?? ''} `);

describe('a clause under another number', () => {
  test('makes a variant, as references then mean another clause', () => {
    expect(identify(harbor.replace('5. Court', '6. Court'))).toMatchObject({ verdict: 'variant', license: null, closest: 'harbor', added: ['6'], missing: ['section 5'] });
  });

  test('is told for both where two are exchanged', () => {
    const swapped = harbor.replace('4. End', '9. End').replace('5. Court', '4. Court').replace('9. End', '5. End');
    expect(identify(swapped)).toMatchObject({ verdict: 'variant', missing: ['section 4', 'section 5'] });
    expect(identify(swapped).unknownTerms).toEqual(expect.arrayContaining(['termination', 'governingLaw']));
  });

  test('is told where lines were wrapped and words stand around it', () => {
    expect(identify(`Copyright (c) 2031 Basalt\n\n${harbor.replace('4. End', '7. End').replace(/,\s/g, ',\n')}`).verdict).toBe('variant');
  });
});

describe('another way of counting is form', () => {
  test.each<[string, string]>([
    ['letters', renumber(harbor, ['A.', 'B.', 'C.', 'D.', 'E.'])],
    ['brackets', renumber(harbor, ['(1)', '(2)', '(3)', '(4)', '(5)'])],
    ['one number for all, which Markdown counts itself', renumber(harbor, ['1.', '1.', '1.', '1.', '1.'])],
    ['a list that begins with another number', renumber(harbor, ['2.', '3.', '4.', '5.', '6.'])],
    ['bullets', harbor.replace(/^\s*(?:\d|[a-z])\. /gm, '- ')],
  ])('%s', (_, text) => {
    expect(identify(text)).toMatchObject({ verdict: 'identified', license: 'harbor' });
  });
});
