import { expect, test } from 'vitest';
import { asciiJson } from '../../src/util/ascii-json.ts';

test.each(['plain', 'naïve § 3', '许可证', '𝔐 and 👍🏽', '\u2028', { 'ключ': ['é', 1, null] }])('%j is the same value, in ASCII', (value) => {
  const json = asciiJson(JSON.stringify(value));
  expect(json).toMatch(/^[\0-\x7f]*$/);
  expect(JSON.parse(json)).toEqual(value);
});
