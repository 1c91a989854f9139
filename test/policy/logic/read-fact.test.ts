import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import { readFact, type FactRead } from '../../../src/policy/logic/read-fact.ts';
import type { Scope } from '../../../src/policy/logic/trace.ts';

const root: Scope = { value: { a: { b: 1 }, l: [{ x: 5 }], n: null, id: 'root' }, at: '', outer: null };
const outer: Scope = { value: { id: 'outer', only: 'outer' }, at: 'l.0', outer: root };
const inner: Scope = { value: { id: 'inner', open: null }, at: 'l.0.m.3', outer };
const computed: Scope = { value: { current: { id: 'c' }, accumulator: 0 }, at: null, outer: root };

function read(name: string, scope: Scope): FactRead {
  return readFact({ name, segments: name === '' ? [] : name.split('.') }, scope);
}

describe('a fact', () => {
  test.each<readonly [string, string, Scope, FactValue, string | null]>([
    ['of the document', 'a.b', root, 1, 'a.b'],
    ['of a list, by its index', 'l.0.x', root, 5, 'l.0.x'],
    ['that is a group', 'a', root, { b: 1 }, 'a'],
    ['of the innermost element', 'id', inner, 'inner', 'l.0.m.3.id'],
    ['of the element around it', 'only', inner, 'outer', 'l.0.only'],
    ['of the document, from inside', 'a.b', inner, 1, 'a.b'],
    ['that the element has and does not know', 'open', inner, null, 'l.0.m.3.open'],
    ['below something that is not known', 'n.x.y', root, null, 'n.x.y'],
    ['that is nowhere', 'nope', inner, null, 'nope'],
    ['that an element of a computed list has', 'current.id', computed, 'c', null],
    ['of the document, from inside a computed list', 'id', computed, 'root', 'id'],
    ['that is the element itself', '', inner, { id: 'inner', open: null }, 'l.0.m.3'],
    ['that is the whole document', '', root, root.value, ''],
    ['below a text', 'id.length', root, null, 'id.length'],
    ['that every object inherits', 'toString', root, null, 'toString'],
    ['that every list inherits', 'l.map', root, null, 'l.map'],
  ])('%s', (_, name, ...[scope, value, at]) => {
    expect(read(name, scope)).toEqual({ value, at });
  });
});
