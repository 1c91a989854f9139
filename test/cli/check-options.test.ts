import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { addOutputOptions, type CheckOptions } from '../../src/cli/check-options.ts';

function parsed(...args: readonly string[]): Pick<CheckOptions, 'output' | 'format'> {
  const command = addOutputOptions(new Command()).exitOverride().configureOutput({ writeErr: () => undefined });
  return command.parse(args, { from: 'user' }).opts();
}

describe('-o FORMAT=FILE', () => {
  test.each<[readonly string[], readonly string[]]>([
    [[], []],
    [['-o', 'json=a.json'], ['json a.json']],
    [['-o', 'json=a.json', '-o', 'html=b.html', '-o', 'json=c.json'], ['json a.json', 'html b.html', 'json c.json']],
    [['-o', 'csv=a=b.csv'], ['csv a=b.csv']],
    [['-o', 'csv=C:\\out\\a.csv'], ['csv C:\\out\\a.csv']],
    [['--output=xlsx=list.xlsx'], ['xlsx list.xlsx']],
  ])('%j', (args, output) => {
    expect(parsed(...args).output.map(({ format, file }) => `${format} ${file}`)).toEqual(output);
  });

  test.each([
    ['jsn=a.json', 'did you mean "json"?'],
    ['JSON=a.json', 'did you mean "json"?'],
    ['a.json', 'is no format'],
    ['constructor=a', 'is no format'],
    ['=a.json', 'is no format'],
    ['json', 'Write it as json=FILE.'],
    ['json=', 'Write it as json=FILE.'],
  ])('%s is refused with what was meant', (value, words) => {
    expect(() => parsed('-o', value)).toThrow(words);
  });

  test('what one run names does not stay for the next', () => {
    parsed('-o', 'json=a.json');
    expect(parsed().output).toEqual([]);
  });
});

test('what is printed is text unless a known format is named', () => {
  expect([parsed().format, parsed('--format', 'sarif').format]).toEqual(['text', 'sarif']);
  expect(() => parsed('--format', 'pdf')).toThrow(/pdf/);
});
