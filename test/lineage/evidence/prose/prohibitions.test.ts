import { expect, test } from 'vitest';
import { prohibitionsIn } from '../../../../src/lineage/evidence/prose/prohibitions.ts';
import { cardText } from '../../../support/prose.ts';

const told = (readme: string): number => prohibitionsIn(cardText(readme)).length;

test.each([
  'This model is only for non-commercial research use.',
  '## Non-commercial use only\n\nSee the paper.',
  '## License: for research or academic use only\n\nSee the paper.',
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
  'It is intended for non-commercial research use only.',
  'This is a research preview intended for non-commercial use only.',
  'This model is for personal use only.',
  'Do not use this model commercially without permission.',
  'Commercial use requires a separate written agreement.',
  '\u5982\u9700\u5546\u7528\u8BF7\u901A\u8FC7\u90AE\u4EF6\u7533\u8BF7\u3002',
  '\u041A\u043E\u043C\u043C\u0435\u0440\u0447\u0435\u0441\u043A\u043E\u0435 \u0438\u0441\u043F\u043E\u043B\u044C\u0437\u043E\u0432\u0430\u043D\u0438\u0435 \u043C\u043E\u0434\u0435\u043B\u0438 \u0437\u0430\u043F\u0440\u0435\u0449\u0435\u043D\u043E.',
  'L\u2019uso commerciale \u00E8 vietato.',
  'Commercieel gebruik is niet toegestaan.',
  'Wykorzystanie komercyjne modelu jest zabronione.',
  'Bu modelin ticari kullan\u0131m\u0131 yasakt\u0131r.',
  'Kh\u00F4ng \u0111\u01B0\u1EE3c s\u1EED d\u1EE5ng cho m\u1EE5c \u0111\u00EDch th\u01B0\u01A1ng m\u1EA1i.',
])('forbids commercial use: %s', (readme) => {
  expect(told(readme)).toBeGreaterThan(0);
});

test.each([
  'This model is intended for research.',
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
