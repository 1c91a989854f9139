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
