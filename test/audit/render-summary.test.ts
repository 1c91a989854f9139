import { describe, expect, test } from 'vitest';
import { renderSummary } from '../../src/audit/render-summary.ts';
import type { AuditSummary, Count } from '../../src/audit/summary.ts';

const counts = (size: number, name = 'rule'): readonly Count[] => Array.from({ length: size }, (_, index) => ({ name: `${name}-${index}`, models: size - index }));

function summary(rest: Partial<AuditSummary> = {}): AuditSummary {
  return {
    schemaVersion: '1', status: 'pass', policy: { id: 'our-policy', digest: 'd' }, catalog: { digest: 'c' }, files: ['f'], selection: { descendantsOf: null, owner: null },
    models: 200, rows: { models: 200, withoutId: 0, repeated: 0 }, edges: 7, outsideBases: 3, groups: 5, verdicts: { pass: 150, violation: 1, undecided: 49 }, undecidedForProse: 20,
    undecidedRules: [], violatedRules: [], undeclared: 8, incomplete: 9, inCircle: 2, drift: [], depths: [], licenses: [], ...rest,
  };
}

const linesOf = (rest: Partial<AuditSummary> = {}): readonly string[] => renderSummary(summary(rest)).split('\n');

test('begins with what was judged by what, and says shares of models', () => {
  expect(linesOf().slice(0, 9)).toEqual([
    '200 model(s) judged by our-policy as 5 distinct sets of facts; 7 steps of descent, 3 bases that the dump does not hold',
    '',
    'pass       150 (75.0 %)',
    'violation  1 (0.5 %)',
    'undecided  49 (24.5 %)',
    '  of which undecided only because a dump holds no prose: 20 (10.0 %)',
    'no licence concluded  8 (4.0 %)',
    'lineage incomplete    9 (4.5 %)',
    'in a circle           2 (1.0 %)',
  ]);
});

describe('rows that were no models are told', () => {
  test.each<[string, AuditSummary['rows'], readonly string[]]>([
    ['none', { models: 1, withoutId: 0, repeated: 0 }, []],
    ['without an id', { models: 1, withoutId: 4, repeated: 0 }, ['4 row(s) without an id could not be judged']],
    ['twice', { models: 1, withoutId: 0, repeated: 5 }, ['5 row(s) repeat a model; the first was taken']],
    ['both', { models: 1, withoutId: 4, repeated: 5 }, ['4 row(s) without an id could not be judged', '5 row(s) repeat a model; the first was taken']],
  ])('%s', (_name, rows, lines) => {
    expect(linesOf({ rows }).filter((line) => line.includes('row(s)'))).toEqual(lines);
  });
});

describe('a table', () => {
  test('has its title, and each name behind its models', () => {
    const lines = linesOf({ violatedRules: [{ name: 'no-noncommercial', models: 12 }] });
    expect(lines.slice(lines.indexOf('violated rules:'))).toEqual(['violated rules:', '         12  no-noncommercial', '']);
  });

  test('that is empty is left out', () => {
    expect(linesOf().filter((line) => line.endsWith(':'))).toEqual([]);
  });

  test.each([[15, 15, false], [16, 15, true], [40, 15, true]])('of %i names shows %i', (size, shown, hasRest) => {
    const lines = linesOf({ licenses: counts(size) });
    expect([lines.filter((line) => / rule-\d/.test(line)).length, lines.some((line) => line.endsWith(`and ${size - 15} more`))]).toEqual([shown, hasRest]);
  });

  test('of depths shows all of them, from the roots down', () => {
    const lines = linesOf({ depths: Array.from({ length: 30 }, (_, depth) => 30 - depth) });
    expect(lines.slice(lines.indexOf('steps to the root:') + 1, -1).map((line) => line.trim().split(/\s+/))).toEqual(Array.from({ length: 30 }, (_, depth) => [String(30 - depth), String(depth)]));
  });

  test('of dropped restrictions says what stands in the place of what', () => {
    expect(renderSummary(summary({ drift: [{ declared: 'mit', inherited: 'llama3.1', models: 3 }, { declared: '', inherited: 'gemma', models: 1 }] }))).toMatch(/restrictions dropped[^\n]+\n +3 {2}mit <- llama3\.1\n +1 +<- gemma\n/);
  });
});
