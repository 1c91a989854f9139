import { flowEntries } from '../config/flow-entries.ts';
import { keysOf, type Entry, type Path } from '../config/entry.ts';

/** A line of code, with its place in the notebook file. */
export interface CodeLine {
  readonly text: string;
  /** Offset of the line, or of the string that holds it, in the file. */
  readonly at: number;
  /** True for the first piece of a cell. */
  readonly isFirst: boolean;
}

/** The code cells of a notebook. */
export interface Cells {
  /** Pieces of code in order; each ends with a line break where its cell ends. */
  readonly code: readonly CodeLine[];
  /** Language of the kernel, as the notebook states it. */
  readonly language: string | null;
}

/** The code of a Jupyter notebook (nbformat 4, https://nbformat.readthedocs.io), without outputs; null when the text is none. */
export function readCells(text: string): Cells | null {
  if (!/^\s*\{/.test(text.slice(0, 200)) || !text.includes('"cells"')) return null;
  const { entries } = flowEntries(text, text.indexOf('{'), { wanted: isWanted });
  const types = new Map<number, string>();
  for (const { path, value } of entries) if (path?.key === 'cell_type') types.set(cellOf(path), value);
  const code = entries.filter(({ path }) => path !== null && path.key !== 'cell_type' && types.get(cellOf(path)) === 'code');
  const language = entries.find(({ path }) => keysOf(path).join('.') === 'metadata.kernelspec.language')?.value ?? null;
  return { code: code.map((entry, index) => lineOf(entry, code[index - 1], code[index + 1])), language };
}

function isWanted(path: Path | null): boolean {
  const key = path?.key;
  if (key === 'language') return true;
  if (key === 'cell_type' || key === 'source') return isInCell(path);
  return typeof key === 'number' && path?.up?.key === 'source' && isInCell(path.up);
}

/** True for a key of a cell itself; outputs may have keys of the same names. */
function isInCell(path: Path | null): boolean {
  const cells = path?.up?.up;
  return cells?.key === 'cells' && cells.up === null;
}

/** Number of the cell that a path leads into, -1 for none. */
function cellOf(path: Path): number {
  const [cells, index] = keysOf(path);
  return cells === 'cells' && typeof index === 'number' ? index : -1;
}

function lineOf(entry: Entry, before: Entry | undefined, after: Entry | undefined): CodeLine {
  const text = decoded(entry.value);
  const endsCell = !isSameCell(entry, after);
  return { text: endsCell && !text.endsWith('\n') ? `${text}\n` : text, at: entry.at, isFirst: !isSameCell(entry, before) };
}

function isSameCell({ path }: Entry, other: Entry | undefined): boolean {
  return path !== null && other !== undefined && other.path !== null && cellOf(path) === cellOf(other.path);
}

function decoded(value: string): string {
  try {
    return String(JSON.parse(`"${value}"`));
  } catch {
    return value;
  }
}
