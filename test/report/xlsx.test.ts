import { parse } from 'csv-parse/sync';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { renderCsv } from '../../src/report/csv.ts';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';

type Sheet = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] };

async function sheetsOf(report: Parameters<typeof renderXlsx>[0]): Promise<readonly Sheet[]> {
  return readWorkbook(new Blob([new Uint8Array(await renderXlsx(report))])) as Promise<unknown> as Promise<readonly Sheet[]>;
}

describe('the workbook', () => {
  test('has sheets that a reader of workbooks can open', async () => {
    const sheets = await sheetsOf(reportWith([distillSubject()]));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([['Candidates', 2], ['Terms', 2], ['Obligations', 2], ['Evidence', 3], ['Findings', 2], ['Run', 9]]);
    expect(sheets[0]?.data[1]?.slice(0, 4)).toEqual(['lab/distill-8b', 'lab/distill-8b', 'a'.repeat(40), 'undecided']);
  });

  test('says for whom it was judged, by what and when', async () => {
    const run = (await sheetsOf(reportWith([subjectWith()], { profile: { digest: 'sha256:p', facts: { 'use.deployment': 'hosted' } } }))).at(-1);
    expect(run?.data).toEqual(expect.arrayContaining([['status', 'pass'], ['policy', 'commercial-saas'], ['profile: deployment', 'hosted'], ['digest of the profile', 'sha256:p'], ['what this is not', expect.stringContaining('not legal advice')]]));
  });

  test('carries the columns of the candidate list', async () => {
    const [first] = await sheetsOf(reportWith([subjectWith({ columns: { owner: 'search team' } })]));
    expect([first?.data[0]?.at(-1), first?.data[1]?.at(-1)]).toEqual(['owner', 'search team']);
  });

  test('quotes the clause of a term, and says which file, revision and hash it was read from', async () => {
    const shipped = { model: 'vendor/base-8b', path: 'LICENSE', revision: 'c'.repeat(40), sha256: '3'.repeat(64), verdict: 'identified', license: 'llama3.1', text: '1. Grant. Use it.\n\n2. Large Users. Above 700 ask Vendor.\n\n3. End.\n' } as const;
    const [, terms, , evidence] = await sheetsOf(reportWith([distillSubject({ licenseTexts: [shipped] })]));
    expect(terms?.data[1]?.slice(-2)).toEqual(['§2: 2. Large Users. Above 700 ask Vendor.', `LICENSE of vendor/base-8b, revision ${'c'.repeat(40)}, sha256 ${'3'.repeat(64)}`]);
    expect(evidence?.data.at(-1)).toEqual(['lab/distill-8b', 'vendor/base-8b', 'ships', 'llama3.1', 'identified', 'licence text', 'LICENSE', `revision ${'c'.repeat(40)}, sha256 ${'3'.repeat(64)}`]);
  });

  test('says of candidates what the CSV says, word for word', async () => {
    const report = reportWith([distillSubject(), subjectWith({ columns: { owner: 'search team' } })], { findings: [findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', via: [] })] });
    const [candidates] = await sheetsOf(report);
    const [heads = [], ...rows]: readonly (readonly string[])[] = parse(renderCsv(report));
    expect(candidates?.data[0]).toEqual(heads.map((head) => head.replaceAll('_', ' ').replace('license', 'licence')));
    expect(candidates?.data.slice(1).map((row) => row.map((cell) => String(cell ?? '')))).toEqual(rows);
    expect(candidates?.data[1]?.[heads.indexOf('findings')]).toBe(1);
  });

  test('lists every finding, also what does not decide and what is about the run', async () => {
    const findings = [findingWith(), findingWith({ ruleId: 'hint', level: 'note', via: ['org/model', 'org/base'], section: 'para. 2' })];
    const sheet = (await sheetsOf(reportWith([subjectWith({ findings })], { findings: [findingWith({ ruleId: 'candidate-unread', outcome: 'undecided' })] }))).find(({ sheet: name }) => name === 'Findings');
    expect(sheet?.data.slice(1).map((row) => [row[0], row[3], row[5], row[6]])).toEqual([
      ['org/model', 'no-noncommercial', 'cc-by-nc-4.0 §2.a', 'org/model'],
      ['org/model', 'hint', 'cc-by-nc-4.0 paragraph 2', 'org/model → org/base'],
      ['the run', 'candidate-unread', 'cc-by-nc-4.0 §2.a', 'org/model'],
    ]);
  });

  test('has filters on every head, frozen heads and widths', async () => {
    const parts = unzipSync(await renderXlsx(reportWith([distillSubject()])));
    for (const at of [1, 2, 3, 4, 5]) {
      const sheet = strFromU8(parts[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array());
      expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet.match(/<col [^>]*width="\d+/g)?.length).toBeGreaterThan(6);
    }
  });

  test('tells the facts of a row beside the columns of its list', async () => {
    const [first] = await sheetsOf(reportWith([subjectWith({ columns: { MAU: '5 Mio.' }, rowFacts: { 'org.monthlyActiveUsers': 5_000_000 } })]));
    expect([first?.data[0]?.slice(-2), first?.data[1]?.slice(-2)]).toEqual([['facts from row', 'MAU'], ['org.monthlyActiveUsers = 5000000', '5 Mio.']]);
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)'])('keeps %s as text', async (words) => {
    const report = reportWith([subjectWith({ findings: [findingWith({ message: words })] })]);
    expect((await sheetsOf(report))[0]?.data[1]).toContain(words);
  });

  test('is the same for the same report', async () => {
    expect(await renderXlsx(reportWith())).toEqual(await renderXlsx(reportWith()));
  });

  test('opens also when everything in it is hostile, or nothing was checked', async () => {
    expect(await sheetsOf(hostileReport())).toHaveLength(6);
    expect(await sheetsOf(reportWith([]))).toHaveLength(6);
  });
});
