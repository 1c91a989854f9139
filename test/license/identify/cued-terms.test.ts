import { describe, expect, test } from 'vitest';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';
import { cuedTerms } from '../../../src/license/identify/touched-terms.ts';
import { termIds, terms } from '../../../src/model/terms.ts';

const cued = (text: string) => {
  const tokens = scanTokens(text);
  return cuedTerms(tokens, { from: 0, to: tokens.count });
};

describe('the terms of which added words may speak', () => {
  test.each([
    ['for non-commercial purposes only', ['commercialUse']],
    ['above 5 million monthly active users', ['userThreshold']],
    ['annual revenue of 10 million dollars', ['revenueThreshold']],
    ['may not be used to train other models', ['outputTraining']],
    ['not within the European Union', ['territory']],
    ['display "Built with Basalt" prominently', ['badge']],
    ['the name must begin with Basalt', ['derivativeNaming']],
    ['no military applications', ['militaryUse']],
    ['register before use', ['registration']],
    ['governed by the laws of Portugal', ['governingLaw']],
    ['this licence may be revoked', ['termination']],
    ['not offered as a hosted service', ['hosting']],
    ['\u7981\u6B62\u5546\u4E1A\u7528\u9014', ['commercialUse', 'acceptableUse']],
    ['\u6708\u6D3B\u8DC3\u7528\u6237\u8D85\u8FC7\u4E00\u4EBF', ['userThreshold']],
  ])('%j', (text, expected) => {
    expect(cued(text)).toEqual(expect.arrayContaining(expected));
  });

  test('are named in the order of reports', () => {
    const found = cued('no commercial use and no training in this territory');
    expect(found).toEqual(termIds.filter((term) => found.includes(term)));
  });

  test.each(['', '70', '2031', 'thank you kindly'])('%j speaks of none', (text) => {
    expect(cued(text)).toEqual([]);
  });

  test.each(['finders must hop', '\u041D\u0435\u043B\u044C\u0437\u044F'])('%j may limit any permission', (text) => {
    expect(cued(text)).toEqual(termIds.filter((term) => ['permission', 'limitation'].includes(terms[term].group)));
  });

  test('a very long passage may speak of all', () => {
    expect(cued('word '.repeat(3000))).toEqual(termIds);
  });
});
