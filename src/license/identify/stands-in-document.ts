import { commanding } from './term-cues.ts';
import { paragraphsOf } from './paragraphs.ts';
import { spellWords, wordsIn, type TokenRange, type Tokens } from './tokens.ts';
import type { WholeBlocks } from './whole-blocks.ts';

/** An addition of fewer words is a short one, whatever it says. */
const shortAddition = 60;

/** An addition that speaks like terms is a document of its own only when it is this long, and longer than the licence. */
const longTerms = 400;

/** Words that withhold something without a command: `military use is excluded`, `free for academic purposes`. */
const withholding = /\b(?:not|no|non|never|cannot|without|exclud\w*|bans?|banned|deny|denied|purposes?|intended|allow\w*|free|research|academic|noncommercial)\b|非|勿|除外/;

/** YAML between lines of dashes, with which a model card begins. It is data and no terms. */
const frontMatter = /^---\s*\n[^]{0,4000}?\n---\s*\n/;

/** Marks of a document, such as a model card: front matter, code, tables, pictures. */
const documentMarks: readonly RegExp[] = [frontMatter, /\n\s*```/, /\n\s*\|[^\n]{0,300}\|\s*\n\s*\|/, /!\[[^\]\n]{0,200}\]/];

/** Several headings. Further terms have them too, so they say something only of a text that mostly tells. */
const severalHeadings = /(?:^|\n)#{1,6} [^\n]+\n(?:[^#]|[^\n]#|#[^\s#])*\n#{1,6} /;

/**
 * Whether licences that stand whole in a text stand in a longer document (`embeds`) or whether one was added to (`variant`): a
 * licence with a paragraph of further terms must never pass for the licence, and a model card with a licence in it is no other licence.
 */
export function standsInDocument(found: WholeBlocks): boolean {
  const { blocks, largest, outside } = found;
  if (blocks.length > 1 || isDocument(found)) return true;
  const added = wordsIn(outside);
  if (added < shortAddition) return false;
  const speaksLikeTerms = outside.some((range) => commands(largest.tokens, range));
  return speaksLikeTerms ? added >= longTerms && added > largest.known.size : added > largest.known.size / 4;
}

/**
 * What may be terms around licences: in a document the paragraphs that command or withhold, so that its story is not taken for terms;
 * elsewhere everything.
 */
export function statementsAround(found: WholeBlocks): readonly TokenRange[] {
  const { outside, largest } = found;
  if (!isDocument(found)) return outside;
  const { tokens } = largest;
  const from = frontMatter.exec(tokens.text)?.[0].length ?? 0;
  return outside.flatMap((range) => paragraphsOf(tokens, range)).filter((range) => (tokens.starts[range.from] ?? 0) >= from && (commands(tokens, range) || withholds(tokens, range)));
}

function isDocument(found: WholeBlocks): boolean {
  const around = bounded(textAround(found));
  return hasDocumentMarks(around) || (severalHeadings.test(around) && mostlyTells(found));
}

function mostlyTells({ outside, largest: { tokens } }: WholeBlocks): boolean {
  const paragraphs = outside.flatMap((range) => paragraphsOf(tokens, range));
  return wordsIn(paragraphs.filter((range) => commands(tokens, range))) * 2 < wordsIn(outside);
}

function commands(tokens: Tokens, range: TokenRange): boolean {
  return commanding.test(spellWords(tokens, range));
}

function withholds(tokens: Tokens, range: TokenRange): boolean {
  return withholding.test(spellWords(tokens, range));
}

/** What stands before, between and after licences. */
function textAround({ outside, largest }: WholeBlocks): string {
  return outside.map((range) => textOf(largest.tokens, range)).join('\n\n');
}

/** True for a text with parts that only a document has. */
function hasDocumentMarks(text: string): boolean {
  return documentMarks.some((mark) => mark.test(text));
}

function bounded(text: string): string {
  return text.length > 40_000 ? `${text.slice(0, 20_000)}\n\n${text.slice(-20_000)}` : text;
}

function textOf({ text, starts, ends, count }: Tokens, { from, to }: TokenRange): string {
  if (from >= to) return '';
  return text.slice(from === 0 ? 0 : ends[from - 1], to === count ? text.length : starts[to]);
}
