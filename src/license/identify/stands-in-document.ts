import type { Assessment } from './assess.ts';
import { commanding } from './term-cues.ts';
import { wordAt, type TokenRange, type Tokens } from './tokens.ts';

/** An addition of fewer words is a short one, whatever it says. */
const shortAddition = 60;

/** An addition that speaks like terms is a document of its own only when it is this long, and longer than the licence. */
const longTerms = 400;

/** Marks of a document, such as a model card: front matter, code, tables, pictures, several headings. */
const documentMarks: readonly RegExp[] = [/^---\s*\n[^]{0,4000}?\n---\s*\n/, /\n\s*```/, /\n\s*\|[^\n]{0,300}\|\s*\n\s*\|/, /!\[[^\]\n]{0,200}\]/, /(?:^|\n)#{1,6} [^\n]+\n(?:[^#]|[^\n]#|#[^\s#])*\n#{1,6} /];

/**
 * Whether a licence that stands whole in a text stands in a longer document (`embeds`) or was added to (`variant`): a licence
 * with a paragraph of further terms must never pass for the licence, and a model card with a licence in it is no other licence.
 */
export function standsInDocument({ known, span, added, tokens }: Assessment): boolean {
  const outside: readonly TokenRange[] = [{ from: 0, to: span.from }, { from: span.to, to: tokens.count }];
  const around = outside.map(({ from, to }) => textOf(tokens, from, to)).join('\n\n');
  if (hasDocumentMarks(around)) return true;
  if (added < shortAddition) return false;
  const speaksLikeTerms = outside.some(({ from, to }) => commanding.test(wordsOf(tokens, from, to)));
  return speaksLikeTerms ? added >= longTerms && added > known.size : added > known.size / 4;
}

/** True for the parts of a text that only a document has. */
export function hasDocumentMarks(text: string): boolean {
  const bounded = text.length > 40_000 ? `${text.slice(0, 20_000)}\n\n${text.slice(-20_000)}` : text;
  return documentMarks.some((mark) => mark.test(bounded));
}

function textOf({ text, starts, ends, count }: Tokens, from: number, to: number): string {
  if (from >= to) return '';
  return text.slice(from === 0 ? 0 : starts[from], to === count ? text.length : ends[to - 1]);
}

function wordsOf(tokens: Tokens, from: number, to: number): string {
  return Array.from({ length: Math.min(2000, to - from) }, (_, at) => wordAt(tokens, from + at)).join(' ');
}
