import { expect, test } from 'vitest';
import * as z from 'zod';
import { soundPart } from '../../src/policy/sound-part.ts';

const schema = z.strictObject({ name: z.string(), tags: z.array(z.string()).optional(), inner: z.strictObject({ count: z.number(), day: z.string().optional() }).optional(), rows: z.array(z.strictObject({ id: z.string(), size: z.number() })) });

test.each<readonly [string, unknown, unknown]>([
  ['a value that fits stays', { name: 'a', rows: [] }, { name: 'a', rows: [] }],
  ['keys that do not fit go', { name: 1, rows: [{ id: 'x', size: 'big' }] }, { rows: [{ id: 'x' }] }],
  ['keys that are unknown go', { nam: 'a', inner: { count: 1, dya: 'x' } }, { inner: { count: 1 } }],
  ['elements keep their places', { rows: ['x', { id: 'y' }] }, { rows: [{}, { id: 'y' }] }],
  ['a plain value that does not fit leaves its place empty', { tags: [1, 'a'] }, { tags: [undefined, 'a'] }],
  ['what is no group is nothing', 'text', undefined],
  ['what objects inherit is not read', Object.create({ name: 'a' }), {}],
])('%s', (_, value, part) => expect(soundPart(schema, value)).toEqual(part));
