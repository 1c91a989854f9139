import type { Table } from './table.ts';

/** Names of a column of models, without case, spaces and punctuation, surest first; German, French and Spanish ones too. */
const names = ['modelid', 'model', 'models', 'repoid', 'repo', 'repository', 'hfid', 'hfmodel', 'huggingface', 'huggingfaceid', 'huggingfacemodel', 'modelname', 'modelurl', 'modell', 'modelle', 'modellname', 'modele', 'modelo', 'name', 'id', 'ref', 'reference', 'purl', 'url', 'link'] as const;

/** A cell that names a model for sure: `org/name`, a Hub URL or a purl. */
const certain = /^(?:hf:\/\/|https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/|pkg:huggingface\/)?[A-Za-z0-9][\w.-]*\/[\w.-]+/;

/** The column that holds the models: the only one, the one with a telling name, or the one whose cells look like models. */
export function findModelColumn({ columns, rows }: Table): string | null {
  if (columns.length === 1) return columns[0] ?? null;
  const shares = new Map(columns.map((column) => [column, share(column, rows)]));
  const byName = names.map((name) => columns.find((column) => plain(column) === name)).find((column) => column !== undefined && (shares.get(column) ?? 0) > 0);
  if (byName !== undefined) return byName;
  const best = [...columns].sort((left, right) => (shares.get(right) ?? 0) - (shares.get(left) ?? 0))[0];
  return best !== undefined && (shares.get(best) ?? 0) >= 0.5 ? best : (columns.find((column) => plain(column) === 'model') ?? null);
}

function share(column: string, rows: Table['rows']): number {
  const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '');
  return cells.length === 0 ? 0 : cells.filter((cell) => certain.test(cell)).length / cells.length;
}

function plain(name: string): string {
  return name.normalize('NFKD').toLowerCase().replace(/[^a-z]/g, '');
}
