import { elements, isToken, type Code, type Range } from './code.ts';

/** A call, with its arguments as expressions. */
export interface Call {
  /** Last part of what is called; an alias of an import is replaced by its true name. */
  readonly name: string;
  /** What stands before the name, joined by dots: `AutoModel`, `torch.hub`. */
  readonly chain: string;
  readonly positional: readonly Range[];
  /** Named arguments; in JavaScript the keys of objects given as arguments. */
  readonly keywords: ReadonlyMap<string, Range>;
  /** The tokens between its brackets. */
  readonly inside: Range;
}

/** Every call of a file, outer calls before the ones in their arguments. */
export function findCalls(code: Code): readonly Call[] {
  const aliases = findAliases(code);
  const calls: Call[] = [];
  for (const [at, token] of code.tokens.entries()) {
    if (token.kind !== 'mark' || token.text !== '(' || code.tokens[at - 1]?.kind !== 'name' || isDeclared(code, at - 1)) continue;
    const name = code.tokens[at - 1]?.text ?? '';
    calls.push({ name: aliases.get(name) ?? name, chain: chainBefore(code, at - 1), ...argumentsOf(code, at), inside: { from: at + 1, to: code.closing[at] ?? at } });
  }
  return calls;
}

/** True for the name of a function that is declared, not called. */
export function isDeclared(code: Code, name: number): boolean {
  return code.tokens[name - 1]?.kind === 'name' && /^(?:def|function|func|fn|fun|class)$/.test(code.tokens[name - 1]?.text ?? '');
}

/** `import x as y` and `{ x as y }`: the true name of what is called `y`. */
function findAliases(code: Code): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const [at, { kind, text }] of code.tokens.entries()) {
    if (kind !== 'name' || text !== 'as') continue;
    const [original, alias] = [code.tokens[at - 1], code.tokens[at + 1]];
    if (original?.kind === 'name' && alias?.kind === 'name') aliases.set(alias.text, original.text);
  }
  return aliases;
}

/** Names of a chain that are read backwards. */
const longestChain = 12;

function chainBefore(code: Code, name: number): string {
  const parts: string[] = [];
  for (let at = name - 1; at > 0 && parts.length < longestChain && /^(?:\.|::|\?\.|->)$/.test(code.tokens[at]?.text ?? ''); at -= 2) {
    if (code.tokens[at - 1]?.kind !== 'name') break;
    parts.unshift(code.tokens[at - 1]?.text ?? '');
  }
  return parts.join('.');
}

function argumentsOf(code: Code, open: number): { readonly positional: readonly Range[]; readonly keywords: ReadonlyMap<string, Range> } {
  const positional: Range[] = [];
  const keywords = new Map<string, Range>();
  for (const range of elements(code, open)) {
    if (isNamed(code, range.from)) keywords.set(code.tokens[range.from]?.text ?? '', { from: range.from + 2, to: range.to });
    else {
      positional.push(range);
      if (code.language.bareKeys && isToken(code, range.from, '{')) addKeys(code, range.from, keywords);
    }
  }
  return { positional, keywords };
}

/** `name=value`, and `name: value` where keys are bare (Swift, Kotlin and the like name arguments so). */
function isNamed(code: Code, at: number): boolean {
  return code.tokens[at]?.kind === 'name' && (isToken(code, at + 1, '=') || (code.language.bareKeys && isToken(code, at + 1, ':')));
}

/** The keys of an object given as argument; `{ model }` reads the variable of that name. */
function addKeys(code: Code, open: number, keywords: Map<string, Range>): void {
  for (const { from, to } of elements(code, open)) {
    const key = code.tokens[from];
    if (key?.kind !== 'name' && key?.kind !== 'string') continue;
    if (isToken(code, from + 1, ':')) keywords.set(key.text, { from: from + 2, to });
    else if (to === from + 1) keywords.set(key.text, { from, to });
  }
}
