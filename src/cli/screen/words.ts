import type { Verdict } from '../../model/report.ts';
import type { Format } from '../../report/reporter.ts';
import type { FactType } from '../../model/fact-type.ts';
import type { Compared, Grouping, PromptKind, SortKey, Tab, View } from './choices.ts';

/** Signs beside the words of verdicts; each says the same without colour. */
export const verdictSigns = { pass: '✓', violation: '✗', undecided: '?' } as const satisfies Record<Verdict, string>;

/** How the table is sorted, in words. */
export const sortWords = { list: 'list order', verdict: 'verdict', model: 'model', license: 'licence', reason: 'reason' } as const satisfies Record<SortKey, string>;

/** How the table is grouped, in words. */
export const groupWords = { none: 'not grouped', verdict: 'grouped by verdict', license: 'grouped by licence' } as const satisfies Record<Grouping, string>;

/** Names of the tabs of a model. */
export const tabWords = { summary: 'Summary', why: 'Why', lineage: 'Lineage', terms: 'Terms', evidence: 'Evidence' } as const satisfies Record<Tab, string>;

/** What may be exported: file name ending and what it is for, those for people first. */
export const exportWords = {
  xlsx: { ending: 'xlsx', phrase: 'Excel workbook: models, terms, obligations, evidence' },
  csv: { ending: 'csv', phrase: 'table for any spreadsheet, one line a model' },
  html: { ending: 'html', phrase: 'lineage report, one file to read and print' },
  markdown: { ending: 'md', phrase: 'table and findings for a wiki' },
  text: { ending: 'txt', phrase: 'findings as plain text' },
  notice: { ending: 'notice.txt', phrase: 'attribution pack for shipping the models' },
  json: { ending: 'json', phrase: 'the whole report for scripts' },
  ndjson: { ending: 'ndjson', phrase: 'one JSON line a model' },
  cyclonedx: { ending: 'cdx.json', phrase: 'CycloneDX bill of materials' },
  spdx: { ending: 'spdx.json', phrase: 'SPDX 3 bill of materials' },
  sarif: { ending: 'sarif', phrase: 'findings for code scanning' },
  junit: { ending: 'xml', phrase: 'findings as test results' },
  github: { ending: 'annotations.txt', phrase: 'annotations of a GitHub job' },
  'decision-log': { ending: 'log', phrase: 'one line a verdict with all digests' },
} as const satisfies Record<Format, { ending: string; phrase: string }>;

/** The keys of each view in order of use, with a short word for the last line and a sentence for the help. */
export const keyWords = {
  table: [
    { keys: 'Enter', short: 'open', long: 'open the model: summary, why, lineage, terms, evidence' },
    { keys: '/', short: 'filter', long: 'filter by words: id, verdict (block), licence, rule, owner; "changed" with what-if' },
    { keys: 'f', short: 'what-if', long: 'suppose other facts of the profile and see verdicts change' },
    { keys: 'e', short: 'export', long: 'export what is shown to a file' },
    { keys: 'Space', short: 'mark', long: 'mark a model for comparison, three at most' },
    { keys: 'c', short: 'compare', long: 'compare the marked models term by term' },
    { keys: 's', short: 'sort', long: 'sort by the next column; r reverses' },
    { keys: 'g', short: 'group', long: 'group by verdict, by licence, or not' },
    { keys: 'Esc', short: 'clear', long: 'clear the filter, then the marks' },
    { keys: '↑ ↓', short: 'move', long: 'move (also k j, Page Up, Page Down, Home, End)' },
  ],
  model: [
    { keys: '← →', short: 'tab', long: 'next or previous tab (also Tab, and 1 to 5)' },
    { keys: '↑ ↓', short: 'scroll', long: 'scroll (also k j, Space, Page Up, Page Down, Home, End)' },
    { keys: 'n p', short: 'next, previous', long: 'next or previous model of the table' },
    { keys: 'f', short: 'what-if', long: 'suppose other facts of the profile' },
    { keys: 'Esc', short: 'back', long: 'back to the table' },
  ],
  compare: [
    { keys: '↑ ↓', short: 'scroll', long: 'scroll (also k j, Space, Page Up, Page Down, Home, End)' },
    { keys: 'd', short: 'differences', long: 'show only what differs, or all' },
    { keys: 'f', short: 'what-if', long: 'suppose other facts of the profile' },
    { keys: 'Esc', short: 'back', long: 'back to the table' },
  ],
  facts: [
    { keys: '↑ ↓', short: 'move', long: 'move' },
    { keys: 'Enter', short: 'change', long: 'type a value; unknown takes the fact out' },
    { keys: 'Space', short: 'next value', long: 'next value of a fact with few values' },
    { keys: 'x', short: 'as stated', long: 'take the supposition back' },
    { keys: 'r', short: 'all as stated', long: 'take all suppositions back' },
    { keys: 'Esc', short: 'back', long: 'back; the verdicts stay as supposed until r' },
  ],
  export: [
    { keys: '↑ ↓', short: 'move', long: 'choose a format' },
    { keys: 'Enter', short: 'name the file', long: 'name the file, Enter again writes it' },
    { keys: 'Esc', short: 'back', long: 'back' },
  ],
  help: [
    { keys: '↑ ↓', short: 'scroll', long: 'scroll' },
    { keys: 'Esc', short: 'back', long: 'back' },
  ],
} as const satisfies Record<View, readonly { keys: string; short: string; long: string }[]>;

/** The keys while a line is typed. */
export const promptKeyWords = {
  filter: [
    { keys: 'Enter', short: 'keep' },
    { keys: 'Esc', short: 'clear' },
    { keys: '↑ ↓', short: 'move' },
    { keys: 'Ctrl-U', short: 'empty' },
  ],
  fact: [
    { keys: 'Enter', short: 'judge' },
    { keys: 'Esc', short: 'leave as it is' },
    { keys: 'Ctrl-U', short: 'empty' },
  ],
  file: [
    { keys: 'Enter', short: 'write' },
    { keys: 'Esc', short: 'do not write' },
    { keys: 'Ctrl-U', short: 'empty' },
  ],
} as const satisfies Record<PromptKind, readonly { keys: string; short: string }[]>;

/** Keys that work everywhere. */
export const commonKeyWords = [
  { keys: '?', short: 'help', long: 'this help' },
  { keys: 'q', short: 'quit', long: 'leave the screen (also Ctrl-C); Ctrl-Z suspends it' },
] as const;

/** Heads of the help. */
export const helpHeads = { table: 'In the table', model: 'In a model', compare: 'In a comparison', facts: 'What-if', export: 'Export', help: 'In this help' } as const satisfies Record<View, string>;

const forms = {
  boolean: 'true, false or unknown',
  number: 'a number such as 800M, 12,000,000 or 6%, or unknown',
  string: 'a word, or unknown',
  date: 'a date such as 2026-10-31, or unknown',
  enum: 'one of the values, or unknown',
  list: 'values with commas between them, or unknown',
  object: 'a value, or unknown',
} as const satisfies Record<FactType['kind'], string>;

/** Which part of a comparison is shown. */
export const comparedWords = { all: 'all terms, ≠ marks what differs', differences: 'differences only' } as const satisfies Record<Compared, string>;

/** Every other word of the screen. */
export const words = {
  head: { verdict: 'VERDICT', model: 'MODEL', licenses: 'LICENCES', reason: 'REASON', fact: 'FACT', stated: 'PROFILE SAYS', supposed: 'SUPPOSED' },
  compared: { verdict: 'Verdict', reason: 'Decided by', licenses: 'Licences' },
  forms: { ...forms, revenue: 'an amount and a currency such as 30M USD, or unknown' },
  changed: 'changed',
  nothingFound: 'no findings',
  noLicense: 'none established',
  noTerm: '–',
  notStated: 'not stated',
  noRows: 'No model has all these words. Esc clears the filter.',
  horizon: 'Months ahead at which thresholds are judged too; 24 where nothing is said.',
  tooSmall: 'Too small: 40 × 10 at least.',
  markSome: 'Mark two or three models with Space, then press c.',
  markedEnough: 'Three models are marked; take a mark back with Space first.',
  nothingToExport: 'Nothing is shown, so there is nothing to export.',
  typeValue: 'Type a value for this fact with Enter.',
  noTerms: 'No term could be established. That is not a permission.',
  aboutRun: (count: number) => `About the run (${count === 1 ? '' : `${count}, `}? has it in full)`,
  runHead: 'About this run',
  noDifference: 'These models do not differ in any term.',
  explaining: 'Working out what decides …',
  supposing: (changed: number) => `what-if, ${changed === 0 ? 'no verdict changes' : `${plural(changed, 'verdict')} ${changed === 1 ? 'changes' : 'change'}`}`,
  judging: (models: number) => `Judging ${plural(models, 'model')} again …`,
  judged: (changed: number) => (changed === 0 ? 'No verdict changes.' : `${plural(changed, 'verdict')} ${changed === 1 ? 'changes' : 'change'}.`),
  models: (count: number) => plural(count, 'model'),
  shown: (shown: number, all: number) => `${shown} of ${all} shown`,
  position: (at: number, all: number) => `${at}/${all}`,
  sorted: (by: string) => `sorted by ${by}`,
  marked: (count: number) => `${count} marked`,
  written: (file: string) => `Written to ${file}.`,
  writing: (file: string) => `Writing ${file} …`,
  exists: (file: string) => `${file} exists. Enter again replaces it, Esc keeps it.`,
  exporting: (models: number) => `Export ${plural(models, 'model')} as shown`,
  exportingSupposed: (models: number) => `Export ${plural(models, 'model')} as judged for the supposed profile; the file says so`,
  waiting: (models: number) => `${plural(models, 'model')} ${models === 1 ? 'waits' : 'wait'} for this fact.`,
  linear: {
    help: 'Press ? for the keys.',
    sorted: 'Sorted by',
    reversed: ', reversed',
    licenses: 'Licences:',
    before: 'before',
    marked: 'Marked.',
    comparing: 'Comparing',
    supposed: 'Supposed:',
    form: 'Write',
    tab: (name: string) => `Tab ${name}.`,
    row: (at: number, all: number) => `Model ${at} of ${all}.`,
    fact: (at: number, all: number) => `Fact ${at} of ${all}.`,
    format: (at: number, all: number) => `Format ${at} of ${all}.`,
  },
  prompts: { filter: 'Filter', file: 'File' },
} as const;

function plural(count: number, noun: string): string {
  return `${count.toLocaleString('en-US')} ${noun}${count === 1 ? '' : 's'}`;
}
