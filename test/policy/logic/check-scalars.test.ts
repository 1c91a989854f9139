import { describe, expect, test } from 'vitest';
import type { Logic } from '../../../src/model/policy.ts';
import { checkLogic } from '../../../src/policy/logic/check-logic.ts';

function told(logic: Logic): readonly string[] {
  const mistakes: string[] = [];
  checkLogic(logic, [], { report: (path, message, hint) => void mistakes.push(`${path.join('.')}: ${message}${hint ? ` (${hint})` : ''}`) });
  return mistakes;
}

const date: Logic = { var: 'governingLicenses.0.date' };
const id: Logic = { var: 'model.id' };

describe('dates', () => {
  test.each(['2026-01-31', '2024-02-29', '0001-01-01'])('%s is one', (day) => {
    expect(told({ dateBefore: [date, day] })).toEqual([]);
  });

  test.each(['2026-31-01', '2026-02-30', '2025-02-29', '2026-00-10', '2026-13-01', '2026-1-1', '2026', '2026-01', '26-01-01', 'today', '', '2026-01-01T00:00:00Z', ' 2026-01-01', '+002026-01-01'])('%j is none, so a rule can never rest on it', (day) => {
    expect(told({ dateAfter: [day, date] })).toEqual([`dateAfter.0: this is a text and not a date (write a date as "2026-01-31")`]);
  });

  test('a number is none, however much it looks like a year', () => {
    expect(told({ dateBefore: [date, 2026] })).toEqual([expect.stringContaining('this is a number and not a date')]);
  });
});

describe('numbers', () => {
  test.each([
    ['700,000,000', 'write 700000000 without quotation marks'],
    ['700_000_000', 'write 700000000 without quotation marks'],
    ['700 000 000', 'write 700000000 without quotation marks'],
    ['0.5', 'write 0.5 without quotation marks'],
    ['many', null],
    ['', null],
    ['1e9', null],
    ['-5', null],
  ])('a text %j is none', (text, hint) => {
    expect(told({ '>': [{ var: 'org.monthlyActiveUsers' }, text] })).toEqual([`>.1: a number is needed, and this is a text${hint === null ? '' : ` (${hint})`}`]);
  });

  test('each operand of a sum is asked for one', () => {
    expect(told({ '>': [{ '+': [1, true, 'x', { var: 'org.name' }] }, 0] })).toHaveLength(3);
  });
});

describe('words of a closed list', () => {
  test.each<[Logic, readonly string[]]>([
    [{ '==': [{ var: 'use.deployment' }, { var: 'use.deployment' }] }, []],
    [{ '==': [{ var: 'use.deployment' }, { const: 'hosted' }] }, []],
    [{ '==': [{ var: 'use.deployment' }, { const: 'Hosted' }] }, [expect.stringContaining('did you mean "hosted"?')]],
    [{ '!=': [{ var: 'use.deployment' }, ''] }, [expect.stringContaining('"" is not one of')]],
    [{ '===': [{ var: 'use.deployment' }, id] }, []],
  ])('%j', (logic, expected) => {
    expect(told(logic)).toEqual(expected);
  });
});

describe('texts', () => {
  test.each<[Logic, readonly string[]]>([
    [{ '==': [{ cat: [id, 1, 'x', date] }, 'y'] }, []],
    [{ '==': [{ cat: [id, true] }, 'y'] }, ['==.0.cat.1: a text is needed, and this is true or false']],
    [{ '==': [{ substr: [id, 'one'] }, 'y'] }, ['==.0.substr.1: a number is needed, and this is a text']],
    [{ '==': [{ substr: [5, 1] }, 'y'] }, []],
    [{ contains: [id, { var: 'use.deployment' }] }, []],
    [{ contains: [id, 7] }, [expect.stringContaining('looks for a text in a text, and this is a number')]],
  ])('%j', (logic, expected) => {
    expect(told(logic)).toEqual(expected);
  });
});

test('one mistake is told once, not again by what stands around it', () => {
  expect(told({ '>': [{ '+': [{ var: 'org.no' }, 1] }, { '*': [{ nothing: 1 }, 2] }] })).toHaveLength(2);
});
