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

/** Heads of columns that say where a model is to be had, and so may hold the ids beside a column of plain names. */
const address = /(?:id|ids|url|link|repo|repository|hub|hf|huggingface|path|ref|reference|address|adresse|quelle|source|pfad|name)$/;

/** Heads of columns that hold other models than the candidate. */
const another = /base|parent|teacher|replac|ersatz|fallback|alternativ|success|nachfolge|previous|bisher/;

/**
 * The column that holds the models: the only one, the one with a telling name, or the one whose cells look like models. Beside a column
 * that is called after models another counts only when its name says that it holds their addresses: a replacement is not the candidate.
 */
export function findModelColumn(table: Pick<Table, 'columns' | 'rows'>): string | null {
  const { columns } = table;
  if (columns.length === 1) return columns[0] ?? null;
  const shares = new Map(columns.map((column) => [column, share(column, table.rows)]));
  const shareOf = (column: string): number => shares.get(column) ?? 0;
  const named = names.flatMap((name) => columns.filter((column) => plainName(column) === name));
  const isCalledAfterModels = columns.some(isModelHead);
  const best = columns.filter((column) => !isCalledAfterModels || (address.test(plainName(column)) && !another.test(plainName(column)))).sort((left, right) => shareOf(right) - shareOf(left))[0];
  return named.find((column) => shareOf(column) >= 0.5) ?? (best !== undefined && shareOf(best) >= 0.5 ? best : null) ?? named.find((column) => shareOf(column) > 0) ?? named.find(isModelHead) ?? (columns.includes('') ? '' : null);
}

/** Other columns that mostly name models, which a reader may have meant instead. */
export function otherModelColumns({ columns, rows }: Pick<Table, 'columns' | 'rows'>, chosen: string): readonly string[] {
  return columns.filter((column) => column !== chosen && share(column, rows) >= 0.5);
}

function share(column: string, rows: Table['rows']): number {
  const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter(namesModel).length / cells.length;
}
