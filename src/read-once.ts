import type { ModelRef } from './model/ref.ts';
import type { ReadResult } from './model/record.ts';
import type { Source } from './source/source.ts';

/** The same source, reading every model once a run however many lineages share it. */
export function readOnce(source: Source): Source {
  const answers = new Map<string, Promise<ReadResult>>();
  return {
    id: source.id,
    location: source.location,
    readModel(ref: ModelRef) {
      const key = ref.kind === 'hub' ? `hub ${ref.id}@${ref.revision ?? ''}` : `local ${ref.path}`;
      const known = answers.get(key) ?? source.readModel(ref);
      answers.set(key, known);
      return known;
    },
  };
}
