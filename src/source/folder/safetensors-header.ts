import type { Files } from '../../io/io.ts';

/** What the header of a safetensors file says; https://github.com/huggingface/safetensors#format */
export interface SafetensorsHeader {
  /** `__metadata__`, each value cut at 4,000 characters; null where there is none. */
  readonly metadata: Readonly<Record<string, string>> | null;
  /** Numbers in all tensors together; null when a shape makes no sense. */
  readonly parameters: number | null;
  /** Why there is nothing to say; null when all is well. */
  readonly problem: string | null;
}

/** Bytes of JSON that are read; the format allows 100 MB, the largest real ones stay below 20. */
const maximumHeader = 32_000_000;

const maximumKeys = 500;
const maximumValue = 4_000;

/** Reads the header of a safetensors file: eight bytes of length and the JSON behind them, never a tensor. */
export async function readSafetensorsHeader(files: Files, path: string, fileSize: number): Promise<SafetensorsHeader> {
  const start = await files.readBytes(path, 0, Math.min(8, fileSize));
  if (start === null || start.byteLength < 8) return refused('is too short for a safetensors file');
  const length = Number(new DataView(start.buffer, start.byteOffset, 8).getBigUint64(0, true));
  if (length > maximumHeader) return refused(`does not begin like a safetensors file, or its header of ${length} bytes is more than is read`);
  if (length + 8 > fileSize) return refused('breaks off inside its header');
  const bytes = await files.readBytes(path, 8, length);
  return bytes === null ? refused('is not there any more') : parseHeader(new TextDecoder().decode(bytes));
}

function refused(problem: string): SafetensorsHeader {
  return { metadata: null, parameters: null, problem };
}

function parseHeader(json: string): SafetensorsHeader {
  const header = objectFrom(json);
  if (header === null) return refused('does not begin like a safetensors file');
  const tensors = Object.entries(header).filter(([key]) => key !== '__metadata__');
  return { metadata: metadataOf(header), parameters: sum(tensors.map(([, tensor]) => sizeOf(tensor))), problem: null };
}

function objectFrom(json: string): object | null {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function metadataOf(header: object): Record<string, string> | null {
  const metadata = '__metadata__' in header ? header.__metadata__ : null;
  if (typeof metadata !== 'object' || metadata === null) return null;
  const texts = Object.entries(metadata).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[0] !== '__proto__');
  return Object.fromEntries(texts.slice(0, maximumKeys).map(([key, value]) => [key.slice(0, 300), value.slice(0, maximumValue)]));
}

/** Product of a tensor's shape; null when it has none. */
function sizeOf(tensor: unknown): number | null {
  const shape: unknown = typeof tensor === 'object' && tensor !== null && 'shape' in tensor ? tensor.shape : null;
  if (!Array.isArray(shape) || shape.length > 16) return null;
  let product = 1;
  for (const dimension of shape) product *= Number.isSafeInteger(dimension) && dimension >= 0 ? dimension : Number.NaN;
  return Number.isSafeInteger(product) ? product : null;
}

/** The sum, or null when a part is unknown, nothing is there or the sum cannot be exact. */
export function sum(parts: readonly (number | null)[]): number | null {
  let total = 0;
  for (const part of parts) {
    if (part === null) return null;
    total += part;
  }
  return parts.length > 0 && Number.isSafeInteger(total) ? total : null;
}
