/** Blocks of a card, and characters of each, that are read. Cards are hostile input. */
const limits = { blocks: 60, characters: 20_000 };

/** A fenced block of code in a card. */
export interface CodeBlock {
  /** Line of the opening fence, from 1. */
  readonly line: number;
  readonly text: string;
}

/** The fenced blocks of a README (CommonMark 0.31 §4.5), bounded in number and length. */
export function codeBlocks(readme: string): readonly CodeBlock[] {
  const lines = readme.split('\n');
  const fences = lines.flatMap((line, index) => (/^ {0,3}(?:```|~~~)/.test(line) ? [index] : [])).slice(0, 2 * limits.blocks);
  return fences.flatMap((from, index) => (index % 2 === 0 ? [{ line: from + 1, text: lines.slice(from + 1, fences[index + 1]).join('\n').slice(0, limits.characters) }] : []));
}
