import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { resolveName } from '../resolve-name.ts';
import type { ExtractorContext } from './extractor.ts';
import { makeClaim } from './make-claim.ts';

/** Base models read of one header; merges of 65 occur. */
const maximumBases = 100;

/**
 * `general.*` of a GGUF header. `base_model.<i>` and `source` state a parent; llama.cpp copies them from the card.
 * `name` and `basename` are names and no more. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md#general-metadata
 */
export function ggufClaims(record: ModelRecord, { families }: ExtractorContext): readonly Claim[] {
  const header = new Map(Object.entries(record.gguf?.metadata ?? {}));
  const text = (key: string): string | null => {
    const value = header.get(`general.${key}`);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const count = Math.min(Number(header.get('general.base_model.count') ?? 0) || 0, maximumBases);
  const bases = Array.from({ length: count }, (_, index) => baseModel(text, `base_model.${index}`));
  const sources = ['source.huggingface.repository', 'source.repo_url', 'source.url', 'repo_url'].map((key) => ({ key, parent: hubOnly(text(key)) }));
  const named = [text('name'), [text('basename'), text('size_label'), text('finetune')].filter((part) => part !== null).join(' ')];
  return [
    ...bases.flatMap(({ key, parent }) => makeClaim(parent, { relation: 'unknown', strength: 'strong', kind: 'gguf', where: `gguf#general.${key}` })),
    ...sources.flatMap(({ key, parent }) => makeClaim(parent, { relation: 'unknown', strength: 'strong', kind: 'gguf', where: `gguf#general.${key}` })),
    ...named.flatMap((name, index) => (name !== null && resolveName(families, name) !== null ? makeClaim(name, { relation: 'unknown', strength: 'weak', kind: 'gguf', where: `gguf#general.${index === 0 ? 'name' : 'basename'}` }) : [])),
  ];
}

function baseModel(text: (key: string) => string | null, key: string): { readonly key: string; readonly parent: string | null } {
  const url = text(`${key}.repo_url`);
  if (url !== null) return { key: `${key}.repo_url`, parent: url };
  const parts = [text(`${key}.organization`), text(`${key}.name`), text(`${key}.version`)].filter((part) => part !== null);
  return { key: `${key}.name`, parent: parts.length > 0 && text(`${key}.name`) !== null ? parts.join(' ') : null };
}

/** A source is often a home page or a paper; only the Hub's repositories are models. */
function hubOnly(url: string | null): string | null {
  return url !== null && (/^https?:\/\/(?:huggingface\.co|hf\.co)\//i.test(url) || /^[\w.-]+\/[\w.-]+$/.test(url)) ? url : null;
}
