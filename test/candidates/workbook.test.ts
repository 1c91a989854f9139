import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { fillMerged } from '../../src/candidates/workbook/fill-merged.ts';
import { lineOf, readList } from './read.ts';

type Cell = string | number | boolean | Date | null | { readonly value: string; readonly rowSpan?: number; readonly columnSpan?: number };
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

/** A workbook as a spreadsheet saves it. */
async function workbook(sheets: Sheets): Promise<Uint8Array> {
  const cellOf = (cell: Cell) => (cell === null ? null : cell instanceof Date ? { value: cell, format: 'yyyy-mm-dd' } : typeof cell === 'object' ? cell : { value: cell });
  const data = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows.map((row) => row.map(cellOf)) }));
  return new Uint8Array(await writeWorkbook(data).toBuffer());
}

/** The same workbook with one of its parts changed. */
function changed(bytes: Uint8Array, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

async function read(bytes: Uint8Array): Promise<object> {
  const { candidates, badRows, notes } = await readList(bytes, 'list.xlsx');
  return { refs: candidates.map(lineOf), bad: badRows.map(({ message }) => message), notes };
}

const plain = [['Model', 'Owner'], ['org/a', 'search']] as const;

describe('a workbook with', () => {
  test('merged cells gives their value to every row', async () => {
    const bytes = await workbook({ Candidates: [['Model', 'Owner'], ['org/a', { value: 'search', rowSpan: 2 }], ['org/b', null], ['org/c', null]] });
    expect(await read(bytes)).toEqual({ refs: ['org/a 2 {"Owner":"search"}', 'org/b 3 {"Owner":"search"}', 'org/c 4 {"Owner":""}'], bad: [], notes: [] });
  });

  test('a merged title above the head leaves it out', async () => {
    const bytes = await workbook({ Candidates: [[{ value: 'Our candidates', columnSpan: 2 }, null], [null, null], ...plain] });
    expect(await read(bytes)).toEqual({ refs: ['org/a 4 {"Owner":"search"}'], bad: [], notes: ['row 1 above the head of the table was left out'] });
  });

  test('an empty first sheet is read from the next', async () => {
    expect(await read(await workbook({ Cover: [], Candidates: plain }))).toEqual({ refs: ['org/a 2 {"Owner":"search"}'], bad: [], notes: [] });
  });

  test('notes on the first sheet is read from the one that names models', async () => {
    expect(await read(await workbook({ Notes: [['Please', 'fill in'], ['all rows', 'by Friday']], Candidates: plain }))).toMatchObject({ refs: ['org/a 2 {"Owner":"search"}'] });
  });

  test('a hidden sheet is read from the one that is shown, and says so', async () => {
    const bytes = changed(await workbook({ Old: [['Model'], ['org/old']], Candidates: plain }), 'xl/workbook.xml', (xml) => xml.replace(/<sheet (?=[^>]*name="Old")/, '<sheet state="hidden" '));
    expect(await read(bytes)).toEqual({ refs: ['org/a 2 {"Owner":"search"}'], bad: [], notes: ['sheet "Old" (hidden) names models too and was left out; only "Candidates" was read'] });
  });

  test('models on two sheets says which was read', async () => {
    expect(await read(await workbook({ First: plain, Second: [['Model'], ['org/b']] }))).toMatchObject({ refs: ['org/a 2 {"Owner":"search"}'], notes: ['sheet "Second" names models too and was left out; only "First" was read'] });
  });

  test('empty rows keeps the numbers of the others', async () => {
    expect(await read(await workbook({ Candidates: [['Model'], [null], ['org/a'], [null], ['no model!']] }))).toEqual({ refs: ['org/a 3 {}'], bad: ['list.xlsx, row 5: "no model!" is no model reference'], notes: [] });
  });

  test('numbers, dates and truth values carries them as they read', async () => {
    expect(await read(await workbook({ Candidates: [['Model', 'Users', 'From', 'Live'], ['org/a', 12.5, new Date(Date.UTC(2026, 0, 31)), true]] }))).toMatchObject({ refs: ['org/a 2 {"Users":"12.5","From":"2026-01-31","Live":"true"}'] });
  });

  test('numbers and dates in the place of models names their rows', async () => {
    expect(await read(await workbook({ Candidates: [['Model'], ['org/a'], [42], [new Date(Date.UTC(2026, 0, 31))]] }))).toMatchObject({ refs: ['org/a 2 {}'], bad: ['list.xlsx, row 3: "42" is a number or a date and no model', 'list.xlsx, row 4: "2026-01-31" is a number or a date and no model'] });
  });

  test('a formula is read by the value that it had', async () => {
    const bytes = changed(await workbook({ Candidates: [['Model'], [7]] }), 'xl/worksheets/sheet1.xml', (xml) => xml.replace(/<c r="A2"[^>]*><v>7<\/v><\/c>/, '<c r="A2" t="str"><f>CONCATENATE("org/","a")</f><v>org/a</v></c>'));
    expect(await read(bytes)).toMatchObject({ refs: ['org/a 2 {}'] });
  });

  test('facts of the profile reads them row by row', async () => {
    const bytes = await workbook({ Candidates: [['Modell', 'Märkte', 'MAU'], ['org/a', 'DE, FR', 5_000_000], ['org/b', 'XX', 3]] });
    const { candidates, badRows } = await readList(bytes, 'list.xlsx');
    expect(candidates.map(({ facts }) => facts)).toEqual([{ 'org.markets': ['DE', 'FR'], 'org.monthlyActiveUsers': 5_000_000 }]);
    expect(badRows.map(({ message }) => message)).toEqual([expect.stringContaining('list.xlsx, row 3: column "Märkte": "XX" is no country')]);
  });
});

describe('a workbook is refused', () => {
  test('that unpacks to more than a list can need', async () => {
    const bytes = Buffer.from(await workbook({ Candidates: plain }));
    // The size once unpacked, as the archive's directory states it (APPNOTE 4.4.9).
    bytes.writeUInt32LE(1_000_000_000, bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 24);
    await expect(read(new Uint8Array(bytes))).rejects.toThrow(/unpacks to 1000\d+ bytes/);
  });

  test('that holds more parts than a list can need', async () => {
    const parts = Object.fromEntries(Array.from({ length: 5_001 }, (_, at) => [`xl/media/${at}.png`, new Uint8Array(1)]));
    await expect(read(zipSync({ ...unzipSync(await workbook({ Candidates: plain })), ...parts }, { level: 0 }))).rejects.toThrow(/in 50\d\d parts/);
  });

  test('that is damaged', async () => {
    const bytes = await workbook({ Candidates: plain });
    await expect(read(bytes.slice(0, bytes.length - 40))).rejects.toThrow('is no XLSX workbook that can be read');
  });

  test('that is empty', async () => {
    await expect(read(await workbook({ Candidates: [] }))).rejects.toThrow(/no column of models|names no model/);
  });
});

test('a range that claims to cover a whole sheet fills no more than there is', () => {
  expect(fillMerged([['a', null], [null]], ['A1:XFD1048576', 'nonsense', 'B2:A1'])).toEqual([['a', 'a'], ['a']]);
});
