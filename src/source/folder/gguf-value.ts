import type { GgufHeader } from '../../model/record.ts';
import { LengthRefused, type Cursor } from './gguf-cursor.ts';

/** A value of a GGUF header as far as it is kept. */
export type GgufValue = GgufHeader['metadata'][string];

/** Bytes of one text. */
const maximumText = 1_000_000;

/** Elements of one array before the tokenizer; merges and vocabularies come after it. */
const maximumElements = 100_000;

const maximumNesting = 4;

/** Elements and characters that are kept; the rest is read over. */
const keptElements = 256;
const keptCharacters = 20_000;

type Scalar = (view: DataView, littleEndian: boolean) => number | boolean;

/** `gguf_metadata_value_type` of scalars: bytes, and how they are read. https://github.com/ggml-org/ggml/blob/master/docs/gguf.md */
const scalars: ReadonlyMap<number, { readonly size: number; readonly read: Scalar }> = new Map([
  [0, { size: 1, read: (view: DataView) => view.getUint8(0) }],
  [1, { size: 1, read: (view: DataView) => view.getInt8(0) }],
  [2, { size: 2, read: (view: DataView, little: boolean) => view.getUint16(0, little) }],
  [3, { size: 2, read: (view: DataView, little: boolean) => view.getInt16(0, little) }],
  [4, { size: 4, read: (view: DataView, little: boolean) => view.getUint32(0, little) }],
  [5, { size: 4, read: (view: DataView, little: boolean) => view.getInt32(0, little) }],
  [6, { size: 4, read: (view: DataView, little: boolean) => view.getFloat32(0, little) }],
  [7, { size: 1, read: (view: DataView) => view.getUint8(0) !== 0 }],
  [10, { size: 8, read: (view: DataView, little: boolean) => Number(view.getBigUint64(0, little)) }],
  [11, { size: 8, read: (view: DataView, little: boolean) => Number(view.getBigInt64(0, little)) }],
  [12, { size: 8, read: (view: DataView, little: boolean) => view.getFloat64(0, little) }],
]);

const textType = 8;
const arrayType = 9;

/**
 * Reads one value of the given type and moves behind it. Null for a value that is not kept: an array of arrays, a number
 * that JSON cannot hold. Throws `BytesEnd`, or `LengthRefused` for a length, nesting or type that no honest file has.
 */
export function readGgufValue(cursor: Cursor, type: number, nesting = 0): GgufValue | null {
  if (type === textType) return cursor.text(maximumText).slice(0, keptCharacters);
  if (type === arrayType) return readArray(cursor, nesting + 1);
  const scalar = scalars.get(type);
  if (scalar === undefined) throw new LengthRefused('a value type', type);
  const value = scalar.read(cursor.take(scalar.size), cursor.littleEndian);
  return typeof value === 'boolean' || Number.isFinite(value) ? value : null;
}

function readArray(cursor: Cursor, nesting: number): GgufValue | null {
  if (nesting > maximumNesting) throw new LengthRefused('a nesting', nesting);
  const type = cursor.take(4).getUint32(0, cursor.littleEndian);
  const count = cursor.length('an array length', maximumElements);
  const kept: (string | number | boolean)[] = [];
  for (let index = 0; index < count; index += 1) {
    const value = readGgufValue(cursor, type, nesting);
    if (index < keptElements && value !== null && typeof value !== 'object') kept.push(value);
  }
  return type === arrayType ? null : kept;
}
