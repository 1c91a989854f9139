import { commanding } from './term-cues.ts';
import { spellWords, wordsIn, type TokenRange, type Tokens } from './tokens.ts';
import type { WholeBlocks } from './whole-blocks.ts';

/** An addition of fewer words is a short one, whatever it says. */
const shortAddition = 60;

/** An addition that speaks like terms is a document of its own only when it is this long, and longer than the licence. */
const longTerms = 400;

/** Marks of a document, such as a model card: front matter, code, tables, pictures, several headings. */
const documentMarks: readonly RegExp[] = [/^---\s*\n[^]{0,4000}?\n---\s*\n/, /\n\s*```/, /\n\s*\|[^\n]{0,300}\|\s*\n\s*\|/, /!\[[^\]\n]{0,200}\]/, /(?:^|\n)#{1,6} [^\n]+\n(?:[^#]|[^\n]#|#[^\s#])*\n#{1,6} /];

/**
 * Whether licences that stand whole in a text stand in a longer document (`embeds`) or whether one was added to (`variant`): a
 * licence with a paragraph of further terms must never pass for the licence, and a model card with a licence in it is no other licence.
 */
export function standsInDocument(found: WholeBlocks): boolean {
  const { blocks, largest, outside } = found;
  if (blocks.length > 1 || hasDocumentMarks(textAround(found))) return true;
  const added = wordsIn(outside);
  if (added < shortAddition) return false;
  const speaksLikeTerms = outside.some((range) => commanding.test(spellWords(largest.tokens, range)));
  return speaksLikeTerms ? added >= longTerms && added > largest.known.size : added > largest.known.size / 4;
}

/** What stands before, between and after licences. */
export function textAround({ outside, largest }: WholeBlocks): string {
  return outside.map((range) => textOf(largest.tokens, range)).join('\n\n');
}

/** True for the parts of a text that only a document has. */
export function hasDocumentMarks(text: string): boolean {
  const bounded = text.length > 40_000 ? `${text.slice(0, 20_000)}\n\n${text.slice(-20_000)}` : text;
  return documentMarks.some((mark) => mark.test(bounded));
}

function textOf({ text, starts, ends, count }: Tokens, { from, to }: TokenRange): string {
  if (from >= to) return '';
  return text.slice(from === 0 ? 0 : ends[from - 1], to === count ? text.length : starts[to]);
}
