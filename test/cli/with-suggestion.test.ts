import { expect, test } from 'vitest';
import { withSuggestion } from '../../src/cli/with-suggestion.ts';

const said = (value: string): string => `error: option '--format <format>' argument '${value}' is invalid. Allowed choices are text, json, sarif.\n`;

test.each([
  ['jsonn', 'json'],
  ['SARIF', 'sarif'],
])('the choice nearest to %s is told', (value, near) => expect(withSuggestion(said(value))).toBe(`${said(value)}(Did you mean ${near}?)\n`));

test.each([[said('yaml')], ["error: unknown option '--x'\n"], ['']])('%j stays as it is', (text) => expect(withSuggestion(text)).toBe(text));
