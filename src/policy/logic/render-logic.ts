import type { FactValue } from '../../model/fact-type.ts';
import type { CallNode, LogicNode } from './compile.ts';

/** A condition as people write it, e.g. `org.monthlyActiveUsers > 700000000`. For messages; it is not parsed again. */
export function renderLogic(node: LogicNode): string {
  switch (node.kind) {
    case 'literal': return renderValue(node.value);
    case 'list': return `[${node.items.map(renderLogic).join(', ')}]`;
    case 'fact': return node.name === '' ? 'it' : node.name;
    case 'call': return renderCall(node);
  }
}

/** A value of a fact as a message shows it. */
export function renderValue(value: FactValue): string {
  if (value === null) return 'unknown';
  if (typeof value === 'number') return value.toLocaleString('en-US', { maximumFractionDigits: 6 });
  if (Array.isArray(value)) return value.length === 0 ? 'nothing' : value.map(renderValue).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const infix: Readonly<Record<string, string>> = {
  '==': 'is', '===': 'is', '!=': 'is not', '!==': 'is not', '>': '>', '>=': '≥', '<': '<', '<=': '≤',
  and: 'and', or: 'or', in: 'is one of', contains: 'contains', dateBefore: 'is before', dateAfter: 'is after',
  '+': '+', '-': '−', '*': '×', '/': '÷', '%': 'modulo',
};

const iterators: Readonly<Record<string, string>> = { some: 'some', all: 'all', none: 'none', filter: 'those', map: 'each', reduce: 'all' };

function renderCall({ operator, operands }: CallNode): string {
  const parts = operands.map((operand) => (isGroup(operand) ? `(${renderLogic(operand)})` : renderLogic(operand)));
  const [first = '', second = ''] = parts;
  const between = infix[operator];
  if (between !== undefined && parts.length > 1) return parts.join(` ${between} `);
  if (iterators[operator] !== undefined) return `${iterators[operator]} of ${first}: ${second}`;
  if (operator === '!') return `not ${first}`;
  if (operator === '!!') return `there is ${first}`;
  if (operator === 'known') return `${first} is known`;
  if (operator === 'isUnknown') return `${first} is not known`;
  return `${operator}(${parts.join(', ')})`;
}

function isGroup(node: LogicNode): boolean {
  return node.kind === 'call' && (node.operator === 'and' || node.operator === 'or') && node.operands.length > 1;
}
