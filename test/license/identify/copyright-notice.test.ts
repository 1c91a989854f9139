import { describe, expect, test } from 'vitest';
import { isHolderName, isNotice, isTitle } from '../../../src/license/identify/copyright-notice.ts';
import { scanTokens } from '../../../src/license/identify/scan-tokens.ts';
import { hashWord } from '../../../src/license/identify/tokens.ts';

const titleWords = new Set('pebble 2.0'.split(' ').map(hashWord));
const all = (text: string) => {
  const tokens = scanTokens(text);
  return { tokens, range: { from: 0, to: tokens.count } };
};
const notice = (text: string, begun = false): boolean => isNotice(all(text).tokens, all(text).range, { titleWords, begun });

describe('titles and notices', () => {
  test.each([
    'Pebble License',
    'The Pebble License, Version 2.0',
    'SPDX-License-Identifier: Pebble-2.0',
    'Copyright (c) 2020 Basalt',
    'Copyright \u00A9 2019-present Basalt, Inc. and its affiliates',
    'Copyright 2020 The Basalt Authors. All rights reserved.',
    'Copyright (c) 2020 Basalt\nPebble License',
    'Pebble License\n\nCopyright 2020 Basalt Ltd.\nCopyright 2021 Granite GmbH <info@granite.example>',
    'Portions Copyright 2001 Basalt Research',
    'Copyright 2020 angus, example and friends',
    'Copyright https://basalt.example/be',
    'Copyright 2020 Basalt <use@basalt.example>',
    'COPYRIGHT (C) 2020 BASALT',
    'Copyright (c) 2020 [Your Name]',
    'Copyright (c) <year> <name of the copyright holder>',
    'Pebble License\n\nFor quarry software\n\nCopyright (c) Basalt Inc.',
    'Copyright (c) 2021 Basalt Institute for Research in Stones',
    'Copyright (c) 2021 Basalt Research',
    'Copyright (c) 2021 Centre for Medical Studies, University of Basalt',
    'Copyright (c) 2021 Commercial Bank of Basalt',
    'Copyright (c) 2021 National Quarry, Research and Development Center for Stones',
    'Copyright (c) 2021 Will Basalt',
    'Copyright (c) 2018- The Basalt team. All rights reserved.',
    'Copyright (c) 2016 - present, Basalt (https://basalt.example)',
    'Copyright (c) 2016 Basalt, see the AUTHORS file',
    '(c) 2024 by Basalt Ltd',
    'Portions of this software are Copyright (c) 2012 J. Basalt',
    'Copyright (c) 2014 K. Basalt (modifications)',
    'Copyright (c) 2024 Board of Trustees of the Long Basalt\nJunior University',
    'Copyright (c) 2019 \u738B\u5C0F\u660E',
    'All rights reserved.',
  ])('%j', (text) => {
    expect(notice(text)).toBe(true);
  });

  test('a year and a holder behind the word copyright', () => {
    expect(notice('2020 Basalt', true)).toBe(true);
    expect(notice('2020 Basalt')).toBe(false);
  });
});

describe('what could be a clause is neither', () => {
  test.each([
    'Granite License',
    'Pebble License 3.0',
    'Copyright 2020 Basalt, for research',
    'Copyright 2020 Basalt, non-commercial',
    'Copyright 2020 Basalt.Not.For.Sale',
    'Copyright 2020 Basalt/non-commercial use',
    'Copyright 2020 Basalt. Finders pay.',
    'Copyright 2020 Basalt Confidential and Proprietary',
    'Copyright 2020 Basalt\nNo military use',
    'Copyright 2020 those who may not sell',
    'Copyright 2020 a few words in a row without a capital',
    'Modified by Basalt',
    'Copyright 2020 [your use ends here]',
    'Copyright 2020 your name',
    'Pebble License\n\nFor personal software\n\nCopyright (c) Basalt Inc.',
    'Pebble License\n\nFor quarry software of few\n\nCopyright (c) Basalt Inc.',
    `Copyright 2020 ${'Basalt '.repeat(60)}`,
    'Copyright (c) 2024 X, non-commercial use only',
    'Copyright 2024 X. All commercial rights reserved',
    'Copyright (c) 2024 X \u2014 for research purposes',
    'COPYRIGHT (C) 2024 BASALT, ACADEMIC',
    'Copyright (c) 2024 X. Patent Pending',
    'Copyright (c) 2024 X. Some rights reserved',
    'Copyright (c) 2024 Basalt Inc. Personal Copy',
    'Copyright (c) 2024 X NC',
    'Copyright (c) 2024 X - Students and Friends',
    'Copyright (c) 2024 X; beta',
    'Copyright (c) 2024 X. Up to 100 GPUs',
    'Copyright (c) 2024 X. $5 a month',
    'Copyright (c) 2024 X. See NOTICE',
    'Copyright (c) 2024 X with exceptions',
    'Copyright (c) 2024 X. Redistribution Denied',
    'Copyright (c) 2024 X for Academics',
    'Copyright (c) 2024 X. Show Logo',
    'Copyright (c) 2024 X https://x.example/additional-terms',
    'Copyright (c) 2024 X\nResearch edition',
    'Copyright (c) 2024 X\nCommunity',
    'Copyright (c) 2024 X. Nur f\u00FCr Forschung',
    'Copyright (c) 2024 X \u7981\u6B62\u5546\u7528',
    'Copyright (c) 2024 X. \uBE44\uC0C1\uC5C5\uC801 \uC774\uC6A9',
    'All rights reserved, except for research.',
    'All commercial rights reserved.',
  ])('%j', (text) => {
    expect(notice(text)).toBe(false);
  });
});

test.each([
  ['Basalt Inc. and contributors', true],
  ['the University of Stones', true],
  ['anyone who may not pay', false],
  ['Stone '.repeat(20), false],
])('%j as a holder within a sentence: %s', (text, expected) => {
  expect(isHolderName(all(text).tokens, all(text).range)).toBe(expected);
});

test.each([
  ['Pebble License', true],
  ['the Pebble license agreement', true],
  ['Pebble License for friends', false],
])('%j as a title: %s', (text, expected) => {
  expect(isTitle(all(text).tokens, all(text).range, titleWords)).toBe(expected);
});

test.each([
  ['Pebble Non-Commercial License', true],
  ['Non-Commercial Pebble License', true],
  ['Pebble Commercial License', false],
  ['Commercial License', false],
])('a title keeps its non-: %j is %s', (text, expected) => {
  expect(isTitle(all(text).tokens, all(text).range, new Set('pebble non commercial'.split(' ').map(hashWord)))).toBe(expected);
});

test('the title of another licence above a notice is no title', () => {
  expect(notice('Basalt License\n\nCopyright (c) 2020 Basalt')).toBe(false);
});
