import { describe, expect, test } from 'vitest';
import { identifyText } from '../../../src/license/identify/identify-text.ts';
import { withoutLayout } from '../../../src/license/identify/without-layout.ts';
import { freshFingerprints, harbor } from './fresh-texts.ts';

const identify = (text: string) => identifyText(text, freshFingerprints);
const paged = harbor.replace('2. Large', '1\n\n2. Large').replace('4. End', '- 2 -\n\n4. End').replace('5. Court', 'Page 3 of 3\n5. Court');

describe('what a layout adds is no change', () => {
  test.each<[string, string]>([
    ['words divided at ends of lines', harbor.replace('passengers', 'passen-\ngers').replace('weights', 'weigh-\n  ts')],
    ['page numbers', paged],
    ['form feeds', harbor.replace('4. End', '\f4. End')],
    ['marks of comments', harbor.replace(/^/gm, '% ')],
  ])('%s', (_, text) => {
    expect(identify(text)).toMatchObject({ verdict: 'identified', license: 'harbor' });
  });

  test.each<[string, string]>([
    ['a changed word beside divided ones', harbor.replace('passengers', 'passen-\ngers').replace('700', '70')],
    ['a changed word beside page numbers', paged.replace('thirty (30)', 'sixty (60)')],
    ['numbers that do not count pages', harbor.replace('2. Large', '4\n\n2. Large').replace('4. End', '9\n\n4. End')],
  ])('%s still shows', (_, text) => {
    expect(identify(text).verdict).toBe('variant');
  });
});

test.each(['a text', 'well-known\nwords', '7', 'A-\nB'])('%j has no layout to take away', (text) => {
  expect(withoutLayout(text)).toBeNull();
});
