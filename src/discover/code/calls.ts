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
}

/** The calls of functions whose names are wanted, in order. */
export function findCalls(code: Code, isWanted: (name: string) => boolean): readonly Call[] {
  const aliases = findAliases(code);
  const calls: Call[] = [];
  for (let open = 1; open < code.tokens.length; open += 1) {
    if (code.closing[open] === 0 || !isToken(code, open, '(')) continue;
    const token = code.tokens[open - 1];
    if (token?.kind !== 'name') continue;
    const name = aliases.get(token.text) ?? token.text;
    if (isWanted(name) && !isDeclared(code, open - 1)) calls.push({ ...callAt(code, open), name });
  }
  return calls;
}

/** The call whose arguments begin at an opening bracket. */
export function callAt(code: Code, open: number): Call {
  return { name: code.tokens[open - 1]?.text ?? '', chain: chainBefore(code, open - 1), ...argumentsOf(code, open) };
}

/** True for the name of a function that is declared, not called. */
export function isDeclared(code: Code, name: number): boolean {
  const before = code.tokens[name - 1];
  return before?.kind === 'name' && declaring.has(before.text);
}

const declaring: ReadonlySet<string> = new Set(['def', 'function', 'func', 'fn', 'fun', 'class']);

/** `import x as y` and `{ x as y }`: the true name of what is called `y`. */
function findAliases({ text, tokens }: Code): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  if (!text.includes(' as ')) return aliases;
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'name' || token.text !== 'as') continue;
    const [original, alias] = [tokens[at - 1], tokens[at + 1]];
    if (original?.kind === 'name' && alias?.kind === 'name') aliases.set(alias.text, original.text);
  }
  return aliases;
}

/** Names of a chain that are read backwards. */
const longestChain = 12;

function chainBefore(code: Code, name: number): string {
  const parts: string[] = [];
  for (let at = name - 1; at > 0 && parts.length < longestChain && /^(?:\.|::|\?\.|->|\$)$/.test(code.tokens[at]?.text ?? ''); at -= 2) {
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
