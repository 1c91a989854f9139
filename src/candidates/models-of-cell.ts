import { namesModel } from './model-column.ts';
import { plainName } from './row-facts/fact-columns.ts';

/** Longest reference; an address of the Hub with its query is well below. */
const longestReference = 1_000;

/** Characters that show nothing and travel with text that was copied from web pages. */
const invisible = /[\u200B-\u200F\u2060\uFEFF\u00AD]/g;

/** What the model cell of a row says: its references, or what is wrong with it. */
export interface CellModels {
  readonly refs: readonly string[];
  readonly problem: string | null;
}

/** How a model cell is judged: the name of its column, and what is wrong with a reference, or null. */
export interface CellChecks {
  readonly column: string;
  readonly problemOf: (ref: string) => string | null;
}

/** The models that a cell names. Quotation marks, brackets of links and invisible characters are taken off; several models are one each. */
export function modelsOfCell(cell: string, { column, problemOf }: CellChecks): CellModels {
  const text = bare(cell);
  const wrong = problemOfCell(text, column);
  if (wrong !== null) return { refs: [], problem: wrong };
  const parts = text.split(/[\r\n,;]+/).map(bare).filter((part) => part !== '');
  const refs = parts.length > 1 && parts.every(namesModel) ? parts : [text];
  const problem = refs.map(problemOf).find((one) => one !== null) ?? null;
  return { refs: problem === null ? refs : [], problem };
}

/** What shows before any reference is read. A number or a date would pass for one of the old names without an organisation. */
function problemOfCell(text: string, column: string): string | null {
  if (/^(?:[-–—?]|n\/a|k\. ?a\.)?$/i.test(text)) return 'no model is named';
  if (text.length > longestReference) return `the cell holds ${text.length} characters and no model`;
  if (/^[=+@]/.test(text)) return `"${text.slice(0, 60)}" is a formula and no model`;
  if (/^#(?:N\/A|NAME\?|REF!|VALUE!|DIV\/0!|NULL!|NUM!)$/.test(text)) return `the cell holds the error ${text} and no model`;
  if (/^[\d.,]+%?$|^\d{4}-\d{2}-\d{2}$|^\d{1,2}[./]\d{1,2}[./]\d{2,4}$/.test(text)) return `"${text}" is a number or a date and no model`;
  return column !== '' && plainName(text) === plainName(column) && !text.includes('/') ? 'repeats the head of the table' : null;
}

/** The reference without what word processors, chats and wikis put around it or in the place of its plain characters. */
function bare(text: string): string {
  const plain = text.replace(invisible, '').normalize('NFKC').replace(/[\u2010\u2011]/g, '-').trim();
  const link = /^\[[^\]]{0,300}\]\((https?:\/\/[^()\s]{1,900})\)$/.exec(plain)?.[1];
  const named = link ?? plain.replace(/^(?:["'`<„“«]{1,2}|\*\*|\[)|(?:["'`>“”»]{1,2}|\*\*|\])$/g, '').trim();
  return /^[\w.-]+\/[\w.-]+\/$/.test(named) ? named.slice(0, -1) : named;
}
