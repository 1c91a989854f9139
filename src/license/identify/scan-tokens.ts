import { asciiBreak, asciiKinds, asciiSingle, asciiWord, readCharacter } from './characters.ts';
import { equivalentWords } from './equivalent-words.ts';
import { addByte, hashSeed, hashWord, type Tokens } from './tokens.ts';

/** Characters of a token with the space after it; columns have room for so many tokens at first. */
const usualCharacters = 5;

/** Columns being filled; the last token is open while its spelling grows. */
interface Scan {
  readonly text: string;
  hashes: Uint32Array;
  starts: Int32Array;
  ends: Int32Array;
  offsets: Int32Array;
  spelling: Uint8Array;
  count: number;
  size: number;
  hash: number;
}

const space = 32;
const point = 46;
const comma = 44;
const copyright = hashWord('copyright');
const letterC = hashWord('c');
const owner = hashWord('owner');

const encoder = new TextEncoder();

/** Hash of a spelling → the words that stand for it, in UTF-8. */
const equivalents = new Map([...equivalentWords].map(([word, stands]) => [hashWord(word), stands.split(' ').map((stand) => encoder.encode(stand))]));
const copyrightBytes = [encoder.encode('copyright')];
const holderBytes = [encoder.encode('holder')];

/** Every token of a text in order, numbering of lists included. Linear in its length. */
export function scanTokens(text: string): Tokens {
  const room = Math.ceil(text.length / usualCharacters) + 16;
  const scan: Scan = { text, hashes: new Uint32Array(room), starts: new Int32Array(room), ends: new Int32Array(room), offsets: new Int32Array(room + 1), spelling: new Uint8Array(2 * text.length + 66), count: 0, size: 0, hash: hashSeed };
  let at = 0;
  while (at < text.length) at = text.charCodeAt(at) < 128 ? stepAscii(scan, at) : stepOther(scan, at);
  const { count, hashes, starts, ends, spelling, offsets } = scan;
  return { text, count, hashes, starts, ends, spelling, offsets };
}

/** Passes what is no part of a word, then reads the word or symbol that follows. Returns where to go on. */
function stepAscii(scan: Scan, start: number): number {
  const { text } = scan;
  let at = start;
  let kind: number = asciiBreak;
  while (at < text.length && text.charCodeAt(at) < 128 && (kind = asciiKinds[text.charCodeAt(at)] ?? asciiBreak) === asciiBreak) at += 1;
  if (kind === asciiWord) return readWord(scan, at);
  if (kind === asciiSingle) readSingle(scan, at, [text.charCodeAt(at)]);
  return kind === asciiSingle ? at + 1 : at;
}

function stepOther(scan: Scan, at: number): number {
  const codePoint = scan.text.codePointAt(at) ?? 0;
  const { kind, bytes } = readCharacter(codePoint);
  if (kind === 'word') return readWord(scan, at);
  if (kind === 'single') readSingle(scan, at, bytes);
  return at + (codePoint > 0xffff ? 2 : 1);
}

function readSingle(scan: Scan, at: number, bytes: ArrayLike<number>): void {
  scan.hash = hashSeed;
  addBytes(scan, bytes);
  closeToken(scan, at, at + 1);
}

function readWord(scan: Scan, start: number): number {
  const { text } = scan;
  scan.hash = hashSeed;
  let at = start;
  while (at < text.length) {
    at = addLetters(scan, at);
    const next = text.charCodeAt(at) < 128 ? joinNumber(scan, at) : addOther(scan, at);
    if (next === at) break;
    at = next;
  }
  closeToken(scan, start, at);
  return at;
}

/** Adds letters and digits of ASCII to the open word, up to the first other character. Nearly all of the time is spent here. */
function addLetters(scan: Scan, start: number): number {
  const { text, spelling } = scan;
  let { hash, size } = scan;
  let at = start;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code > 127 || asciiKinds[code] !== asciiWord) break;
    const lower = code >= 65 && code <= 90 ? code + 32 : code;
    hash = addByte(hash, lower);
    spelling[size++] = lower;
  }
  scan.hash = hash;
  scan.size = size;
  return at;
}

/** `3.1` is one token and `700,000,000` equals `700000000`: a changed version or amount must show as one changed word. */
function joinNumber(scan: Scan, at: number): number {
  const { text } = scan;
  const code = text.charCodeAt(at);
  if ((code !== point && code !== comma) || !isDigit(text, at - 1) || !isDigit(text, at + 1)) return at;
  if (code === comma) return isDigit(text, at + 2) && isDigit(text, at + 3) && !isDigit(text, at + 4) ? at + 1 : at;
  scan.hash = addByte(scan.hash, point);
  scan.spelling[scan.size++] = point;
  return at + 1;
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 48 && code <= 57;
}

function addOther(scan: Scan, at: number): number {
  const codePoint = scan.text.codePointAt(at) ?? 0;
  const { kind, bytes } = readCharacter(codePoint);
  if (kind === 'break' || kind === 'single') return at;
  if (kind === 'word') addBytes(scan, bytes);
  return at + (codePoint > 0xffff ? 2 : 1);
}

function addBytes(scan: Scan, bytes: ArrayLike<number>): void {
  if (scan.size + bytes.length + 2 * (scan.text.length + 2) > scan.spelling.length) grow(scan, bytes.length);
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    scan.hash = addByte(scan.hash, byte);
    scan.spelling[scan.size++] = byte;
  }
}

/** Letters outside ASCII take several bytes; room is kept for the rest of the text in ASCII. */
function grow(scan: Scan, more: number): void {
  const larger = new Uint8Array(2 * (scan.size + more) + 4 * (scan.text.length + 2));
  larger.set(scan.spelling.subarray(0, scan.size));
  scan.spelling = larger;
}

function closeToken(scan: Scan, start: number, end: number): void {
  const hash = scan.hash >>> 0;
  const equivalent = equivalents.get(hash);
  if (equivalent) return replaceToken(scan, equivalent, { start, end });
  if (hash === letterC && isCopyrightSign(scan, start, end)) return replaceToken(scan, copyrightBytes, { start, end });
  if (hash === owner && lastHash(scan) === copyright) return replaceToken(scan, holderBytes, { start, end });
  push(scan, hash, { start, end });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function replaceToken(scan: Scan, words: readonly Uint8Array[], place: Place): void {
  scan.size = scan.offsets[scan.count] ?? 0;
  for (const word of words) {
    scan.hash = hashSeed;
    addBytes(scan, word);
    push(scan, scan.hash >>> 0, place);
  }
}

/** `Copyright (c)`, `Copyright ©` and `©` are one token, as SPDX's guidelines have it. */
function push(scan: Scan, hash: number, { start, end }: Place): void {
  if (hash === copyright && lastHash(scan) === copyright) {
    scan.size = scan.offsets[scan.count] ?? 0;
    scan.ends[scan.count - 1] = end;
    return;
  }
  if (scan.count === scan.hashes.length) widen(scan);
  scan.hashes[scan.count] = hash;
  scan.starts[scan.count] = start;
  scan.ends[scan.count] = end;
  scan.spelling[scan.size++] = space;
  scan.offsets[++scan.count] = scan.size;
}

/** Makes room for twice as many tokens. */
function widen(scan: Scan): void {
  const room = 2 * scan.hashes.length;
  const { hashes, starts, ends, offsets } = scan;
  scan.hashes = new Uint32Array(room);
  scan.hashes.set(hashes);
  scan.starts = new Int32Array(room);
  scan.starts.set(starts);
  scan.ends = new Int32Array(room);
  scan.ends.set(ends);
  scan.offsets = new Int32Array(room + 1);
  scan.offsets.set(offsets);
}

function lastHash(scan: Scan): number | undefined {
  return scan.count > 0 ? scan.hashes[scan.count - 1] : undefined;
}

/** `(c)` is the sign after the word or before a year; elsewhere it numbers a list. */
function isCopyrightSign(scan: Scan, start: number, end: number): boolean {
  const { text } = scan;
  if (text[start - 1] !== '(' || text[end] !== ')') return false;
  return lastHash(scan) === copyright || /^\s{0,3}[12]\d{3}/.test(text.slice(end + 1, end + 9));
}
