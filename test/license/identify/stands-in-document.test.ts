import { describe, expect, test } from 'vitest';
import { identifyText } from '../../../src/license/identify/identify-text.ts';
import { hasDocumentMarks } from '../../../src/license/identify/stands-in-document.ts';
import { freshFingerprints, pebble } from './fresh-texts.ts';

describe('marks of a document', () => {
  test.each([
    ['front matter', '---\nlicense: mit\n---\nText'],
    ['code', 'Text\n\n```\nrun\n```'],
    ['a table', 'Text\n\n| a | b |\n| - | - |'],
    ['a picture', 'Text ![boat](boat.png)'],
    ['several headings', '# A boat\n\nText\n\n## Oars\n'],
  ])('%s', (_, text) => {
    expect(hasDocumentMarks(text)).toBe(true);
  });

  test.each([
    ['one heading', '# Further terms\n\nNobody may row.'],
    ['a rule', 'Text\n---\nText'],
    ['a list', '- a\n- b'],
    ['nothing', ''],
  ])('%s is none', (_, text) => {
    expect(hasDocumentMarks(text)).toBe(false);
  });
});

describe('a licence with something around it', () => {
  const prose = 'The pebble was found on a beach in the north. It is grey, rather round and pleasant to hold. ';
  const rule = 'Finders must write to the beach and may not throw the pebble at gulls. ';
  test.each([
    ['a short remark', prose, 'variant'],
    ['a short rule', rule, 'variant'],
    ['a rule under a heading', `## Additional terms\n\n${rule}`, 'variant'],
    ['a page of rules shorter than some licences', rule.repeat(10), 'variant'],
    ['a long story', prose.repeat(10), 'embeds'],
    ['a long agreement', rule.repeat(40), 'embeds'],
    ['a card', `# Pebble\n\n${prose}\n\n## Use\n\n${rule}`, 'embeds'],
  ])('%s: %s', (_, around, verdict) => {
    expect(identifyText(`${around}\n\n${pebble}`, freshFingerprints).verdict).toBe(verdict);
    expect(identifyText(`${pebble}\n\n${around}`, freshFingerprints).verdict).toBe(verdict);
  });

  test('further terms around it touch what they speak of, prose in a card does not', () => {
    expect(identifyText(`${pebble}\n\n${rule.repeat(40)}No commercial firm may own it.`, freshFingerprints).unknownTerms).toContain('commercialUse');
    expect(identifyText(`---\nlicense: other\n---\n# Pebble\n\nSold by commercial firms.\n\n${pebble}`, freshFingerprints).unknownTerms).toEqual([]);
  });
});
