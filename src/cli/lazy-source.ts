import type { Source } from '../source/source.ts';

/** A source whose code is loaded with the first model that is asked of it. */
export function lazySource({ id, location }: Pick<Source, 'id' | 'location'>, load: () => Promise<Source>): Source {
  let loaded: Promise<Source> | undefined;
  return { id, location, readModel: async (ref) => (await (loaded ??= load())).readModel(ref) };
}
