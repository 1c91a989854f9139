import jsonLogic from 'json-logic-js';
import type { FactValue } from '../../model/fact-type.ts';

/** True, false or not known (null). */
export type Truth = boolean | null;

/**
 * Truth of a value by the rules of JSON Logic, where an empty list is false (https://jsonlogic.com/truthy.html).
 * A list of unknown elements only may be empty, so its truth is not known.
 */
export function truthOf(value: FactValue): Truth {
  if (value === null || typeof value === 'boolean') return value;
  if (Array.isArray(value) && value.length > 0 && value.every((element) => element === null)) return null;
  return jsonLogic.truthy(value);
}
