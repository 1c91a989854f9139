import type { Key as InkKey } from 'ink';

/** Keys that have a name; every other key is the character that it types. */
export const namedKeys = ['up', 'down', 'left', 'right', 'page-up', 'page-down', 'home', 'end', 'enter', 'escape', 'tab', 'shift-tab', 'backspace', 'ctrl-c', 'ctrl-u'] as const;
type NamedKey = (typeof namedKeys)[number];

/** A key that was pressed: a name of {@link namedKeys} or one character. */
export type Key = string;

/** The keys behind one piece of input. Pasted text is many characters; control characters type nothing. */
export function keysOf(input: string, key: Partial<InkKey>): readonly Key[] {
  const named = nameOf(input, key);
  if (named !== null) return [named];
  if (key.ctrl) return [];
  // Terminals send Alt and a letter as they send Escape and the letter typed quickly after it; nothing here needs Alt.
  const before: readonly Key[] = key.meta ? ['escape'] : [];
  return [...before, ...[...input].flatMap((character): readonly Key[] => (character === '\r' || character === '\n' ? ['enter'] : /\p{Cc}/u.test(character) ? [] : [character]))];
}

/** True for a key that types a character. */
export function isCharacter(key: Key): boolean {
  return [...key].length === 1;
}

function nameOf(input: string, key: Partial<InkKey>): NamedKey | null {
  if (key.ctrl) return input === 'c' ? 'ctrl-c' : input === 'u' ? 'ctrl-u' : null;
  if (key.tab) return key.shift ? 'shift-tab' : 'tab';
  const plain = ([['up', key.upArrow], ['down', key.downArrow], ['left', key.leftArrow], ['right', key.rightArrow], ['page-up', key.pageUp], ['page-down', key.pageDown], ['home', key.home], ['end', key.end], ['enter', key.return], ['escape', key.escape], ['backspace', key.backspace], ['backspace', key.delete]] as const).find(([, pressed]) => pressed);
  return plain?.[0] ?? null;
}
