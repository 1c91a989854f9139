import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { renderCsv } from '../../src/report/csv.ts';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderNotice } from '../../src/report/notice.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { findingWith, nodeWith, reportWith, subjectWith } from '../support/report.ts';

/** What a card, a file name or a list may hold to do harm where a report is opened. */
const attacks = {
  'a script': '<script>alert(1)</script>',
  'a handler': '<img src=x onerror=alert(1)>',
  'a handler in an attribute': '" onmouseover="alert(1)" x="',
  'a handler without spaces': '<svg/onload=alert(1)>',
  'a link that runs': '<a href="javascript:alert(1)">x</a>',
  'a link of Markdown that runs': '[x](javascript:alert(1))',
  'a picture of Markdown': '![x](https://evil.example/p.png)',
  'a link of another kind': '<javascript:alert(1)>',
  'the end of an element': '</code></td></details></style></title>',
  'a comment': '--><!-- ',
  'an entity': '&lt;script&gt;alert(1)&lt;/script&gt;',
  'a formula': '=HYPERLINK("https://evil.example","x")',
  'a formula with plus': '+1+cmd|calc!A0',
  'a formula with minus': '-1+cmd|calc!A0',
  'a formula with at': '@SUM(1+1)*cmd|calc!A0',
  'a formula behind a tab': '\t=1+1',
  'a formula behind a line end': '\r=1+1',
  'a formula behind a character that shows nothing': '\u200B=1+1',
  'a full-width formula': '\uFF1D1+1',
  'colours of terminals': '\u001B[31mred\u001B[0m',
  'a title of terminals': '\u001B]0;owned\u0007',
  'a link of terminals': '\u001B]8;;https://evil.example\u001B\\x\u001B]8;;\u001B\\',
  'an escape of eight bits': '\u009B2J',
  'text turned around': 'user\u202Egnp.exe\u202C \u2066x\u2069',
  'tags that nobody sees': 'pay\u{E0069}\u{E0067}\u00AD\u180Epal',
  'a command of a GitHub job': 'x\n::error::owned%0A::set-output name=x::y',
  'the end of a cell of a table': 'x | y |\n| z |',
  'style for the page': '<style>*{display:none}</style><link rel=stylesheet href=//evil.example>',
  'a reference to an entity': '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
  'text that shows nothing': 'pay\u200Bpal\u2060.com\uFEFF',
} as const;

/** A report in which a stranger wrote the attack wherever a stranger can. */
function reportOn(attack: string): Report {
  const id = `org/${attack}`;
  const finding = findingWith({ message: attack, howToFix: attack, license: attack, section: attack, via: [id], evidence: [{ kind: 'card', where: attack, quote: attack }] });
  const shipped = { model: id, path: attack, revision: attack, sha256: '7'.repeat(64), verdict: 'identified', license: 'llama3.1', text: `1. ${attack}\n\n2. ${attack}\n` } as const;
  const term = { term: 'userThreshold', state: 'unknown', value: null, license: 'llama3.1', via: [id], section: '2' } as const;
  return reportWith([
    subjectWith({ id, ref: attack, revision: attack, columns: { [attack]: attack, note: attack }, rowFacts: { 'use.fields': [attack] }, locations: [{ file: attack, line: 2 }], findings: [finding], lineage: { complete: true, nodes: [nodeWith(id, { declared: [attack] })], edges: [], gaps: [{ node: attack, reason: 'missing', detail: attack }] }, terms: [{ ...term, via: [id] }], licenseTexts: [shipped], obligations: [{ term: 'badge', text: attack, exact: attack, trigger: attack, license: attack, via: [id], section: attack }] }),
    subjectWith(),
  ]);
}

/** Control, bidirectional and zero-width characters but tab, line feed and carriage return. */
// eslint-disable-next-line no-control-regex
const acting = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

describe.each(Object.entries(attacks))('%s', (_name, attack) => {
  const report = reportOn(attack);

  test('runs nothing in HTML', async () => {
    const page = (await renderHtml(report)).replace(/<style>[\s\S]*?<\/style>|<script>[\s\S]*?<\/script>/g, '');
    expect(page).not.toMatch(/<(?:script|img|iframe|object|embed|form|base)\b/i);
    expect(page).not.toMatch(/<[a-z][^<>]*\son[a-z]+\s*=/i);
    expect(page.match(/(?:href|src)="[^"]*"/g)?.filter((link) => !/="(?:#|https:\/\/)/.test(link)) ?? []).toEqual([]);
    expect(page).not.toMatch(acting);
  });

  test('is no formula in CSV', () => {
    const cells: readonly string[] = parse(renderCsv(report)).flat();
    expect(cells.filter((cell) => /^[\s\u200B-\u200F\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell))).toEqual([]);
    expect(cells.join('')).not.toMatch(acting);
  });

  test('is text and nothing else in XLSX', async () => {
    const parts = unzipSync(await renderXlsx(report));
    const sheets = Object.entries(parts).filter(([name]) => name.startsWith('xl/worksheets/')).map(([, bytes]) => strFromU8(bytes));
    const types = sheets.flatMap((sheet) => sheet.replace(/<c\b[^>]*><v>\d{1,6}<\/v><\/c>/g, '').match(/<c\b[^>]*>/g) ?? []);
    expect(sheets.join('')).not.toMatch(/<f\b|<hyperlink|javascript:/);
    expect(types.filter((cell) => !/\st="(?:s|inlineStr)"|\/>$/.test(cell))).toEqual([]);
    expect(Object.keys(parts).filter((name) => /vba|externalLinks|embeddings/i.test(name))).toEqual([]);
    expect(Object.values(parts).map((bytes) => strFromU8(bytes)).join('')).not.toMatch(acting);
  });

  test('is shown and not rendered in Markdown', () => {
    const text = renderMarkdown(report);
    const active = text.replace(/<code>[^<]*<\/code>/g, '').replace(/`[^`\n]*`/g, '').replace(/\\[!-~]/g, '');
    expect(active).not.toMatch(/<(?!!-- modelcheck -->|\/?details>|\/?summary>|br>)/);
    expect(active).not.toMatch(/\]\(|https?:\/\/|`/);
    expect(text.replaceAll('\u2060', '')).not.toMatch(acting);
  });

  test('gives a terminal nothing but the colours of modelcheck', () => {
    // eslint-disable-next-line no-control-regex
    const rest = renderText(report, { style: 'ansi', width: 80 }).replace(/\u001B\[(?:0|1|2|31|32|33|34)m/g, '');
    expect(rest).not.toMatch(acting);
    expect(renderText(report, { style: 'plain', width: 80 })).not.toMatch(acting);
    expect(renderNotice(report)).not.toMatch(acting);
  });
});
