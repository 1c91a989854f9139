import type { ReadResult } from '../model/record.ts';
import type { Source } from './source.ts';

/** Sources asked in order until one has the model; when none has, the last answer is given. */
export function firstOf(sources: readonly [Source, ...Source[]], location: string): Source {
  const [first] = sources;
  return {
    id: first.id,
    location,
    async readModel(ref) {
      let answer: ReadResult = { kind: 'failure', reason: 'missing', detail: `${ref.asked} was not found` };
      for (const source of sources) {
        answer = await source.readModel(ref);
        if (answer.kind === 'record') return answer;
      }
      return answer;
    },
  };
}

/** Local references are read from disk, ids from the other source. */
export function withLocal(local: Source, remote: Source): Source {
  return { id: remote.id, location: remote.location, readModel: (ref) => (ref.kind === 'local' ? local : remote).readModel(ref) };
}
