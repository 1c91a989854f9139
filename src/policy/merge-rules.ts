import type { Mistake } from '../errors.ts';
import { findingCodes } from '../model/finding-codes.ts';
import type { BuiltInOverride, Level, Rule, RuleFile } from '../model/policy.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile } from '../util/yaml.ts';
import { builtInMistake } from './built-in.ts';

/** Rules and overrides collected so far, in the order of their first appearance. */
export interface RuleSet {
  readonly rules: Map<string, Rule>;
  readonly builtIn: Map<string, BuiltInOverride>;
}

/** Applies the rules of one policy file on top of those it extends. Gives the mistakes that only show then. */
export function mergeRules(into: RuleSet, rules: readonly SoundRule[], { from, source, isBaseKnown }: Merging): readonly Mistake[] {
  return rules.flatMap(({ rule, index }) => {
    const wrong = mergeRule(into, rule, { from, isBaseKnown });
    return wrong ? [{ message: wrong.message, place: source.placeOf(['rules', index, wrong.key]), hint: wrong.hint }] : [];
  });
}

/** A rule of sound form, and its place in the list of the file. */
export interface SoundRule {
  readonly rule: RuleFile;
  readonly index: number;
}

interface Merging {
  /** Id of the policy. */
  readonly from: string;
  readonly source: YamlFile;
  /** False when something that is extended could not be read: a rule that it may have is then not missed. */
  readonly isBaseKnown: boolean;
}

interface Wrong {
  readonly key: string;
  readonly message: string;
  readonly hint: string | null;
}

function mergeRule(into: RuleSet, rule: RuleFile, { from, isBaseKnown }: Pick<Merging, 'from' | 'isBaseKnown'>): Wrong | null {
  if (rule.when !== undefined) {
    into.rules.set(rule.id, newRule(rule, from));
    return null;
  }
  const inherited = into.rules.get(rule.id);
  if (inherited) {
    if (rule.level === 'off') into.rules.delete(rule.id);
    else into.rules.set(rule.id, changedRule(inherited, rule));
    return null;
  }
  if (Object.hasOwn(findingCodes, rule.id)) return mergeBuiltIn(into, rule);
  return !isBaseKnown ? null : { key: 'id', message: `there is no rule "${rule.id}" to change`, hint: didYouMean(rule.id, [...into.rules.keys(), ...Object.keys(findingCodes)]) ?? 'a new rule needs "when"' };
}

/** A rule with `when` stands for itself: nothing of a rule of the same id that it replaces remains. */
function newRule(rule: RuleFile, from: string): Rule {
  const description = rule.description ?? '';
  return {
    id: rule.id,
    level: levelOf(rule) ?? 'error',
    description,
    when: rule.when ?? false,
    message: rule.message ?? (description === '' ? `the rule ${rule.id} is violated` : description),
    howToFix: rule.howToFix ?? 'Choose another model, change the use, or accept it with a waiver.',
    onUnknown: rule.onUnknown ?? 'fail',
    onUnknownReason: rule.onUnknownReason ?? null,
    ...(rule.assume === undefined ? {} : { assume: rule.assume }),
    waivable: rule.waivable ?? true,
    from,
  };
}

/** What a rule assumes goes with its answer to the unknown: another answer needs assumptions of its own. */
function changedRule({ assume: assumed, ...rule }: Rule, { description, message, howToFix, onUnknown, onUnknownReason, assume = onUnknown === undefined ? assumed : undefined, waivable, ...change }: RuleFile): Rule {
  return {
    ...rule,
    ...(assume === undefined ? {} : { assume }),
    level: levelOf(change) ?? rule.level,
    description: description ?? rule.description,
    message: message ?? rule.message,
    howToFix: howToFix ?? rule.howToFix,
    onUnknown: onUnknown ?? rule.onUnknown,
    onUnknownReason: onUnknown === undefined ? rule.onUnknownReason : (onUnknownReason ?? null),
    waivable: waivable ?? rule.waivable,
  };
}

function levelOf({ level }: Pick<RuleFile, 'level'>): Level | null {
  return level === undefined || level === 'off' ? null : level;
}

function mergeBuiltIn(into: RuleSet, rule: RuleFile): Wrong | null {
  const wrong = builtInMistake(rule);
  if (wrong) return wrong;
  const words = Object.entries(findingCodes).find(([code]) => code === rule.id)?.[1];
  const before = into.builtIn.get(rule.id) ?? { level: words?.level ?? 'error', waivable: words?.waivable ?? false };
  into.builtIn.set(rule.id, { level: rule.level ?? before.level, waivable: rule.waivable ?? before.waivable });
  return null;
}
