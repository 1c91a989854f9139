/** The bytes end before the value that was asked for. */
export class BytesEnd extends Error {
  constructor() {
    super('the bytes end inside a value');
    this.name = 'BytesEnd';
  }
}

/** A file says a length that no honest file has. */
export class LengthRefused extends Error {
  constructor(what: string, length: number) {
    super(`${what} of ${length} is more than is read`);
    this.name = 'LengthRefused';
  }
}

/** Reads binary values one after the other. Every read throws {@link BytesEnd} at the end of the bytes. */
export interface Cursor {
  /** `size` bytes as a view; the position moves behind them. */
  take(size: number): DataView;
  /** A 64-bit length; throws {@link LengthRefused} above `maximum`. */
  length(what: string, maximum: number): number;
  /** A 64-bit length and so many bytes of UTF-8. */
  text(maximum: number): string;
  readonly littleEndian: boolean;
}

/** A cursor over `bytes`, beginning at `start`. */
export function createCursor(bytes: Uint8Array, { start, littleEndian }: { readonly start: number; readonly littleEndian: boolean }): Cursor {
  let position = start;
  const take = (size: number): DataView => {
    if (position + size > bytes.byteLength) throw new BytesEnd();
    const view = new DataView(bytes.buffer, bytes.byteOffset + position, size);
    position += size;
    return view;
  };
  const length = (what: string, maximum: number): number => {
    const value = Number(take(8).getBigUint64(0, littleEndian));
    if (value > maximum) throw new LengthRefused(what, value);
    return value;
  };
  const text = (maximum: number): string => new TextDecoder().decode(take(length('a text length', maximum)));
  return { take, length, text, littleEndian };
}
