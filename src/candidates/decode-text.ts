import { decodeWindows1252 } from '../util/windows-1252.ts';

/** A decoded text, and a remark where its encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  readonly note: string | null;
}

/**
 * Text as spreadsheets save it: UTF-8, UTF-16 by its byte order mark or its zero bytes, else what versions of Excel write for «CSV»:
 * Shift_JIS the Japanese one, Windows-1252 the western ones. A byte order mark is no part of the text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = utf16(bytes);
  if (wide !== null) return { text: new TextDecoder(wide).decode(bytes), note: null };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: null };
  } catch {
    const japanese = shiftJis(bytes);
    return japanese === null ? { text: decodeWindows1252(bytes), note: 'the text is no UTF-8 and was read as Windows-1252' } : { text: japanese, note: 'the text is no UTF-8 and was read as Shift_JIS' };
  }
}

/** Two kana in a row, whose first bytes (0x82, 0x83) hardly stand in a western text. */
const kana = /[\u3041-\u30FE]{2}/;

/** The text as Shift_JIS where it is one that holds Japanese; null also where the runtime does not know that encoding. */
function shiftJis(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('shift_jis', { fatal: true }).decode(bytes);
    return kana.test(text) ? text : null;
  } catch {
    return null;
  }
}

function utf16([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if ((first === 0xff && second === 0xfe) || (first !== undefined && first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0) ? 'utf-16be' : null;
}
