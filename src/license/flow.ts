import type { Relation } from '../model/relation.ts';
import type { TermId } from '../model/term-values.ts';

/** Which terms of a parent's licence reach a model that descends by a relation, and why. */
interface Flow {
  readonly passes: 'all' | 'outputs';
  readonly reason: string;
}

/**
 * The flow of terms, relation by relation. The relation says what of the parent is inside the child or needed by it;
 * licences speak of their "Materials", "Model Derivatives" or "Derivative Works", which all of these but `distilled` are
 * (Llama 3.1 §1.b.i and 5.b, Gemma §1.1(e), CreativeML OpenRAIL-M §1(e)).
 */
export const termFlow = {
  finetune: { passes: 'all', reason: 'the trained weights are a derivative of the parent’s weights' },
  adapter: { passes: 'all', reason: 'an adapter does nothing without its base, so whoever uses it uses the base' },
  merge: { passes: 'all', reason: 'every parent’s weights went into the result' },
  quantized: { passes: 'all', reason: 'the weights are the parent’s at a lower precision' },
  converted: { passes: 'all', reason: 'the weights are the parent’s in another file format' },
  copy: { passes: 'all', reason: 'the weights are the parent’s' },
  component: { passes: 'all', reason: 'the part ships or runs with the model' },
  distilled: { passes: 'outputs', reason: 'only outputs of the teacher were used, so only what its licence says of outputs counts' },
  unknown: { passes: 'all', reason: 'descent is shown and its kind is not, so nothing may be left out' },
} as const satisfies Record<Relation, Flow>;

/**
 * Terms that speak of outputs and so reach a student model.
 * `outputTraining` of kind `derivative` makes the student a derivative: then every term reaches it (Gemma §1.1(e)).
 */
export const outputTerms: ReadonlySet<TermId> = new Set<TermId>(['outputTraining', 'outputUse', 'derivativeNaming', 'badge']);
