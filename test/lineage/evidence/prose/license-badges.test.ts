import { expect, test } from 'vitest';
import { badgesOfLicense } from '../../../../src/lineage/evidence/prose/license-badges.ts';

test.each([
  ['![License: CC BY-NC 4.0](https://img.shields.io/badge/License-CC%20BY--NC%204.0-lightgrey.svg)', 1],
  ['text\n\n[![License](https://img.shields.io/badge/license-NC-red)](https://x.example)', 1],
  ['<a href="https://x.example"><img src="https://licensebuttons.net/l/by-nc-sa/4.0/88x31.png"></a>', 1],
  ['![Model License](https://img.shields.io/badge/License-Non--commercial-red)', 1],
  ['![License](https://img.shields.io/badge/License-Apache%202.0-blue.svg)', 0],
  ['![License](https://licensebuttons.net/l/by/4.0/88x31.png)', 0],
  ['![Data License](https://img.shields.io/badge/License-CC%20BY--NC%204.0-red)', 0],
  ['![a picture by Nancy](https://x.example/by-nc.png)', 0],
  ['The data set is CC BY-NC 4.0.', 0],
  ['', 0],
])('%s', (readme, count) => {
  expect(badgesOfLicense(readme)).toHaveLength(count);
});

test('a badge is placed at its line, and endless ones are read at once', () => {
  expect(badgesOfLicense('a\nb\n![License](https://img.shields.io/badge/license-NC-red)')[0]?.evidence.where).toBe('README.md:3');
  expect(badgesOfLicense('![License]('.repeat(100_000))).toEqual([]);
});
