import { plainName } from './row-facts/fact-columns.ts';
import type { Table } from './table.ts';

/** Names that only a column of models has, without case, spaces and punctuation, surest first; German, French and Spanish ones too. */
const surely = ['modelid', 'model', 'models', 'modelref', 'repoid', 'repo', 'repository', 'hfid', 'hfmodel', 'hfmodelid', 'hfrepo', 'huggingface', 'huggingfaceid', 'huggingfacemodel', 'huggingfacemodelid', 'huggingfacerepo', 'huggingfaceurl', 'modelname', 'modelurl', 'modellink', 'aimodel', 'aimodels', 'llm', 'llms', 'modell', 'modelle', 'modellname', 'modellid', 'modellurl', 'kimodell', 'kimodelle', 'modele', 'modeles', 'modelo', 'modelos', 'candidate', 'candidates', 'candidatemodel', 'kandidat', 'kandidaten', 'purl'] as const;
const names = [...surely, 'name', 'id', 'ref', 'reference', 'url', 'link'] as const;

/** A cell that names a model for sure: `org/name`, a Hub URL or a purl. A date or a sum with a slash is none. */
const certain = /^(?:hf:\/\/|(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/|pkg:huggingface\/)?(?=[^/]*[A-Za-z])[A-Za-z0-9][\w.-]*\/[\w.-]+(?:[/@?#:%]\S*)?$/;

/** True for a cell that names a model for sure. */
export function namesModel(cell: string): boolean {
  return certain.test(cell.trim());
}

/** True for the name of a column that holds models. */
export function isModelHead(cell: string): boolean {
  return surely.some((name) => name === plainName(cell));
}

/** The column that holds the models: the only one, the one with a telling name, or the one whose cells look like models. */
export function findModelColumn(table: Pick<Table, 'columns' | 'rows'>): string | null {
  const { columns } = table;
  if (columns.length === 1) return columns[0] ?? null;
  const shares = new Map(columns.map((column) => [column, share(column, table.rows)]));
  const shareOf = (column: string): number => shares.get(column) ?? 0;
  const named = names.flatMap((name) => columns.filter((column) => plainName(column) === name));
  const best = [...columns].sort((left, right) => shareOf(right) - shareOf(left))[0];
  return named.find((column) => shareOf(column) >= 0.5) ?? (best !== undefined && shareOf(best) >= 0.5 ? best : null) ?? named.find((column) => shareOf(column) > 0) ?? columns.find(isModelHead) ?? null;
}

/** Other columns that mostly name models, which a reader may have meant instead. */
export function otherModelColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>, chosen: string): readonly string[] {
  return columns.filter((column) => column !== chosen && share(column, rows) >= 0.5);
}

function share(column: string, rows: Table['rows']): number {
  const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter(namesModel).length / cells.length;
}
