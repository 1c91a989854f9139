import { expect, test } from 'vitest';
import { namesOf, offersChoice, parseExpression } from '../../src/license/expression.ts';

test.each([
  { value: 'mit', names: ['mit'], choice: false },
  { value: 'Apache-2.0 OR MIT', names: ['Apache-2.0', 'MIT'], choice: true },
  { value: 'openrail++ AND (mit OR cc-by-4.0)', names: ['openrail++', 'mit', 'cc-by-4.0'], choice: true },
  { value: 'GPL-3.0-only WITH Classpath-exception-2.0', names: ['GPL-3.0-only', 'Classpath-exception-2.0'], choice: false },
  { value: 'Llama 3.1 Community License', names: ['Llama 3.1 Community License'], choice: false },
])('"$value" names $names', ({ value, names, choice }) => {
  const parsed = parseExpression(value);
  expect(parsed && namesOf(parsed)).toEqual(names);
  expect(parsed && offersChoice(parsed)).toBe(choice);
});

test.each(['MIT OR', '(MIT', 'MIT) AND x', 'a AND b c'])('"%s" is no expression', (value) => {
  expect(parseExpression(value)).toBeNull();
});
