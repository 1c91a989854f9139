import { expect, test } from 'vitest';
import * as z from 'zod';
import { checkDocument, isDay } from '../../src/policy/check-document.ts';

const schema = z.strictObject({ rows: z.array(z.strictObject({ day: z.string(), size: z.number() })) });

function check(text: string) {
  const { value, mistakes } = checkDocument(text, 'f.yaml', {
    schema,
    check: ({ rows = [] }, take) => rows.forEach(({ day }, index) => (day !== undefined && !isDay(day) ? take(['rows', index, 'day'], `"${day}" is no day`) : undefined)),
  });
  return { value, mistakes: mistakes.map(({ message, place }) => `${place?.line} ${message}`) };
}

test('what the schema cannot say comes with what it says, in the order of the file', () => {
  expect(check('rows:\n  - { day: 2026-02-30, size: x }\n  - { dya: 1, size: 1 }\n  - { day: soon, size: 1 }\n')).toEqual({ value: null, mistakes: ['2 "2026-02-30" is no day', '2 size of rows number 1 must be a number', '3 day of rows number 2 is missing', '3 unknown key "dya"', '4 "soon" is no day'] });
});

test('a file in order has a value', () => expect(check('rows: [{ day: 2026-02-28, size: 1 }]\n')).toMatchObject({ value: { rows: [{ size: 1 }] }, mistakes: [] }));

test.each([['2024-02-29', true], ['2026-02-29', false], ['2026-1-1', false], ['x', false]])('%s is a day: %s', (day, expected) => expect(isDay(day)).toBe(expected));
