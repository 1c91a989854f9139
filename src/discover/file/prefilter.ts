import { parseHubId } from '../reference/hub-id.ts';
import { hasHubLook, routePrefixes } from '../reference/key-value.ts';
import type { Syntax } from './file-syntax.ts';
import { bareWords, nearWords, says, strongWords } from './telling-words.ts';
import { wordSearch } from './word-search.ts';

const searchNear = wordSearch(nearWords, says.yes);
const searchStrong = wordSearch(strongWords, says.yes);
const searchBare = wordSearch(bareWords, says.yes);

/** Files in which a key is a name with dots in it. */
const dottedKeys: ReadonlySet<Syntax> = new Set(['yaml', 'json', 'toml', 'lines', 'hcl', 'bicep', 'xml', 'shell', 'dockerfile']);

/** A text in both of its forms: words are searched for in the bytes, ids in the text. */
export interface Encoded {
  readonly text: string;
  /** In UTF-8. */
  readonly bytes: Uint8Array;
}

/**
 * False for a text which cannot name a model; most files of a repository end here, so that the rest may be read with care. It goes from slash
 * to slash, as nearly every reference has one; what it finds there says which words the text must hold besides.
 */
export function mayNameModels({ text, bytes }: Encoded, syntax: Syntax): boolean {
  const found = lookForIds(text);
  if (found === 'sure') return searchNear(bytes) !== 0;
  if (found === null) return searchBare(bytes) !== 0;
  return (searchStrong(bytes) & (dottedKeys.has(syntax) ? says.yes | says.dotted : says.yes)) !== 0;
}

/** The surest form that stands in a text: an address or an id with the look of one, or a pair of plain words. */
type Found = 'sure' | 'plain' | null;

const backslash = 92;

function lookForIds(text: string): Found {
  let found: Found = null;
  for (let at = text.indexOf('/', 1); at >= 0; at = text.indexOf('/', at + 1)) {
    // JSON may write a slash with a backslash before it.
    const end = text.charCodeAt(at - 1) === backslash ? at - 1 : at;
    if (isAddress(text, end)) return 'sure';
    const id: Found = idAround(text, { end, from: at + 1 }, found);
    if (id === 'sure') return id;
    found = id ?? found;
  }
  return found;
}

/** What may stand before the first slash of an address in whatever letters, by its last character. */
const addresses: ReadonlyMap<string, readonly string[]> = new Map([
  ['o', ['huggingface.co', 'hf.co']],
  [':', ['hf:', 'huggingface:']],
  ['e', ['huggingface']],
]);

function isAddress(text: string, end: number): boolean {
  const words = addresses.get((text[end - 1] ?? '').toLowerCase());
  return words !== undefined && words.some((word) => text.slice(Math.max(0, end - word.length), end).toLowerCase() === word);
}

const codesOf = (characters: string): Uint8Array => {
  const table = new Uint8Array(128);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
};

const inName = codesOf('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-');
/** What may stand before an id: quotes, white space and marks of configurations and defaults. */
const before = codesOf('"\'`= \t\n,[({>:+-._|*;!\\');
/** What may stand behind one. */
const behind = codesOf('"\'`= \t\r\n,])};:@<&|\\?#*');

/** Around a slash: where the first part of an id ends, and where the second one begins. */
interface Gap {
  readonly end: number;
  readonly from: number;
}

/** What has the place and the form of an id; when plain words were found already, those with the look of an id alone. */
function idAround(text: string, { end, from }: Gap, known: Found): Found {
  const start = startOfName(text, end);
  if (start === end || (start > 0 && before[text.charCodeAt(start - 1)] !== 1 && !isRouted(text, start))) return null;
  const stop = endOfName(text, from);
  if (stop === from || (stop < text.length && behind[text.charCodeAt(stop)] !== 1)) return null;
  const id = end + 1 === from ? text.slice(start, stop) : `${text.slice(start, end)}/${text.slice(from, stop)}`;
  const look = hasHubLook(id);
  return (known === 'plain' && !look) || parseHubId(id) === null || isImported(text, start) ? null : look ? 'sure' : 'plain';
}

/** `hosted_vllm/org/name`: what routers write before an id. */
function isRouted(text: string, start: number): boolean {
  return text[start - 1] === '/' && routePrefixes.some((prefix) => text.endsWith(prefix, start - 1));
}

/** `from 'a/b'`, `import 'a/b'`, `require('a/b')`: a module. */
function isImported(text: string, start: number): boolean {
  const quote = text.charCodeAt(start - 1);
  return (quote === 34 || quote === 39) && /(?:from|import|require)[ (]$/.test(text.slice(Math.max(0, start - 9), start - 1));
}

/** Characters of a part of an id. */
const longest = 97;

function startOfName(text: string, end: number): number {
  let at = end;
  while (at > 0 && end - at < longest && inName[text.charCodeAt(at - 1)] === 1) at -= 1;
  while (at < end && '._-'.includes(text[at] ?? '')) at += 1;
  return at;
}

function endOfName(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < longest && inName[text.charCodeAt(at)] === 1) at += 1;
  return at;
}
