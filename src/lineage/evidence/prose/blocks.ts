import { plainText } from './inline.ts';
import type { PlainText } from './plain-text.ts';
import type { SourceLine } from './source-lines.ts';

/** A part of a card that is read as one: a heading, a paragraph, or a list item. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly plain: PlainText;
  /** Depth of a heading, indentation of a list item; 0 for a paragraph. */
  readonly level: number;
  /** Texts of the headings above it, outermost first. */
  readonly section: readonly string[];
}

/** Lines of one block that are read together. */
const maximumLines = 120;

type Kind = 'blank' | 'rule' | 'heading' | 'item' | 'row' | 'label' | 'text';

/** Groups lines into blocks. Table rows belong to the table reader and are left out. */
export function readBlocks(lines: readonly SourceLine[]): readonly Block[] {
  const blocks: Block[] = [];
  const section: { level: number; text: string }[] = [];
  let open: OpenBlock | null = null;
  const close = (): void => {
    if (open !== null) push(blocks, section, open);
    open = null;
  };
  for (const { line, text, kind } of classified(lines)) {
    if (kind !== 'text' || isFull(open)) close();
    if (kind === 'blank' || kind === 'rule' || kind === 'row') continue;
    open ??= { kind: blockKind(kind), level: levelOf(text, kind), lines: [] };
    open.lines.push({ line, text: text.replace(marker, '').trim() });
  }
  close();
  return blocks;
}

interface ClassifiedLine extends SourceLine {
  readonly kind: Kind;
}

/** Lines without marks of quotation, and what each is. */
function classified(lines: readonly SourceLine[]): readonly ClassifiedLine[] {
  let inTable = false;
  return lines.map((item) => {
    const text = item.text.replace(/^\s{0,3}(?:>\s?)+/, '');
    if (/<table\b/i.test(text)) inTable = true;
    const kind = inTable ? 'row' : kindOf(text);
    if (/<\/table>/i.test(text)) inTable = false;
    return { line: item.line, text, kind };
  });
}

/** A heading is one line; a paragraph is cut after many. */
function isFull(open: OpenBlock | null): boolean {
  return open !== null && (open.kind === 'heading' || open.lines.length >= maximumLines);
}

interface OpenBlock {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly lines: SourceLine[];
}

const marker = /^\s*(?:#{1,6}\s+|[-*+\u2022\u00B7]\s+|\d{1,3}[.)]\s+)/;

function kindOf(text: string): Kind {
  const trimmed = text.trim();
  if (trimmed === '') return 'blank';
  if (/^(?:[-*_=]\s?){3,}$/.test(trimmed)) return 'rule';
  if (/^#{1,6}\s*\S/.test(trimmed) || /^<h[1-6]\b/i.test(trimmed)) return 'heading';
  if (trimmed.startsWith('|') || /^:?-{2,}:?\s*\|/.test(trimmed)) return 'row';
  if (/^(?:[-*+\u2022\u00B7]\s+|\d{1,3}[.)]\s+)\S/.test(trimmed)) return 'item';
  return isLabel(trimmed) ? 'label' : 'text';
}

/** `**Base model:** …` and `Base model: …` begin a statement of their own even without a blank line before them. */
function isLabel(text: string): boolean {
  return /^(?:\*\*|__)?[\p{Lu}\p{Lo}][^:\uFF1A.|<>]{1,48}(?::\*\*|\*\*\s?:|__\s?:|:__|:|\uFF1A)(?:\s|\*|$|\p{Lo})/u.test(text);
}

function blockKind(kind: Kind): Block['kind'] {
  if (kind === 'heading' || kind === 'item') return kind;
  return 'paragraph';
}

function levelOf(text: string, kind: Kind): number {
  if (kind === 'heading') return /^\s*(#{1,6})/.exec(text)?.[1]?.length ?? Number(/<h([1-6])/i.exec(text)?.[1] ?? 1);
  return kind === 'item' ? (/^\s*/.exec(text)?.[0].length ?? 0) : 0;
}

function push(blocks: Block[], section: { level: number; text: string }[], open: OpenBlock): void {
  const plain = plainText(open.lines);
  if (open.kind === 'heading') while ((section.at(-1)?.level ?? 0) >= open.level) section.pop();
  blocks.push({ kind: open.kind, plain, level: open.level, section: section.map((heading) => heading.text) });
  if (open.kind === 'heading') section.push({ level: open.level, text: plain.text.trim().replace(/#+$/, '').trim() });
}
