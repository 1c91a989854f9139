/** A value with its GGUF type: `u32`, `f32`, `bool`, `text`, `u64`, or a list of one of them. */
export type TestValue = readonly ['u32' | 'f32' | 'u64' | 'bool', number] | readonly ['text', string] | readonly ['list', number, readonly Uint8Array[]];

const types = { u32: 4, f32: 6, u64: 10, bool: 7, text: 8, list: 9 } as const;

/** Bytes of a GGUF file with the given keys, no tensors. */
export function ggufBytes(keys: readonly (readonly [string, TestValue])[], { version = 3, big = false, count = keys.length } = {}): Uint8Array {
  const little = !big;
  const magic = new TextEncoder().encode('GGUF');
  const body = keys.flatMap(([key, value]) => [text(key, little), number(types[value[0]], 4, little), valueBytes(value, little)]);
  return join([magic, number(version, 4, little), number(0, 8, little), number(count, 8, little), ...body]);
}

/** A length and the UTF-8 behind it. */
export function text(value: string, little = true): Uint8Array {
  const bytes = new TextEncoder().encode(value);
  return join([number(bytes.length, 8, little), bytes]);
}

/** An unsigned integer of 1, 4 or 8 bytes. */
export function number(value: number, size: 1 | 4 | 8, little = true): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  if (size === 1) view.setUint8(0, value);
  else if (size === 4) view.setUint32(0, value, little);
  else view.setBigUint64(0, BigInt(value), little);
  return new Uint8Array(view.buffer);
}

/** All parts one behind the other. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(parts.flatMap((part) => [...part]));
}

function valueBytes(value: TestValue, little: boolean): Uint8Array {
  if (value[0] === 'text') return text(value[1], little);
  if (value[0] === 'list') return join([number(value[1], 4, little), number(value[2].length, 8, little), ...value[2]]);
  if (value[0] === 'f32') return new Uint8Array(new Float32Array([value[1]]).buffer);
  return number(value[1], value[0] === 'bool' ? 1 : value[0] === 'u64' ? 8 : 4, little);
}
