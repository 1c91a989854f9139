import parse from 'spdx-expression-parse';
import { sanitizeLine } from '../util/sanitize.ts';

/** A licence expression over names: one name, or all / any of several (SPDX specification, annex "SPDX license expressions"). */
export type Expression =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly [Expression, Expression] };

const operators = /(?:^|\s)(?:AND|OR|WITH)(?:\s|$)|[()]/;

/**
 * Parses a declared licence value such as `Apache-2.0 OR MIT`. Names need not be SPDX ids: each is masked as a
 * `LicenseRef-` before the SPDX parser sees the value, since the Hub's identifiers are not SPDX ids.
 * A value without operators is one name. Returns null when the operators do not form an expression.
 */
export function parseExpression(value: string): Expression | null {
  const text = value.trim();
  if (!operators.test(text)) return { kind: 'name', name: text };
  const names: string[] = [];
  const masked = text.replace(/[^\s()]+/g, (token) => {
    if (/^(AND|OR|WITH)$/.test(token)) return token === 'WITH' ? 'AND' : token;
    names.push(token);
    return `LicenseRef-n${names.length - 1}`;
  });
  try {
    return toExpression(parse(masked), names);
  } catch {
    return null;
  }
}

/** True for one id of the SPDX licence list, written as it is there; https://spdx.org/licenses */
export function isSpdxId(text: string): boolean {
  if (!/^[A-Za-z][\w.-]{0,99}$/.test(text) || text.startsWith('LicenseRef-')) return false;
  try {
    return 'license' in parse(text);
  } catch {
    return false;
  }
}

function toExpression(node: parse.Info, names: readonly string[]): Expression {
  if ('conjunction' in node) return { kind: node.conjunction, parts: [toExpression(node.left, names), toExpression(node.right, names)] };
  const index = Number(node.license.slice('LicenseRef-n'.length));
  return { kind: 'name', name: names[index] ?? sanitizeLine(node.license) };
}

/** All names of an expression, in order. */
export function namesOf(expression: Expression): readonly string[] {
  return expression.kind === 'name' ? [expression.name] : expression.parts.flatMap(namesOf);
}

/** True when somewhere the expression leaves a choice. */
export function offersChoice(expression: Expression): boolean {
  return expression.kind === 'or' || (expression.kind === 'and' && expression.parts.some(offersChoice));
}
