import { renderToString } from 'ink';
import { cleanup, render } from 'ink-testing-library';
import { afterEach, describe, expect, test } from 'vitest';
import { ScreenApp } from '../../../src/cli/screen/screen-app.tsx';
import type { ScreenEvent } from '../../../src/cli/screen/reduce.ts';
import type { ScreenInput } from '../../../src/cli/screen/screen-input.ts';
import type { ScreenState } from '../../../src/cli/screen/state.ts';
import { widthOf } from '../../../src/cli/screen/text/fit.ts';
import { ScreenView } from '../../../src/cli/screen/views/screen-view.tsx';
import { StyleContext } from '../../../src/cli/screen/views/style.ts';
import type { Report } from '../../../src/model/report.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { reportWith, subjectWith } from '../../support/report.ts';
import { plainExplanation, screenAfter, screenInputWith, screenReport } from '../../support/screen.ts';

afterEach(cleanup);

const keys = { down: '\u001B[B', up: '\u001B[A', right: '\u001B[C', end: '\u001B[F', enter: '\r', escape: '\u001B', 'shift-tab': '\u001B[Z', backspace: '\u007F', 'ctrl-c': '\u0003' } as const;

interface Shown {
  readonly input?: ScreenInput;
  readonly size?: { readonly columns: number; readonly rows: number };
}

/** React, Ink and the answers to requests work in turns of the event loop. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** The last frame after keys; a name of `keys` or text. Escape alone must be told apart from the sequences that begin with it. */
async function frameAfter(pressed: readonly string[], { input = screenInputWith(), size = { columns: 80, rows: 24 } }: Shown = {}): Promise<readonly string[]> {
  const screen = render(<ScreenApp input={input} size={size} style="plain" />);
  await settled();
  for (const key of pressed) {
    screen.stdin.write(Object.entries(keys).find(([name]) => name === key)?.[1] ?? key);
    await settled();
  }
  return (screen.lastFrame() ?? '').split('\n');
}

test('the table shows every candidate with verdict, licences and reason', async () => {
  expect(await frameAfter([])).toMatchInlineSnapshot(`
    [
      "modelcheck  4 models: 1 BLOCK, 1 UNKNOWN, 2 PASS  policy commercial-saas",
      "    VERDICT   MODEL          LICENCES      REASON",
      ">   ? UNKNOWN lab/distill-8b llama3.1, mit user-threshold",
      "    ✗ BLOCK   art/pictures   cc-by-nc-4.0  no-noncommercial",
      "    ✓ PASS    org/zebra      apache-2.0    no findings",
      "    ✓ PASS    org/apple      apache-2.0    warning: base-model-undeclared",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "── 1/4 · sorted by list order ──────────────────────────────────────────────────",
      "lab/distill-8b  [llama3.1, mit]",
      "owner: search team · useCase: answers",
      "user-threshold: Whether the user threshold is exceeded is not known.",
      "",
      "Enter open  / filter  f what-if  e export  Space mark  c compare  ? help  q quit",
    ]
  `);
});

test('a supposition marks the verdicts that change', async () => {
  const frame = await frameAfter(['f', 'enter', '800M', 'enter', 'escape']);
  expect(frame.slice(0, 4)).toMatchInlineSnapshot(`
    [
      "modelcheck  4 models: 2 BLOCK, 2 PASS  policy commercial-saas",
      "what-if, 1 verdict changes: org.monthlyActiveUsers=800M",
      "    VERDICT             MODEL          LICENCES      REASON",
      ">   ? UNKNOWN → ✗ BLOCK lab/distill-8b llama3.1, mit user-threshold",
    ]
  `);
});

test('a supposition that does not fit is told and changes nothing', async () => {
  const frame = await frameAfter(['f', 'enter', 'many', 'enter']);
  expect(frame.at(-2)?.trim()).toBe('org.monthlyActiveUsers is a number');
  expect(frame[0]).toContain('1 BLOCK, 1 UNKNOWN, 2 PASS');
});

test('models are compared side by side', async () => {
  const frame = await frameAfter([' ', 'down', ' ', 'c']);
  expect(frame.slice(0, 12)).toMatchInlineSnapshot(`
    [
      "modelcheck  4 models: 1 BLOCK, 1 UNKNOWN, 2 PASS  policy commercial-saas",
      "               │ lab/                          │ art/",
      "               │ distill-8b                    │ pictures",
      "── all terms, ≠ marks what differs ─────────────────────────────────────────────",
      "≠ Verdict      │ UNKNOWN                       │ BLOCK",
      "               │                               │",
      "≠ Decided by   │ user-threshold                │ no-noncommercial",
      "               │                               │",
      "≠ Licences     │ llama3.1                      │ cc-by-nc-4.0",
      "               │ mit                           │",
      "               │                               │",
      "≠ User         │ {"quantity":"monthly-active-us│ –",
    ]
  `);
});

test('the facts stand beside what is supposed', async () => {
  const frame = await frameAfter(['f', 'enter', '800M', 'enter']);
  expect(frame.slice(1, 5)).toMatchInlineSnapshot(`
    [
      "what-if, 1 verdict changes: org.monthlyActiveUsers=800M",
      "  FACT                         PROFILE SAYS            SUPPOSED",
      "> org.monthlyActiveUsers       12,000,000              800M",
      "  org.dailyActiveUsers         not stated",
    ]
  `);
});

test.each([
  { tab: '1', expected: 'UNKNOWN lab/distill-8b @aaaaaaaa: cannot be decided with what is known' },
  { tab: '2', expected: 'UNKNOWN  lab/distill-8b cannot be decided with what is known (commercial-saas)' },
  { tab: '3', expected: '└─ fine-tuned from vendor/base-8b' },
  { tab: '4', expected: '      llama3.1 §2, from vendor/base-8b' },
  { tab: '5', expected: '  lab/distill-8b fine-tuned from vendor/base-8b (declared)' },
])('tab $tab of a model says "$expected"', async ({ tab, expected }) => {
  const frame = await frameAfter(['enter', tab]);
  expect(frame.join('\n')).toContain(expected);
});

test('a file is written as shown, and replaced only when that is confirmed', async () => {
  const input = screenInputWith();
  const frame = await frameAfter(['/', 'org/', 'enter', 'e', 'down', 'enter', '\u0015', 'old.csv', 'enter'], { input });
  expect(frame.at(-2)?.trim()).toBe('old.csv exists. Enter again replaces it, Esc keeps it.');
  const written = await frameAfter(['/', 'org/', 'enter', 'e', 'down', 'enter', '\u0015', 'old.csv', 'enter', 'enter'], { input });
  expect(written.at(-2)?.trim()).toBe('Written to old.csv.');
  expect(input.asked.at(-1)).toEqual({ models: ['org/zebra', 'org/apple'], format: 'csv', file: 'old.csv', existing: 'replace' });
});

const views: readonly (readonly string[])[] = [[], ['/', ...'org'], ['g', 'g'], ['enter'], ['enter', '3'], ['enter', '4'], ['enter', '5', 'end'], [' ', 'down', ' ', 'down', ' ', 'c'], ['f'], ['e'], ['?']];
const explained = (report: Report): ScreenEvent => ({ kind: 'explained', position: 0, report, words: plainExplanation });

/** The frame of a state, without a terminal. */
function frameOf(state: ScreenState): readonly string[] {
  const { columns } = state.size;
  const drawn = renderToString(
    <StyleContext value={{ style: 'plain', columns }}>
      <ScreenView state={state} />
    </StyleContext>,
    { columns },
  );
  return drawn.split('\n');
}

describe.each([
  { name: 'ordinary', report: screenReport() },
  { name: 'hostile', report: hostileReport() },
  { name: 'wide', report: reportWith(Array.from({ length: 40 }, (_, at) => subjectWith({ id: `通义千问模型库存/千问👩‍🔬大模型第${at}号`, columns: { 负责人: '搜索团队🦙'.repeat(20) } }))) },
])('$name candidates', ({ report }) => {
  test.each([
    { columns: 80, rows: 24 },
    { columns: 120, rows: 40 },
    { columns: 40, rows: 10 },
  ])('fit into $columns × $rows in every view', (size) => {
    for (const events of [...views, ['enter', '2', explained(report)]]) {
      const frame = frameOf(screenAfter(events, { report, size }));
      expect(frame, events.join(' ')).toHaveLength(size.rows);
      expect(Math.max(...frame.map(widthOf)), events.join(' ')).toBeLessThanOrEqual(size.columns);
      expect(frame.join('')).not.toMatch(/[\u0000-\u001F\u007F-\u009F\u202A-\u202E]/);
    }
  });
});

test('a window that is too small says so', async () => {
  expect((await frameAfter([], { size: { columns: 39, rows: 9 } })).join('')).toContain('Too small');
});

test('only the lines in the window are made', async () => {
  const report = reportWith(Array.from({ length: 1000 }, (_, at) => subjectWith({ id: `org/model-${at}` })));
  const frame = await frameAfter(['end'], { input: screenInputWith({ report }) });
  expect(frame.filter((one) => one.includes('org/model-'))).toHaveLength(17);
  expect(frame.join('\n')).toContain('1000/1000');
});
