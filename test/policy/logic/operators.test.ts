import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isOperator, operatorNames, operators, refusedOperators } from '../../../src/policy/logic/operators.ts';

test('names that every object inherits are no operators', () => {
  for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty']) expect(isOperator(name)).toBe(false);
});

test('nothing that is refused is in the list', () => expect(operatorNames.filter((name) => Object.hasOwn(refusedOperators, name))).toEqual([]));

describe('the documentation', () => {
  const docs = readFileSync(new URL('../../../docs/policies.md', import.meta.url), 'utf8');
  test.each(operatorNames)('lists %s with its summary', (name) => expect(docs).toContain(`| \`${name}\` | ${operators[name].summary} |`));
});
