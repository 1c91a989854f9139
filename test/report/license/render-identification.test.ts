import { expect, test } from 'vitest';
import { renderIdentifications } from '../../../src/report/license/render-identification.ts';

test('a changed place is told by its words, and not as a whole section that is gone', () => {
  const text = renderIdentifications([{ file: 'LICENSE', verdict: 'variant', license: null, closest: 'apache-2.0', added: ['revocable'], missing: ['section 2'], unknownTerms: ['patents'] }]);
  expect(text).toBe('LICENSE: a variant of apache-2.0, not apache-2.0 itself\n  added    “revocable”\n  missing  words of section 2\n  unknown  patents\n');
});
