import fc from 'fast-check';
import jsonLogic from 'json-logic-js';
import { describe, expect, test } from 'vitest';
import type { FactValue } from '../../../src/model/fact-type.ts';
import { knownDocument, truthLogic, valueOf } from '../support/logic.ts';

/** Removes a fact here and there: groups lose keys, lists get an unknown element at their end. */
function forget(value: FactValue, choices: readonly boolean[], position = { at: 0 }): FactValue {
  const chosen = choices[position.at % Math.max(1, choices.length)] ?? false;
  position.at += 1;
  if (Array.isArray(value)) return chosen ? [...value.map((element: FactValue) => forget(element, choices, position)), null] : value.map((element: FactValue) => forget(element, choices, position));
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]): [string, FactValue] => [key, forget(inner, choices, position)]));
  return chosen ? null : value;
}

describe('evaluation on known facts', () => {
  test('equals json-logic-js on 10,000 random conditions', () => {
    fc.assert(
      fc.property(truthLogic(), knownDocument, (logic, document) => {
        expect(valueOf(logic, document)).toEqual(jsonLogic.apply(logic as never, document));
      }),
      { numRuns: 10_000 },
    );
  });
});

describe('evaluation with unknown facts', () => {
  test('never decides otherwise than with the facts known: an unknown turns no violation into a pass and no pass into a violation', () => {
    fc.assert(
      fc.property(truthLogic(), knownDocument, fc.array(fc.boolean(), { minLength: 3, maxLength: 40 }), (logic, document, choices) => {
        const less = valueOf(logic, forget(document, choices));
        expect([null, valueOf(logic, document)]).toContainEqual(less);
      }),
      { numRuns: 10_000 },
    );
  });

  test('an element that is found out later changes no decision', () => {
    fc.assert(
      fc.property(truthLogic(), knownDocument, knownDocument, (logic, document, other) => {
        const open = { ...document, rows: [...asList(document.rows), null], numbers: [...asList(document.numbers), null] };
        const longer = { ...document, rows: [...asList(document.rows), ...asList(other.rows)], numbers: [...asList(document.numbers), ...asList(other.numbers)] };
        const early = valueOf(logic, open);
        expect([null, valueOf(logic, longer)]).toContainEqual(early);
      }),
      { numRuns: 5_000 },
    );
  });

  test('a condition that reads nothing unknown is always decided', () => {
    fc.assert(
      fc.property(truthLogic(), knownDocument, (logic, document) => {
        expect(valueOf(logic, document)).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

function asList(value: FactValue | undefined): readonly FactValue[] {
  return Array.isArray(value) ? value : [];
}
