import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { reporters } from '../../src/report/index.ts';
import type { Format } from '../../src/report/reporter.ts';
import { verdictWords } from '../../src/report/words.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';
import { parseXml, type XmlElement } from '../support/xml.ts';

/** What a format carries of a report; every other claim on it is left out here on purpose. */
interface Carries {
  /** Which findings of a model: all, only the one that decides, none. */
  readonly findings: 'all' | 'deciding' | 'none';
  /** How it writes a verdict; null where a verdict shows only in what fails. */
  readonly verdict: 'mark' | 'word' | 'both' | null;
  readonly fix: 'whole' | 'none';
  readonly path: 'words' | 'ids' | 'none';
  readonly clause: 'words' | 'parts' | 'none';
  readonly run: 'told' | 'none';
  /** Other columns of the candidate list. */
  readonly listed: 'told' | 'none';
}

const everything = { findings: 'all', verdict: 'word', fix: 'whole', path: 'words', clause: 'words', run: 'told', listed: 'told' } as const satisfies Carries;

/** Every format has its line: a new one must say what it carries. */
const carried = {
  text: { ...everything, verdict: 'mark' },
  json: { ...everything, path: 'ids', clause: 'parts' },
  ndjson: { ...everything, path: 'ids', clause: 'parts' },
  sarif: { ...everything, verdict: null },
  junit: { ...everything, verdict: null },
  github: { ...everything, verdict: null, listed: 'none' },
  markdown: { ...everything, verdict: 'mark' },
  html: { ...everything, verdict: 'mark' },
  csv: { ...everything, findings: 'deciding', verdict: 'both' },
  xlsx: { ...everything, verdict: 'both' },
  cyclonedx: everything,
  spdx: everything,
  notice: { findings: 'none', verdict: null, fix: 'none', path: 'none', clause: 'none', run: 'told', listed: 'none' },
  'decision-log': { ...everything, fix: 'none', path: 'ids', clause: 'parts', run: 'none', listed: 'none' },
} as const satisfies Record<Format, Carries>;

const base = ['lab/distill-8b', 'vendor/base-8b'];
const blocked = distillSubject({
  verdict: 'violation',
  columns: { owner: 'search team' },
  findings: [
    findingWith({ ruleId: 'inherited-restriction-dropped', message: 'lab/distill-8b says mit, but descends from vendor/base-8b.', license: 'llama3.1', section: '2', via: base, howToFix: 'Meet the terms of the base.' }),
    findingWith({ ruleId: 'copy-of-licence', level: 'note', message: 'mit asks for a copy of itself.', license: 'mit', section: 'para. 2', via: ['lab/distill-8b'], howToFix: 'Ship the text.' }),
  ],
});
const open = subjectWith({ id: 'org/open', findings: [findingWith({ ruleId: 'license-missing', outcome: 'undecided', message: 'org/open declares no licence.', license: null, section: null, via: ['org/open'], howToFix: 'Ask the publisher.' })] });
const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', message: 'Not judged, because it could not be read: list.csv, row 7: no model is named.', license: null, section: null, via: [], howToFix: 'Correct what is named.' });
const report = reportWith([blocked, open, subjectWith({ id: 'org/fine' })], { findings: [unread] });

/** What a reader sees of a format: without the escapes and the markup of the format. */
async function shown(format: Format): Promise<string> {
  const content = await (await reporters[format]())(report, { style: 'plain', width: 4_000 });
  return (typeof content === 'string' ? readers[format] ?? plain : () => cellsOf(content))(String(content)).replaceAll(/\s+/g, ' ');
}

const plain = (text: string): string => text;
const readers: Partial<Record<Format, (text: string) => string>> = {
  junit: (text) => textOf(parseXml(text)),
  html: (text) => text.replaceAll(/<[^>]*>/g, '').replaceAll('&#39;', "'"),
  markdown: (text) => text.replaceAll(/<[^>]*>|`|\\(?=[!-~])/g, ''),
  csv: (text) => (parse(text) as readonly (readonly string[])[]).flat().join('\n'),
  sarif: (text) => text.replaceAll(/\\\\(?=[[\]])/g, ''),
};

function textOf({ attributes, text, children }: XmlElement): string {
  return [...Object.entries(attributes).map(([name, value]) => (name === 'value' ? `: ${value}` : value)), text, ...children.map(textOf)].join(' ');
}

function cellsOf(workbook: Uint8Array): string {
  return Object.values(unzipSync(workbook)).map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, '\n')).join('\n');
}

function formatsWhere(holds: (carries: Carries) => boolean): readonly (readonly [Format, Carries])[] {
  return (Object.entries(carried) as readonly (readonly [Format, Carries])[]).filter(([, carries]) => holds(carries));
}

function findingsIn(carries: Carries): readonly Finding[] {
  return report.subjects.flatMap((subject) => (carries.findings === 'all' ? subject.findings : carries.findings === 'deciding' ? subject.findings.slice(0, 1) : []));
}

test.each(formatsWhere((carries) => carries.verdict !== null))('%s says the verdict on every model in the words that all formats have', async (format, carries) => {
  const text = await shown(format);
  for (const { verdict } of report.subjects) {
    if (carries.verdict !== 'mark') expect(text).toMatch(new RegExp(`\\b${verdict}\\b`));
    if (carries.verdict !== 'word') expect(text).toContain(verdictWords[verdict].mark);
  }
});

test.each(formatsWhere((carries) => carries.findings !== 'none'))('%s names the rule of every finding that it carries', async (format, carries) => {
  const text = await shown(format);
  for (const { ruleId } of findingsIn(carries)) expect(text).toContain(ruleId);
});

test.each(formatsWhere((carries) => carries.fix !== 'none'))('%s says what was found and the remedy in the same words', async (format, carries) => {
  const text = await shown(format);
  for (const { message, howToFix } of findingsIn(carries)) expect([text.includes(message), text.includes(howToFix)], `${message} ${howToFix}`).toEqual([true, true]);
});

test.each(formatsWhere((carries) => carries.clause !== 'none'))('%s cites clauses alike', async (format, carries) => {
  const text = await shown(format);
  for (const { license, section } of findingsIn(carries).filter(({ license: id }) => id !== null)) expect(text).toContain(carries.clause === 'parts' ? `"${section}"` : section === '2' ? `${license} §2` : `${license} paragraph 2`);
  if (carries.clause === 'words') expect(text).not.toMatch(/§para|section para/);
});

test.each(formatsWhere((carries) => carries.path !== 'none'))('%s writes a path alike', async (format, carries) => {
  expect(await shown(format)).toContain(carries.path === 'words' ? base.join(' → ') : base.at(-1));
});

test.each(formatsWhere((carries) => carries.run !== 'none'))('%s tells which rows of the list were not judged', async (format, carries) => {
  const text = await shown(format);
  expect(text).toContain(unread.message);
  if (carries.fix === 'whole') expect([text.includes(unread.ruleId), text.includes(unread.howToFix)]).toEqual([true, true]);
});

test.each(formatsWhere((carries) => carries.listed !== 'none'))('%s keeps the columns of the list', async (format) => {
  expect(await shown(format)).toContain('search team');
});

test('names no model twice in front of a finding', async () => {
  for (const format of ['github', 'sarif', 'junit'] as const) for (const { id } of report.subjects) expect(await shown(format)).not.toContain(`${id}: ${id}`);
});

test('leaves no placeholder and no doubled full stop in any format', async () => {
  for (const format of Object.keys(carried) as Format[]) {
    const text = format === 'html' ? (await shown(format)).replace(/^.*<body>/s, '') : await shown(format);
    expect(text, format).not.toMatch(/\{(?:license|section|model|path)\}|[a-z]\.\. /);
  }
});
