import type { Assessment } from './assess.ts';
import type { TokenRange } from './tokens.ts';

/** Known texts that stand whole in an input, apart from one another, and what stands around them. */
export interface WholeBlocks {
  /** In order of place. */
  readonly blocks: readonly Assessment[];
  /** The block with most words. */
  readonly largest: Assessment;
  /** Words of the input that belong to none of them. */
  readonly outside: readonly TokenRange[];
}

/** Finds the known texts that stand whole in an input, or null. A text within a longer one is part of that one. */
export function findWholeBlocks(assessments: readonly Assessment[]): WholeBlocks | null {
  const whole = assessments.filter(({ whole: isWhole, known }) => isWhole && known.kind !== 'fragment');
  const bySize = [...whole].sort((left, right) => right.matched - left.matched);
  const apart: Assessment[] = [];
  for (const block of bySize) {
    if (apart.every(({ span }) => span.to <= block.span.from || block.span.to <= span.from)) apart.push(block);
  }
  const [largest] = apart;
  if (!largest) return null;
  const blocks = apart.sort((left, right) => left.span.from - right.span.from);
  return { blocks, largest, outside: blocks.length === 1 ? outsideOne(largest) : outsideAll(blocks, largest.tokens.count) };
}

/** Around a single text titles and notices do not count. */
function outsideOne({ differences }: Assessment): readonly TokenRange[] {
  return differences.map(({ input }) => input);
}

function outsideAll(blocks: readonly Assessment[], count: number): readonly TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = 0;
  for (const { span } of blocks) {
    if (span.from > from) ranges.push({ from, to: span.from });
    from = span.to;
  }
  return from < count ? [...ranges, { from, to: count }] : ranges;
}
