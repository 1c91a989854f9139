/** How a model descends from another (the Hub's four relations, widened by what files and prose tell). */
export const relations = [
  'finetune',
  'adapter',
  'merge',
  'quantized',
  'distilled',
  'converted',
  'copy',
  'component',
  'unknown',
] as const;

/** One of {@link relations}. */
export type Relation = (typeof relations)[number];

/** What a relation means, in a sentence that a reader of a report understands. */
export const relationWords = {
  finetune: { label: 'fine-tuned from', description: 'Training went on from the weights of the other model.' },
  adapter: { label: 'adapter for', description: 'Holds only added weights (a LoRA, a ControlNet) and needs the other model to run.' },
  merge: { label: 'merged from', description: 'The weights were combined from several models.' },
  quantized: { label: 'quantized from', description: 'The same weights at a lower precision.' },
  distilled: { label: 'trained on outputs of', description: 'The other model was the teacher: its outputs were training data.' },
  converted: { label: 'converted from', description: 'The same weights in another file format.' },
  copy: { label: 'copy of', description: 'The same weights uploaded again.' },
  component: { label: 'contains', description: 'A part used side by side, such as a text encoder, a vision encoder or a VAE.' },
  unknown: { label: 'descends from', description: 'Descent is shown, its kind is not.' },
} as const satisfies Record<Relation, { label: string; description: string }>;
