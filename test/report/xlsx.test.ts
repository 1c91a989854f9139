import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { renderXlsx } from '../../src/report/xlsx.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';

type Sheet = { readonly sheet: string; readonly data: readonly (readonly unknown[])[] };

async function sheetsOf(report: Parameters<typeof renderXlsx>[0]): Promise<readonly Sheet[]> {
  return readWorkbook(new Blob([new Uint8Array(await renderXlsx(report))])) as Promise<unknown> as Promise<readonly Sheet[]>;
}

describe('the workbook', () => {
  test('has four sheets that a reader of workbooks can open', async () => {
    const sheets = await sheetsOf(reportWith([distillSubject()]));
    expect(sheets.map(({ sheet, data }) => [sheet, data.length])).toEqual([['Candidates', 2], ['Terms', 2], ['Obligations', 2], ['Evidence', 3]]);
    expect(sheets[0]?.data[1]?.slice(0, 4)).toEqual(['lab/distill-8b', 'lab/distill-8b', 'a'.repeat(40), 'UNKNOWN']);
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

  test('has filters on every head, frozen heads and widths', async () => {
    const parts = unzipSync(await renderXlsx(reportWith([distillSubject()])));
    for (const at of [1, 2, 3, 4]) {
      const sheet = strFromU8(parts[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array());
      expect(sheet).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet.match(/<col [^>]*width="\d+/g)?.length).toBeGreaterThan(6);
    }
  });

  test('tells the facts of a row beside the columns of its list', async () => {
    const [first] = await sheetsOf(reportWith([subjectWith({ columns: { MAU: '5 Mio.' }, rowFacts: { 'org.monthlyActiveUsers': 5_000_000 } })]));
    expect([first?.data[0]?.slice(-2), first?.data[1]?.slice(-2)]).toEqual([['facts of its row', 'MAU'], ['org.monthlyActiveUsers = 5000000', '5 Mio.']]);
  });

  test.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)'])('keeps %s as text', async (words) => {
    const report = reportWith([subjectWith({ findings: [findingWith({ message: words })] })]);
    expect((await sheetsOf(report))[0]?.data[1]).toContain(words);
  });

  test('is the same for the same report', async () => {
    expect(await renderXlsx(reportWith())).toEqual(await renderXlsx(reportWith()));
  });

  test('opens also when everything in it is hostile, or nothing was checked', async () => {
    expect(await sheetsOf(hostileReport())).toHaveLength(4);
    expect(await sheetsOf(reportWith([]))).toHaveLength(4);
  });
});
