import type { GgufHeader, ModelConfig } from '../../model/record.ts';
import { configFromJson } from '../config.ts';

/** The sizes of a GGUF header under the names of `config.json`, so that a file without one can be told by its family as well. */
export function configFromGguf({ architecture, metadata }: GgufHeader): ModelConfig | null {
  if (architecture === null) return null;
  const of = (key: string): unknown => (Object.hasOwn(metadata, `${architecture}.${key}`) ? metadata[`${architecture}.${key}`] : undefined);
  return configFromJson({
    model_type: architecture,
    hidden_size: of('embedding_length'),
    num_hidden_layers: of('block_count'),
    num_attention_heads: of('attention.head_count'),
    num_key_value_heads: of('attention.head_count_kv'),
    intermediate_size: of('feed_forward_length'),
    vocab_size: of('vocab_size'),
  });
}
