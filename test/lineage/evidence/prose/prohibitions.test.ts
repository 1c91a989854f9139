import { expect, test } from 'vitest';
import { prohibitionsIn } from '../../../../src/lineage/evidence/prose/prohibitions.ts';
import { cardText } from '../../../support/prose.ts';

const told = (readme: string): number => prohibitionsIn(cardText(readme)).length;

test.each([
  'This model is only for non-commercial research use.',
  'Commercial use is prohibited without written permission.',
  '> [!WARNING]\n> For research purposes only; not for commercial use.',
  'You may not use this model for commercial purposes.',
  'The model weights may only be used for non-commercial purposes.',
  'Use of this model is restricted to non-commercial research.',
  'This model is released under a non-commercial license.',
  '**Commercial use: \u274C**',
  'License: Non-commercial',
  '## License\n\nResearch only. For commercial licensing, contact us.',
  '\u672C\u6A21\u578B\u4EC5\u4F9B\u5B66\u672F\u7814\u7A76\u4F7F\u7528\uFF0C\u7981\u6B62\u5546\u4E1A\u7528\u9014',
  'Das Modell ist nur f\u00FCr nicht-kommerzielle Zwecke.',
  'Kommerzielle Nutzung ist untersagt.',
  'Usage commercial interdit.',
  'El uso comercial est\u00E1 prohibido.',
  'O uso comercial \u00E9 proibido.',
])('forbids commercial use: %s', (readme) => {
  expect(told(readme)).toBeGreaterThan(0);
});

test.each([
  'This model is intended for research.',
  'It is intended for non-commercial research use only.',
  'The dataset is for non-commercial use only.',
  'The code is only for non-commercial use.',
  'Bar-70B is only for non-commercial use.',
  'Commercial use is allowed.',
  'Commercial use is not prohibited.',
  'It is free for academic and commercial use.',
  'Its use is not limited to non-commercial research.',
])('forbids nothing: %s', (readme) => {
  expect(told(readme)).toBe(0);
});
