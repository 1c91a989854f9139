import { describe, expect, test } from 'vitest';
import type { ScreenEvent } from '../../../src/cli/screen/reduce.ts';
import { currentPosition, currentView, type ScreenState } from '../../../src/cli/screen/state.ts';
import { words } from '../../../src/cli/screen/words.ts';
import { plainExplanation, screenAfter, screenReport, supposedReport } from '../../support/screen.ts';

interface Case {
  readonly name: string;
  readonly events: readonly (string | ScreenEvent)[];
  readonly expected: unknown;
}

const judged: ScreenEvent = { kind: 'judged', suppositions: { 'org.monthlyActiveUsers': '800M' }, answer: { kind: 'judged', report: supposedReport() } };
const typed = (text: string): readonly string[] => [...text];

/** One table a question: the keys that are pressed, and the answer of the state. */
const tables: readonly { readonly of: string; readonly read: (state: ScreenState) => unknown; readonly cases: readonly Case[] }[] = [
  {
    of: 'the model under the cursor',
    read: currentPosition,
    cases: [
      { name: 'is the first one at first', events: [], expected: 0 },
      { name: 'moves down', events: ['down', 'j'], expected: 2 },
      { name: 'moves up', events: ['down', 'down', 'k', 'up'], expected: 0 },
      { name: 'stops at the first', events: ['up'], expected: 0 },
      { name: 'stops at the last', events: ['down', 'down', 'down', 'down', 'down'], expected: 3 },
      { name: 'goes to the end and back', events: ['end', 'home'], expected: 0 },
      { name: 'goes by pages', events: ['page-down'], expected: 3 },
      { name: 'stays the same when the order changes', events: ['down', 's', 's'], expected: 1 },
      { name: 'stays the same when it is still found', events: ['down', 'down', '/', ...typed('org')], expected: 2 },
      { name: 'is the first found when the old one is not', events: ['/', ...typed('org')], expected: 2 },
      { name: 'is none when nothing is found', events: ['/', ...typed('nothing like it')], expected: null },
      { name: 'is found again when the filter is cleared', events: ['/', ...typed('nothing'), 'escape'], expected: 0 },
      { name: 'skips heads of groups downwards', events: ['g', 'home', 'down'], expected: 0 },
      { name: 'skips heads of groups upwards', events: ['g', 'end', 'up', 'up'], expected: 0 },
      { name: 'is a model and no head at the first line', events: ['g', 'end', 'home'], expected: 1 },
      { name: 'moves from an open model', events: ['enter', 'n', 'n', 'p'], expected: 1 },
      { name: 'moves while a filter is typed', events: ['/', 'down'], expected: 1 },
    ],
  },
  {
    of: 'the view',
    read: currentView,
    cases: [
      { name: 'is the table', events: [], expected: 'table' },
      { name: 'is a model after Enter', events: ['enter'], expected: 'model' },
      { name: 'is the table after Enter and Escape', events: ['enter', 'escape'], expected: 'table' },
      { name: 'stays the table when there is no model to open', events: ['/', ...typed('xxx'), 'enter', 'enter'], expected: 'table' },
      { name: 'is no comparison of one model', events: [' ', 'c'], expected: 'table' },
      { name: 'is a comparison of two', events: [' ', 'down', ' ', 'c'], expected: 'compare' },
      { name: 'is the what-if over a model', events: ['enter', 'f'], expected: 'facts' },
      { name: 'is the model again behind it', events: ['enter', 'f', 'escape'], expected: 'model' },
      { name: 'is the help', events: ['?'], expected: 'help' },
      { name: 'is what was open behind the help', events: ['enter', '?', 'escape'], expected: 'model' },
      { name: 'comes back to the front instead of opening twice', events: ['f', '?', 'f', 'escape'], expected: 'table' },
      { name: 'is the export', events: ['e'], expected: 'export' },
      { name: 'takes letters as text while a line is typed', events: ['/', 'f', 'e', '?'], expected: 'table' },
    ],
  },
  {
    of: 'the order of the table',
    read: ({ lines }) => lines.map((line) => (line.kind === 'group' ? line.title : line.row.position)),
    cases: [
      { name: 'is that of the list', events: [], expected: [0, 1, 2, 3] },
      { name: 'is by verdict, gravest first', events: ['s'], expected: [1, 0, 2, 3] },
      { name: 'is reversed', events: ['s', 'r'], expected: [2, 3, 0, 1] },
      { name: 'is by model', events: ['s', 's'], expected: [1, 0, 3, 2] },
      { name: 'is by verdict groups', events: ['g'], expected: ['BLOCK', 1, 'UNKNOWN', 0, 'PASS', 2, 3] },
      { name: 'is by licence groups, a model in each of its own', events: ['g', 'g'], expected: ['apache-2.0', 2, 3, 'cc-by-nc-4.0', 1, 'llama3.1', 0, 'mit', 0] },
      { name: 'is not grouped again', events: ['g', 'g', 'g'], expected: [0, 1, 2, 3] },
      { name: 'keeps rows with all words of the filter', events: ['/', ...typed('search LLAMA'), 'enter'], expected: [0] },
      { name: 'keeps changed verdicts', events: [judged, '/', ...typed('changed')], expected: [0] },
      { name: 'shows all again after Escape', events: ['/', ...typed('zebra'), 'enter', 'escape'], expected: [0, 1, 2, 3] },
    ],
  },
  {
    of: 'the marks',
    read: ({ marked, message }) => [marked, message],
    cases: [
      { name: 'are set in the order of marking', events: ['down', ' ', 'up', ' '], expected: [[1, 0], null] },
      { name: 'are taken back', events: [' ', 'down', ' ', ' '], expected: [[0], null] },
      { name: 'are three at most', events: [' ', 'down', ' ', 'down', ' ', 'down', ' '], expected: [[0, 1, 2], words.markedEnough] },
      { name: 'are cleared by Escape', events: [' ', 'escape'], expected: [[], null] },
      { name: 'outlive a filter, which Escape clears first', events: [' ', '/', 'a', 'enter', 'escape'], expected: [[0], null] },
      { name: 'must be two for a comparison', events: ['c'], expected: [[], words.markSome] },
    ],
  },
  {
    of: 'the line that is typed',
    read: ({ prompt, filter }) => [prompt?.text ?? null, filter],
    cases: [
      { name: 'filters at once', events: ['/', 'm', 'i', 't'], expected: ['mit', 'mit'] },
      { name: 'is closed by Enter and the filter stays', events: ['/', 'm', 'enter'], expected: [null, 'm'] },
      { name: 'is opened again with the filter', events: ['/', 'm', 'enter', '/'], expected: ['m', 'm'] },
      { name: 'takes back one character as people see it', events: ['/', 'a', '👩‍🔬', 'backspace'].flatMap((key) => (key === '👩‍🔬' ? [...key] : [key])), expected: ['a', 'a'] },
      { name: 'is emptied by Ctrl-U', events: ['/', 'a', 'b', 'ctrl-u'], expected: ['', ''] },
      { name: 'ignores keys that type nothing', events: ['/', 'a', 'home', 'tab', 'left'], expected: ['a', 'a'] },
      { name: 'is bounded', events: ['/', ...typed('x'.repeat(400))], expected: ['x'.repeat(300), 'x'.repeat(300)] },
    ],
  },
  {
    of: 'the tab of a model',
    read: ({ tab }) => tab,
    cases: [
      { name: 'is the summary first', events: ['enter'], expected: 'summary' },
      { name: 'goes right and round', events: ['enter', 'right', 'tab', 'right', 'right', 'right'], expected: 'summary' },
      { name: 'goes left and round', events: ['enter', 'left'], expected: 'evidence' },
      { name: 'goes back by Shift-Tab', events: ['enter', 'right', 'shift-tab'], expected: 'summary' },
      { name: 'is chosen by its number', events: ['enter', '3'], expected: 'lineage' },
      { name: 'does not change by another number', events: ['enter', '9'], expected: 'summary' },
      { name: 'stays for the next model', events: ['enter', '4', 'n'], expected: 'terms' },
    ],
  },
  {
    of: 'what is asked of the world',
    read: ({ request }) => (request?.kind === 'save' ? [request.file, request.format, request.existing, request.report.subjects.length] : request),
    cases: [
      { name: 'is nothing at first', events: [], expected: null },
      { name: 'is to quit by q', events: ['q'], expected: { kind: 'quit' } },
      { name: 'is to quit by Ctrl-C even while a line is typed', events: ['/', 'q', 'ctrl-c'], expected: { kind: 'quit' } },
      { name: 'is an explanation when its tab is open', events: ['enter', '2'], expected: { kind: 'explain', position: 0 } },
      { name: 'is no second explanation of the same', events: ['enter', '2', { kind: 'explained', position: 0, report: screenReport(), words: plainExplanation }, 'down'], expected: { kind: 'explain', position: 0 } },
      { name: 'is to judge with a typed fact', events: ['f', 'enter', ...typed('800M'), 'enter'], expected: { kind: 'judge', suppositions: { 'org.monthlyActiveUsers': '800M' } } },
      { name: 'is to judge with the next value of a few', events: ['f', ...Array.from({ length: 11 }, () => 'down'), ' '], expected: { kind: 'judge', suppositions: { 'use.commercial': 'false' } } },
      { name: 'is to judge without a fact that is taken back', events: [judged, 'f', 'x'], expected: { kind: 'judge', suppositions: {} } },
      { name: 'is to judge without all of them', events: [judged, 'f', 'r'], expected: { kind: 'judge', suppositions: {} } },
      { name: 'is nothing when nothing would change', events: ['f', 'x'], expected: null },
      { name: 'is to write what is shown', events: ['/', ...typed('org/'), 'enter', 'e', 'down', 'enter', 'enter'], expected: ['modelcheck.csv', 'csv', 'keep', 2] },
      { name: 'is to write under another name', events: ['e', 'enter', 'ctrl-u', ...typed('a b.xlsx'), 'enter'], expected: ['a b.xlsx', 'xlsx', 'keep', 4] },
      { name: 'says in the name that facts were supposed', events: [judged, 'e', 'enter', 'enter'], expected: ['modelcheck-what-if.xlsx', 'xlsx', 'keep', 4] },
      { name: 'is to replace a file once that was confirmed', events: ['e', 'enter', 'enter', { kind: 'saved', file: 'modelcheck.xlsx', format: 'xlsx', answer: { kind: 'exists' } }, 'enter'], expected: ['modelcheck.xlsx', 'xlsx', 'replace', 4] },
      { name: 'is to keep a file when another name was typed after the question', events: ['e', 'enter', 'enter', { kind: 'saved', file: 'modelcheck.xlsx', format: 'xlsx', answer: { kind: 'exists' } }, '2', 'enter'], expected: ['modelcheck.xlsx2', 'xlsx', 'keep', 4] },
      { name: 'is nothing when nothing is shown', events: ['/', ...typed('xxx'), 'enter', 'e', 'enter', 'enter'], expected: null },
      { name: 'is nothing without a file name', events: ['e', 'enter', 'ctrl-u', 'enter'], expected: null },
    ],
  },
  {
    of: 'what is told',
    read: ({ message }) => message,
    cases: [
      { name: 'is how many verdicts change', events: [judged], expected: '1 verdict changes.' },
      { name: 'is what is wrong with a supposition', events: [{ kind: 'judged', suppositions: {}, answer: { kind: 'refused', problem: 'no\u001B[31m number' } }], expected: 'no\uFFFD[31m number' },
      { name: 'is that a value must be typed', events: ['f', ' '], expected: words.typeValue },
      { name: 'is that there is nothing to export', events: ['/', ...typed('xxx'), 'enter', 'e', 'enter', 'enter'], expected: words.nothingToExport },
      { name: 'is where a file was written', events: [{ kind: 'saved', file: 'a.csv', format: 'csv', answer: { kind: 'written' } }], expected: 'Written to a.csv.' },
      { name: 'is why a file was not', events: [{ kind: 'saved', file: 'a.csv', format: 'csv', answer: { kind: 'failed', problem: 'no space' } }], expected: 'no space' },
      { name: 'is gone with the next key', events: [judged, 'down'], expected: null },
    ],
  },
  {
    of: 'suppositions',
    read: ({ suppositions, report, original, rows }) => [suppositions, report.status, original.status, rows.map(({ before }) => before)],
    cases: [
      { name: 'hold once they were judged', events: [judged], expected: [{ 'org.monthlyActiveUsers': '800M' }, 'violation', 'violation', ['undecided', null, null, null]] },
      { name: 'do not hold when they were refused', events: [{ kind: 'judged', suppositions: { 'org.monthlyActiveUsers': 'many' }, answer: { kind: 'refused', problem: 'no' } }], expected: [{}, 'violation', 'violation', [null, null, null, null]] },
    ],
  },
];

describe.each(tables)('$of', ({ read, cases }) => {
  test.each(cases)('$name', ({ events, expected }) => {
    expect(read(screenAfter(events))).toEqual(expected);
  });
});

test('texts scroll to their end and no further', () => {
  const open = screenAfter(['enter', '4', '1'], { size: { columns: 60, rows: 12 } });
  const end = screenAfter(['enter', 'end'], { size: { columns: 60, rows: 12 } });
  expect(open.scroll).toBe(0);
  expect(end.scroll).toBe(end.body.length - 7);
  expect(screenAfter(['enter', 'end', 'down', 'down', 'up'], { size: { columns: 60, rows: 12 } }).scroll).toBe(end.scroll - 1);
});

test('a smaller window keeps the chosen line in it', () => {
  const report = screenReport({ subjects: Array.from({ length: 100 }, () => screenReport().subjects).flat() });
  const state = screenAfter(['end', { kind: 'resized', columns: 80, rows: 12 }], { report });
  expect(state.table.cursor).toBe(399);
  expect(state.table.top).toBe(399 - 7);
});

test('the head of the first group is seen above its first model', () => {
  const report = screenReport({ subjects: Array.from({ length: 30 }, () => screenReport().subjects).flat() });
  expect(screenAfter(['g', 'end', 'home'], { report }).table).toEqual({ cursor: 1, top: 0 });
});
