import { expect, test } from 'vitest';
import { unrecognised } from '../../src/license/identify/choose-verdict.ts';
import { licenseInReadme } from '../../src/license/readme-text.ts';
import type { TextIdentification } from '../../src/model/license.ts';

const terms = `Permission is hereby granted to whoever reads this. ${'The licensor asks for little. '.repeat(40)}`;

/** Knows one text: alone it is identified, at the beginning of a text changed, and elsewhere contained. */
function identify(text: string): TextIdentification {
  const trimmed = text.trim();
  if (trimmed === terms.trim()) return { verdict: 'identified', license: 'free', closest: 'free', added: [], missing: [], unknownTerms: [] };
  if (trimmed.startsWith(terms.trim())) return { verdict: 'variant', license: null, closest: 'free', added: ['more'], missing: [], unknownTerms: ['hosting'] };
  return text.includes(terms) ? { verdict: 'embeds', license: 'free', closest: 'free', added: [], missing: [], unknownTerms: ['hosting'] } : unrecognised;
}

test.each<[string, string | null, Partial<TextIdentification> | null]>([
  ['a section that holds a licence and nothing else', `# A\n\nA model.\n\n## License\n${terms}`, { verdict: 'identified', license: 'free' }],
  ['a section that adds to it', `# A\n\n## Licence agreement\n${terms}\nAnd not on Sundays.`, { verdict: 'variant', closest: 'free', unknownTerms: ['hosting'] }],
  ['a licence under no heading, where the rest of the card changes nothing', `# A\n\nA model for text.\n\n${terms}\n\nThanks.`, { verdict: 'embeds', license: 'free', unknownTerms: [] }],
  ['a card that names a licence', `# A\n\n## License\nMIT. ${'More about the model. '.repeat(60)}`, null],
  ['a card that speaks of licensees and holds no known text', `# A\n\n## License\nEvery licensee is welcome. ${'More about the model. '.repeat(60)}`, null],
  ['a short card', '# A\n\nlicensor', null],
  ['no card', null, null],
])('%s', (_, readme, expected) => {
  const found = licenseInReadme(readme, identify);
  if (expected === null) expect(found).toBeNull();
  else expect(found).toMatchObject({ path: 'README.md#license', ...expected });
});
