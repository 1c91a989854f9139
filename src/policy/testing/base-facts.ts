import type { FactType, FactValue } from '../../model/fact-type.ts';
import { factDocumentType } from '../../model/facts.ts';

/** Facts from which a policy test starts. */
export function baseFacts(base: 'clear' | 'unknown'): FactValue {
  return base === 'clear' ? clearFacts(factDocumentType, '') : unknownFacts(factDocumentType);
}

/** Facts that hold of a model that says it was trained from scratch, under a licence that restricts nothing. */
const clearValues: Readonly<Record<string, FactValue>> = {
  'model.id': 'example/model', 'model.owner': 'example', 'model.gated': 'none', 'model.gatedEuDisallowed': false, 'model.disabled': false, 'model.multimodal': false,
  'license.concluded': 'apache-2.0', 'license.osiApproved': true,
  'lineage.complete': true, 'lineage.rootsStated': true, 'terms.complete': true,
};

/** Nothing is restricted, every list of what was found is empty, and nothing is said of the organisation and the use. */
function clearFacts(type: FactType, path: string): FactValue {
  if (Object.hasOwn(clearValues, path)) return clearValues[path] ?? null;
  if (type.kind === 'object') return Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, clearFacts(field, path === '' ? key : `${path}.${key}`)]));
  if (path.startsWith('org.') || path.startsWith('use.')) return null;
  if (type.kind === 'list') return [];
  return type.kind === 'enum' && type.values[0] === 'unstated' ? 'unstated' : null;
}

function unknownFacts(type: FactType): FactValue {
  return type.kind === 'object' ? Object.fromEntries(Object.entries(type.fields).map(([key, field]) => [key, unknownFacts(field)])) : null;
}
