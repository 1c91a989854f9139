import { nameOf } from './families.ts';
import type { Signal } from './claim-signals.ts';
import { nameKey, nameWords } from './name-key.ts';
import type { ParentTarget } from './parent-reference.ts';

/** All signals that point at one model. */
export interface SignalGroup {
  readonly target: ParentTarget;
  readonly signals: readonly Signal[];
}

/**
 * Groups signals by the model they point at. The same model under several names is one: an id of the card that the Hub's
 * tags give under its new name, a name in the text that is that of an id, a family named beside one of its models.
 */
export function groupSignals(signals: readonly Signal[]): readonly SignalGroup[] {
  const groups = new Map<string, SignalGroup>();
  for (const signal of renamedByTags(signals)) {
    const { target } = signal;
    const group = groups.get(target.key) ?? { target, signals: [] };
    const spellings = [...new Set([...group.target.spellings, ...target.spellings])];
    const isSized = group.target.isSized === true && target.isSized === true;
    groups.set(target.key, { target: { ...group.target, spellings, isSized }, signals: [...group.signals, signal] });
  }
  return foldFamilies(foldNames([...groups.values()]));
}

/** One id of the card that the tags do not have, and one of the tags that the card does not have: the Hub resolved a rename. */
function renamedByTags(signals: readonly Signal[]): readonly Signal[] {
  const byKind = (kind: string): ReadonlyMap<string, ParentTarget> => new Map(signals.flatMap(({ target, evidence }): [string, ParentTarget][] => (evidence.kind === kind ? [[target.key, target]] : [])));
  const [card, tags] = [byKind('card'), byKind('tags')];
  const [old, ...olds] = [...card.values()].filter(({ key }) => !tags.has(key));
  const [current, ...currents] = [...tags.values()].filter(({ key }) => !card.has(key));
  if (old === undefined || current === undefined || olds.length > 0 || currents.length > 0) return signals;
  const merged = { ...old, name: current.name, known: current.known ?? old.known, spellings: [...old.spellings, ...current.spellings] };
  return signals.map((signal) => (signal.target.key === old.key || signal.target.key === current.key ? { ...signal, target: merged } : signal));
}

/** A name that is not in `models/` stands for the one id whose name it is, or with which its name begins ("a Mistral fine-tune"). */
function foldNames(groups: readonly SignalGroup[]): readonly SignalGroup[] {
  return fold(groups, ({ target }) => {
    if (target.known !== null || !isBareName(target)) return null;
    const words = nameWords(target.name);
    const ids = groups.filter((group) => !isBareName(group.target));
    const called = (test: (own: readonly string[]) => boolean): SignalGroup | null => only(ids.filter((group) => group.target.spellings.some((id) => test(nameWords(nameOf(id))))));
    return called((own) => nameKey(own) === nameKey(words)) ?? (words.length > 0 ? called((own) => words.every((word, index) => own[index] === word)) : null);
  });
}

function isBareName({ spellings, isCompleted }: ParentTarget): boolean {
  return spellings.length === 0 || isCompleted === true;
}

/**
 * A family named beside one of its models, or beside one that was made of them, means that model: "derived from the
 * Qwen-2.5 series", with the exact one in a table. The size completed from the child's own name is then no evidence.
 */
function foldFamilies(groups: readonly SignalGroup[]): readonly SignalGroup[] {
  return fold(groups, ({ target, signals }) => {
    if (target.known === null || (target.isSized !== true && (target.known.member !== null || target.spellings.length > 0))) return null;
    const members = groups.filter((group) => group.target.key !== target.key && isOfFamily(group.target, target) && sameRole(group.signals, signals));
    const stated = members.filter((group) => group.signals.some(({ strength }) => strength === 'declared' || strength === 'strong'));
    if (stated.length > 0 || target.isSized === true) return stated[0] ?? null;
    return only(members.filter((group) => group.target.known?.member?.origin === 'root'));
  });
}

function isOfFamily({ known, isSized }: ParentTarget, { known: named, name }: ParentTarget): boolean {
  if (known?.member == null || isSized === true) return false;
  const { origin } = known.member;
  return known.family === named?.family || (Array.isArray(origin) && origin.some(({ parent }) => parent === name));
}

/** Moves groups into the one that `into` names; the others stay as they are. */
function fold(groups: readonly SignalGroup[], into: (group: SignalGroup) => SignalGroup | null): readonly SignalGroup[] {
  const homes = new Map(groups.flatMap((group): [SignalGroup, SignalGroup][] => {
    const home = into(group);
    return home === null || home === group ? [] : [[group, home]];
  }));
  const kept = groups.filter((group) => !homes.has(group));
  return kept.map((group) => ({ ...group, signals: [...group.signals, ...[...homes].flatMap(([guest, home]) => (home === group ? guest.signals : []))] }));
}

/** A teacher gives outputs, a parent gives weights: naming one does not complete the name of the other. */
function sameRole(left: readonly Signal[], right: readonly Signal[]): boolean {
  const isTeacher = (signals: readonly Signal[]): boolean => signals.every(({ relation }) => relation === 'distilled');
  return isTeacher(left) === isTeacher(right);
}

function only<T>(items: readonly T[]): T | null {
  return items.length === 1 ? (items[0] ?? null) : null;
}
