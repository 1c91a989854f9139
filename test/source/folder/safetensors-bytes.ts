import { join, number } from './gguf-bytes.ts';

/** Bytes of a safetensors file with tensors of the given shapes and no data. */
export function safetensorsBytes(shapes: Readonly<Record<string, readonly number[]>>, metadata?: Readonly<Record<string, string>>): Uint8Array {
  const tensors = Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, { dtype: 'BF16', shape, data_offsets: [0, 0] }]));
  return headerBytes(JSON.stringify(metadata === undefined ? tensors : { __metadata__: metadata, ...tensors }));
}

/** The length and a header, whatever it says. */
export function headerBytes(json: string): Uint8Array {
  const bytes = new TextEncoder().encode(json.padEnd(1_200));
  return join([number(bytes.length, 8), bytes]);
}
