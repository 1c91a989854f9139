import type { Word } from './word.ts';

/** Values that a script gives to its variables; a variable that gets several has them all. */
export type Variables = ReadonlyMap<string, readonly Word[]>;

/** Words before an assignment that leave it one. */
const before = /^(?:export|local|readonly|declare|typeset|set|setx|ENV|ARG|env|-e|--env|--build-arg|@?set)$/;

/** Collects assignments: `NAME=value` at the start of a command, after `export`, `ENV` or `ARG`, and `NAME := value` of Makefiles. */
export function collectVariables(commands: readonly (readonly Word[])[]): Variables {
  const variables = new Map<string, Word[]>();
  for (const command of commands) {
    for (const { name, value } of assignmentsOf(command)) {
      const known = variables.get(name);
      if (known === undefined) variables.set(name, [value]);
      else if (known.length < 20) known.push(value);
    }
  }
  return variables;
}

/** A variable that gets a value. */
export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

/** The assignments in a command. */
export function assignmentsOf(command: readonly Word[]): readonly Assignment[] {
  const spaced = spacedAssignment(command);
  if (spaced) return [spaced];
  const found: Assignment[] = [];
  for (const [index, word] of command.entries()) {
    const split = splitAssignment(word);
    if (split) found.push(split);
    else if (index === 0 && !before.test(word.text)) break;
  }
  return found;
}

/** `NAME := value` of Makefiles and PowerShell, `ENV NAME value` of Dockerfiles. */
function spacedAssignment([first, second, third]: readonly Word[]): Assignment | null {
  if (!first || !second || !third) return null;
  if (/^[:?+]?=$/.test(second.text)) return { name: first.text.replace(/^\$(?:env:)?/, ''), value: third };
  return first.text === 'ENV' && !second.text.includes('=') ? { name: second.text, value: third } : null;
}

/** `NAME=value` as a name and a value with its own offset; null for other words. */
export function splitAssignment({ text, at }: Word): Assignment | null {
  const found = /^(?:\$env:)?([A-Za-z_][\w.]{0,80})[:?+]?=["']?/.exec(text);
  if (!found) return null;
  const value = text.slice(found[0].length).replace(/["']$/, '');
  return { name: found[1] ?? '', value: { text: value, at: at + found[0].length } };
}

/**
 * What a word can stand for: itself, the values of the variable that it reads as a whole, or that variable's default.
 * Nothing for a word of which only a part is known.
 */
export function expand(word: Word, variables: Variables): readonly Word[] {
  if (!word.text.includes('$') && !/^%\w+%$/.test(word.text)) return [word];
  const name = /^(?:\$\{?([A-Za-z_]\w*)\}?|\$\(([A-Za-z_]\w*)\)|%([A-Za-z_]\w*)%|\$env:([A-Za-z_]\w*)|\$\{\{ ?[\w.]*?([A-Za-z_]\w*) ?\}\})$/.exec(word.text);
  if (name) return (variables.get(name.slice(1).find((part) => part !== undefined) ?? '') ?? []).flatMap((value) => (value.text.includes('$') ? defaultOf(value) : [value]));
  return [...defaultOf(word), ...(variables.get(/^\$\{(\w+):?[-=]/.exec(word.text)?.[1] ?? '') ?? []).filter(({ text }) => !text.includes('$'))];
}

/** The default in `${NAME:-default}`. */
function defaultOf({ text, at }: Word): readonly Word[] {
  const found = /^\$\{\w{1,80}:?[-=]([^${}]{1,300})\}$/.exec(text);
  return found ? [{ text: found[1] ?? '', at: at + text.length - 1 - (found[1] ?? '').length }] : [];
}
