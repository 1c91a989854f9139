import { readFields } from './front-matter-fields.ts';
import { isCardKey } from './card-keys.ts';

/** The front matter of a README as text, and where the body begins. */
export interface FrontMatter {
  /** YAML between the fences; empty when the opening fence is never closed. */
  readonly text: string;
  /** 1-based line of the README on which the body begins. */
  readonly bodyLine: number;
  readonly oddities: readonly string[];
}

/** Pairs of `---` lines that are tried when a README does not begin with front matter. */
const maximumCandidates = 8;

/** Characters of such a block; what is longer is no head of a card that was put in the wrong place. */
const maximumLaterBlock = 16_000;

/**
 * Finds the front matter of a README: at its top, after nothing but blank lines, or further down as the Hub once
 * accepted it (a block between `---` lines, perhaps in a code fence, that is a mapping of card keys), or as the whole file.
 * Null when there is none.
 */
export function findFrontMatter(readme: string): FrontMatter | null {
  const lines = readme.split('\n');
  const hasMark = lines[0]?.startsWith('\uFEFF') === true;
  if (hasMark) lines[0] = lines[0]?.slice(1) ?? '';
  const first = lines.findIndex((line) => line.trim() !== '');
  if (first < 0) return null;
  const found = isFence(lines[first]) ? atTop(lines, first) : (furtherDown(lines, first) ?? withoutFences(lines));
  return found && { ...found, oddities: [...found.oddities, ...(hasMark ? ['byte-order-mark'] : [])] };
}

function atTop(lines: readonly string[], open: number): FrontMatter {
  const oddities = open > 0 ? ['blank-line-before-front-matter'] : [];
  const close = nextFence(lines, open + 1);
  if (close < 0) return { text: '', bodyLine: open + 2, oddities: [...oddities, 'front-matter-not-closed'] };
  const text = lines.slice(open + 1, close).join('\n');
  return (text.trim() === '' ? afterDoubledFence(lines, close) : null) ?? { text, bodyLine: close + 2, oddities };
}

/** Some cards open with two fences; the Hub reads what follows the second one. */
function afterDoubledFence(lines: readonly string[], open: number): FrontMatter | null {
  const close = nextFence(lines, open + 1);
  const text = close < 0 ? '' : lines.slice(open + 1, close).join('\n');
  return looksLikeCard(text) ? { text, bodyLine: close + 2, oddities: ['fence-doubled'] } : null;
}

function furtherDown(lines: readonly string[], from: number): FrontMatter | null {
  let open = nextFence(lines, from);
  for (let tries = 0; open >= 0 && tries < maximumCandidates; tries += 1) {
    const close = nextFence(lines, open + 1);
    if (close < 0) return null;
    const text = lines.slice(open + 1, close).join('\n');
    if (looksLikeCard(text)) return { text, bodyLine: 1, oddities: [placeOddity(lines, open)] };
    open = close;
  }
  return null;
}

/** A README that is nothing but the keys of a card, its fences forgotten. */
function withoutFences(lines: readonly string[]): FrontMatter | null {
  const text = lines.join('\n');
  return looksLikeCard(text) ? { text, bodyLine: lines.length + 1, oddities: ['front-matter-without-fences'] } : null;
}

/** A horizontal rule is written like a fence, so a later block counts only when it begins with a key of the card and holds nothing but keys. */
function looksLikeCard(text: string): boolean {
  const begin = text.match(/^\s*([\w-]{1,40})[ \t]*:/);
  if (text.length > maximumLaterBlock || !isCardKey(begin?.[1] ?? '')) return false;
  const { fields, oddities } = readFields(text);
  return fields.size > 0 && oddities.every((oddity) => !oddity.startsWith('front-matter')) && [...fields.keys()].every((key) => /^[\w-]{1,60}$/.test(key));
}

function placeOddity(lines: readonly string[], open: number): string {
  return /^\s*(```|~~~)/.test(lines[open - 1] ?? '') ? 'front-matter-in-code-fence' : 'front-matter-not-at-start';
}

function nextFence(lines: readonly string[], from: number): number {
  return lines.findIndex((line, index) => index >= from && isFence(line));
}

function isFence(line: string | undefined): boolean {
  return line?.trimEnd() === '---';
}
