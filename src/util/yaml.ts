import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import type { Mistake, Place } from '../errors.ts';

/** Keys and indexes from the root of a document to a value. */
export type YamlPath = readonly (string | number)[];

/** A parsed YAML or JSON file that still knows where everything stands. */
export interface YamlFile {
  readonly file: string;
  /** Plain value; null when the file is empty. */
  readonly value: unknown;
  /** Syntax errors and duplicate keys, each with its place; the value is not to be used when there are any. */
  readonly mistakes: readonly Mistake[];
  /** Place of the value at `path`, or of its nearest existing ancestor. With `key` the place of the last key itself. */
  placeOf(path: YamlPath, target?: 'key' | 'value'): Place;
}

/** Limits against alias bombs: expanded aliases a document may have. */
const maximumAliases = 100;

/** Collections opened in one another on one line; the parser calls itself for each, and would run out of stack. */
const tooDeep = /(?:[-?:][ \t]+){200}|(?:[[{][ \t]*){200}/;

/**
 * Parses YAML 1.2 (of which JSON is a subset) with positions. Custom tags are not evaluated.
 * Never throws: what cannot be parsed is in `mistakes`.
 */
export function parseYaml(text: string, file: string): YamlFile {
  if (tooDeep.test(text)) return refused(text, file);
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false, logLevel: 'error', uniqueKeys: true, customTags: [] });
  const lines = text.split(/\r\n|\n|\r/);
  const place = (start: number, end: number): Place => placeAt(file, lines, counter, [start, end]);
  const mistakes: Mistake[] = document.errors.map((error) => ({ message: plainMessage(error.message), place: place(error.pos[0], error.pos[1]), hint: null }));
  const value = mistakes.length > 0 ? null : toPlain(document, mistakes, place);
  return { file, value, mistakes, placeOf: (path, target = 'value') => locate(document, path, { target, place }) };
}

function refused(text: string, file: string): YamlFile {
  const place: Place = { file, line: 1, column: 1, text: text.slice(0, 80).split(/[\r\n]/, 1)[0] ?? '', length: 1 };
  return { file, value: null, mistakes: [{ message: 'collections are nested too deep', place, hint: 'a file of modelcheck needs a few levels' }], placeOf: () => place };
}

function toPlain(document: Document, mistakes: Mistake[], place: (start: number, end: number) => Place): unknown {
  try {
    return document.toJS({ maxAliasCount: maximumAliases }) ?? null;
  } catch (error) {
    mistakes.push({ message: error instanceof Error ? error.message : String(error), place: place(0, 1), hint: null });
    return null;
  }
}

function plainMessage(message: string): string {
  return message.replace(/\s+at line \d+, column \d+[\s\S]*$/, '');
}

function placeAt(file: string, lines: readonly string[], counter: LineCounter, [start, end]: readonly [number, number]): Place {
  const { line, col } = counter.linePos(start);
  const text = lines[line - 1] ?? '';
  const length = Math.max(1, Math.min(end - start, text.length - col + 1));
  return { file, line: Math.max(1, line), column: Math.max(1, col), text, length };
}

interface Locating {
  readonly target: 'key' | 'value';
  readonly place: (start: number, end: number) => Place;
}

function locate(document: Document, path: YamlPath, { target, place }: Locating): Place {
  let node: unknown = document.contents;
  let range = rangeOf(node) ?? [0, 1];
  for (const [index, step] of path.entries()) {
    const child = stepInto(node, step);
    const atKey = target === 'key' && index === path.length - 1;
    const found = atKey ? (rangeOf(child.key) ?? rangeOf(child.value)) : (rangeOf(child.value) ?? rangeOf(child.key));
    if (!found) break;
    range = found;
    node = child.value;
  }
  return place(range[0], range[1]);
}

function stepInto(node: unknown, step: string | number): { readonly key: unknown; readonly value: unknown } {
  if (isSeq(node)) return { key: null, value: typeof step === 'number' ? node.items[step] : undefined };
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step)) : undefined;
  return { key: pair?.key, value: pair?.value };
}

function rangeOf(node: unknown): readonly [number, number] | null {
  const range = (node as Node | null | undefined)?.range;
  return range ? [range[0], range[1]] : null;
}
