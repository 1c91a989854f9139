import { describe, expect, test } from 'vitest';
import { isComparison, isDeniedAfter, isTakenBack } from '../../../../src/lineage/evidence/prose/guards.ts';

describe('words that take a statement back', () => {
  test.each(['It can be', 'You may want to', 'It was not', 'This model is never', 'We removed the parts', 'See the paper of the model', 'If it was', 'We plan to', 'rather than', 'It is intended to be', 'It hasn\'t been', 'We hope to be', 'It was supposed to be'])('%s …', (before) => {
    expect(isTakenBack(`${before} `)).toBe(true);
  });

  test.each(['It was', 'This model has been', 'We', 'These weights are'])('%s … stands', (before) => {
    expect(isTakenBack(`${before} `)).toBe(false);
  });
});

describe('words that compare', () => {
  test.each(['Unlike models', 'It outperforms those', 'Similar to models', 'better than', 'compared with what is', 'inspired by what is'])('%s …', (before) => {
    expect(isComparison(`${before} `)).toBe(true);
  });

  test.each(['It is', 'A model better than others, it is'])('%s … does not', (before) => {
    expect(isComparison(`${before} `)).toBe(false);
  });
});

test.each<[string, boolean]>([
  [' scratch, not from ', true],
  [' random weights instead of ', true],
  [' the ', false],
])('%s denies: %s', (between, expected) => {
  expect(isDeniedAfter(between)).toBe(expected);
});
