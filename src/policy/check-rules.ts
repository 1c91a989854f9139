import type { Mistake } from '../errors.ts';
import { facts } from '../model/facts.ts';
import { findingCodes } from '../model/finding-codes.ts';
import type { Logic } from '../model/policy.ts';
import { canonicalJson } from '../util/digest.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import type { KnownNames } from '../model/known-names.ts';
import { checkLogic } from './logic/check-logic.ts';
import { constantValue } from './logic/constant-logic.ts';
import { deadValue } from './logic/dead-condition.ts';
import { describeType } from './logic/logic-type.ts';

/** What is wrong with the rules of a policy file beyond its schema, and what is suspicious. */
export interface RuleMistakes {
  readonly mistakes: readonly Mistake[];
  readonly warnings: readonly Mistake[];
}

type RawRule = Readonly<Record<string, unknown>>;
/** Facts of the profile that hold one value. */
const profileFacts = facts.filter(({ path, type }) => /^(?:org|use)\./.test(path) && type.kind !== 'list');

type Take = (path: YamlPath, message: string, hint?: string | null, target?: 'key' | 'value') => void;

/** Checks the rules of a file as written, so that a mistake of form in one rule hides no mistake in another. */
export function checkRules(source: YamlFile, names?: KnownNames): RuleMistakes {
  const mistakes: Mistake[] = [];
  const warnings: Mistake[] = [];
  const take: Take = (path, message, hint = null, target = 'value') => void mistakes.push({ message, place: source.placeOf(path, target), hint });
  const warn: Take = (path, message, hint = null) => void warnings.push({ message, place: source.placeOf(path), hint });
  const seen = new Map<unknown, number>();
  const earlier = new Map<string, string>();
  for (const [index, rule] of rawRules(source.value).entries()) {
    const path: YamlPath = ['rules', index];
    const first = seen.get(rule.id);
    if (first !== undefined && rule.id !== undefined) take([...path, 'id'], `there are two rules "${String(rule.id)}"`, `the other is number ${first + 1}`);
    seen.set(rule.id, first ?? index);
    checkKeys(rule, path, take);
    const before = mistakes.length;
    if ('when' in rule) checkLogic(rule.when as Logic, [...path, 'when'], { report: take, warn, ...(names === undefined ? {} : { names }) });
    if ('when' in rule && mistakes.length === before) for (const { message, hint } of suspicionsOf(rule.when as Logic, earlier)) warnings.push({ message: `the rule "${String(rule.id)}" ${message}`, place: source.placeOf([...path, 'when']), hint });
    if ('when' in rule) earlier.set(canonicalJson(rule.when), String(rule.id));
  }
  return { mistakes, warnings };
}

/** What is allowed and hardly meant: a condition that decides nothing, reads nothing of the model, or repeats another rule's. */
function suspicionsOf(when: Logic, earlier: ReadonlyMap<string, string>): readonly { readonly message: string; readonly hint: string }[] {
  const constant = constantValue(when);
  if (constant !== null) return [{ message: `is always ${constant ? 'violated' : 'met'}`, hint: 'no fact decides it' }];
  const dead = deadValue(when);
  if (dead !== null) return [{ message: dead ? 'is violated whatever the facts are' : 'can never be violated', hint: 'no facts make its condition come out otherwise' }];
  const twin = earlier.get(canonicalJson(when));
  return twin === undefined ? [] : [{ message: `has the same condition as the rule "${twin}"`, hint: 'remove one of them' }];
}

function rawRules(value: unknown): readonly RawRule[] {
  const rules = isGroup(value) ? value.rules : null;
  return Array.isArray(rules) ? rules.map((rule: unknown) => (isGroup(rule) ? rule : {})) : [];
}

function isGroup(value: unknown): value is RawRule {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkKeys(rule: RawRule, path: YamlPath, take: Take): void {
  const id = typeof rule.id === 'string' ? rule.id : '';
  if ('when' in rule) checkNewRule(rule, id, (key, message, hint) => take([...path, key], message, hint));
  else if (Object.keys(rule).length === 1) take(path, `the rule "${id}" says nothing`, 'add "when", or what is to be changed');
  if (rule.onUnknown === 'pass' && !hasWords(rule.onUnknownReason)) take([...path, 'onUnknown'], 'to let an unknown fact pass needs a reason', 'add "onUnknownReason"');
  if (rule.onUnknownReason !== undefined && (rule.onUnknown === 'fail' || rule.onUnknown === 'warn')) take([...path, 'onUnknownReason'], '"onUnknownReason" goes with "onUnknown: pass"', null, 'key');
  checkAssumed(rule, path, take);
  for (const key of ['message', 'howToFix'] as const) checkPlaceholders(rule[key], (message, hint) => take([...path, key], message, hint));
}

/** What may be assumed is what the profile states; a fact of the model that is not known stays unknown. */
function checkAssumed({ assume, onUnknown }: RawRule, path: YamlPath, take: Take): void {
  if (!isGroup(assume)) return;
  if (onUnknown !== 'pass' && onUnknown !== 'warn') take([...path, 'assume'], '"assume" goes with "onUnknown: pass" or "onUnknown: warn"', 'write "onUnknown" beside it', 'key');
  for (const [fact, value] of Object.entries(assume)) {
    const type = profileFacts.find((one) => one.path === fact)?.type;
    const at = [...path, 'assume', fact];
    if (type === undefined) take(at, `nothing can be assumed of "${fact}"`, didYouMean(fact, profileFacts.map((one) => one.path)) ?? 'name a fact of the profile, org.* or use.*', 'key');
    else if (type.kind === 'enum' ? !type.values.some((known) => known === value) : type.kind !== typeof value) take(at, `${fact} is ${describeType(type)}`);
  }
}

function checkNewRule(rule: RawRule, id: string, take: (key: string, message: string, hint: string) => void): void {
  if (Object.hasOwn(findingCodes, id)) take('id', `"${id}" is a built-in rule and cannot get another condition`, 'leave "when" out to change its level, or choose another id');
  if (rule.level === 'off') take('level', 'a rule that is off needs no condition', 'leave "when" out to switch off a rule of the extended policy');
}

function hasWords(text: unknown): boolean {
  return typeof text === 'string' && text.trim() !== '';
}
