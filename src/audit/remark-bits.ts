/**
 * What is remarked on a model's descent, as bits of one number. `undeclared` counts for the model alone, `undeclaredAbove`, where
 * another owner's work comes in, for what descends from it too.
 */
export const remarkBits = { selfReference: 1, conflict: 2, undeclared: 4, undeclaredAbove: 8 } as const;
