import { DataError } from '../errors.ts';
import { findModelColumn, isModelHead, namesModel } from './model-column.ts';
import { tableFromLines } from './table-from-lines.ts';
import type { Table } from './table.ts';

/** A sheet of a workbook, as text. */
interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly table: Table;
}

/**
 * The first sheet of an XLSX workbook that names models; shown sheets go before hidden ones. What other sheets name is told in a note.
 * The reader is loaded only for such files. Throws DataError for a workbook that cannot be read.
 */
export async function readWorkbookTable(bytes: Uint8Array, file: string): Promise<Table> {
  const sheets = await sheetsOf(bytes, file);
  const filled = sheets.filter(({ table }) => table.rows.length > 0).sort((left, right) => Number(left.hidden) - Number(right.hidden));
  const chosen = filled.find(hasModels) ?? filled[0];
  if (!chosen) return { columns: [], rows: [], notes: [] };
  const others = filled.filter((sheet) => sheet !== chosen && hasModels(sheet));
  const hidden = chosen.hidden ? [`the models stand on the hidden sheet "${chosen.name}"`] : [];
  return { ...chosen.table, notes: [...hidden, ...others.map(({ name, hidden: isHidden }) => `sheet "${name}"${isHidden ? ' (hidden)' : ''} names models too and was left out; only "${chosen.name}" was read`), ...chosen.table.notes] };
}

async function sheetsOf(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const [{ default: readSheets }, { readSheetInfos }, { fillMerged }] = await Promise.all([import('read-excel-file/universal'), import('./workbook/workbook-parts.ts'), import('./workbook/fill-merged.ts')]);
  try {
    const infos = readSheetInfos(bytes);
    const sheets = await readSheets(new Blob([new Uint8Array(bytes)]));
    return sheets.map(({ sheet, data }, at) => {
      const info = infos[at];
      const cells = fillMerged(data, info?.merged ?? []);
      return { name: sheet, hidden: info?.hidden ?? false, table: tableFromLines(cells.map((row, index) => ({ number: index + 1, line: index + 1, cells: row.map(cellText) }))) };
    });
  } catch (error) {
    throw new DataError([{ message: `${file} is no XLSX workbook that can be read: ${error instanceof Error ? error.message : String(error)}`, place: null, hint: 'save it again as .xlsx, or export it as CSV' }]);
  }
}

function hasModels({ table }: Sheet): boolean {
  const column = findModelColumn(table);
  return column !== null && (isModelHead(column) || table.rows.some(({ cells }) => namesModel(cells[column] ?? '')));
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
}
