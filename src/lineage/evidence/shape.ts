import type { ModelRecord } from '../../model/record.ts';
import type { MeasuredMember } from '../families.ts';

/** Sizes of a network as a record tells them; null where it does not. */
export interface Shape {
  readonly architecture: string | null;
  readonly hiddenSize: number | null;
  readonly layers: number | null;
  readonly vocabularySize: number | null;
  readonly intermediateSize: number | null;
  readonly parameters: number | null;
}

const numbers = ['hiddenSize', 'layers', 'vocabularySize', 'intermediateSize', 'parameters'] as const;

/** The shape of a record, from its configuration, its weights' header or its GGUF header. */
export function shapeOf(record: ModelRecord): Shape {
  const gguf = ggufNumbers(record);
  return {
    architecture: record.config?.architectures[0] ?? null,
    hiddenSize: record.config?.hiddenSize ?? gguf('embedding_length'),
    layers: record.config?.layers ?? gguf('block_count'),
    vocabularySize: record.config?.vocabularySize ?? gguf('vocab_size'),
    intermediateSize: record.config?.intermediateSize ?? gguf('feed_forward_length'),
    parameters: record.parameters,
  };
}

/** The shape that `models/` knows of a member; null when it knows none. */
export function knownShape({ fingerprint }: MeasuredMember): Shape | null {
  const { architecture = null, hiddenSize = null, layers = null, vocabularySize = null, intermediateSize = null, parameters = null } = fingerprint ?? {};
  return fingerprint === undefined ? null : { architecture, hiddenSize, layers, vocabularySize, intermediateSize, parameters };
}

/** Names of the numbers that two shapes share, or null when one of them differs. */
export function sharedSizes(left: Shape, right: Shape): readonly string[] | null {
  const both = numbers.filter((key) => left[key] !== null && right[key] !== null);
  return both.every((key) => left[key] === right[key]) ? both : null;
}

/** The family of architectures: `LlamaForCausalLM` and `LlamaForSequenceClassification` are both `llama`. */
export function architectureFamily(architecture: string): string {
  return architecture.replace(/(?:For[A-Z]\w*|LMHeadModel|Model|Pipeline)$/, '').toLowerCase();
}

function ggufNumbers(record: ModelRecord): (key: string) => number | null {
  const architecture = record.gguf?.architecture;
  return (key) => {
    const value = architecture ? new Map(Object.entries(record.gguf?.metadata ?? {})).get(`${architecture}.${key}`) : undefined;
    return typeof value === 'number' ? value : null;
  };
}
