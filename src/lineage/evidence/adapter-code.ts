import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { codeBlocks, type CodeBlock } from './code-blocks.ts';
import { makeClaim } from './make-claim.ts';

/** Calls with which PEFT puts an adapter on other weights: https://huggingface.co/docs/peft/package_reference/peft_model */
const puts = /\bPeftModel(?:For\w+)?\.from_pretrained\s*\(|\.load_adapter\s*\(/;

/** Quoted ids, and what stands before each: ids of data sets and Spaces are no weights. */
const quoted = /(\bload_dataset\s*\(\s*)?["']([A-Za-z0-9][\w.-]{0,95}\/[A-Za-z0-9][\w.-]{0,95})["']/g;

/**
 * Code of a card that loads other weights and puts this repository on them as an adapter. Only where the block names this
 * repository and exactly one other one: which of several is the base would be a guess.
 */
export function adapterCodeClaims(record: ModelRecord): readonly Claim[] {
  if (record.readme === null || !puts.test(record.readme)) return [];
  return codeBlocks(record.readme).flatMap((block) => {
    const base = baseIn(block, record.id);
    return makeClaim(base, { relation: 'adapter', strength: 'strong', kind: 'prose', where: `README.md:${block.line}` });
  });
}

/** The one repository that a block names beside this one. */
function baseIn({ text }: CodeBlock, id: string): string | undefined {
  if (!puts.test(text)) return undefined;
  const named = new Set([...text.matchAll(quoted)].flatMap((found) => (found[1] === undefined ? [found[2] ?? ''] : [])));
  const others = [...named].filter((name) => name.toLowerCase() !== id.toLowerCase());
  return others.length === 1 && named.size === 2 ? others[0] : undefined;
}
