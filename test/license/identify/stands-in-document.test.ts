import { describe, expect, test } from 'vitest';
import { identifyText } from '../../../src/license/identify/identify-text.ts';
import { freshFingerprints, pebble } from './fresh-texts.ts';

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
    ['terms under several headings', `# Pebbles\n\n## Further terms\n\n${rule}\n\n## Scope\n\n${rule}`, 'variant'],
    ['a table', `| a | b |\n| - | - |\n| 1 | 2 |\n`, 'embeds'],
    ['a picture', `See ![boat](boat.png) here`, 'embeds'],
    ['code', `Run it:\n\n\`\`\`\nrow()\n\`\`\`\n`, 'embeds'],
    ['a list', '- a\n- b', 'variant'],
  ])('%s: %s', (_, around, verdict) => {
    expect(identifyText(`${around}\n\n${pebble}`, freshFingerprints).verdict).toBe(verdict);
    expect(identifyText(`${pebble}\n\n${around}`, freshFingerprints).verdict).toBe(verdict);
  });

  test('further terms around it touch what they speak of, prose in a card does not', () => {
    expect(identifyText(`${pebble}\n\n${rule.repeat(40)}No commercial firm may own it.`, freshFingerprints).unknownTerms).toContain('commercialUse');
    expect(identifyText(`---\nlicense: other\n---\n# Pebble\n\nSold by commercial firms.\n\n${pebble}`, freshFingerprints).unknownTerms).toEqual([]);
  });

  test.each([
    ['Commercial use is not permitted.', 'commercialUse'],
    ['Military use is excluded.', 'militaryUse'],
    ['Free for academic work, no business.', 'commercialUse'],
    ['禁止军事用途。', 'militaryUse'],
  ])('further terms in a document touch what they speak of too: %s', (sentence, term) => {
    const found = identifyText(`# Pebble\n\n${prose.repeat(4)}\n\n## Terms\n\n${pebble}\n\n## More\n\n${sentence}`, freshFingerprints);
    expect(found).toMatchObject({ verdict: 'embeds', license: 'pebble' });
    expect(found.unknownTerms).toContain(term);
  });
});
