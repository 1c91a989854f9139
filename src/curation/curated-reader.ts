import type { CurationUse, PlacedCuration, StaleCuration } from '../model/curation.ts';
import { blankRecord, type ModelRecord, type ReadResult } from '../model/record.ts';
import type { ModelRef } from '../model/ref.ts';
import { changesSince } from './curation-fit.ts';

type Read = (ref: ModelRef) => Promise<ReadResult>;

/** A reader that corrects what it reads, and what became of the curations so far. */
export interface CuratedReader {
  readonly read: Read;
  readonly use: () => CurationUse;
}

/**
 * Reads through another reader and attaches to each record the curations whose pins fit. A curation of an ancestor that cannot be
 * read takes the place of its record; the subject itself must be read, since a run that could not look never passes.
 */
export function curatedReader(read: Read, curations: readonly PlacedCuration[], subject: ModelRef): CuratedReader {
  const judged = new Map<string, readonly Judged[]>();
  return {
    async read(ref) {
      const result = await read(ref);
      const own = curations.filter((curation) => concerns(curation, ref, result));
      if (own.length === 0) return result;
      const fits = own.map((curation): Judged => ({ model: modelOf(ref, result), curation, changes: changesSince(curation, result) }));
      judged.set(modelOf(ref, result), fits);
      const fitting = fits.filter(({ changes }) => changes?.length === 0).map(({ curation }) => curation);
      return corrected(ref, result, { fitting, isSubject: ref === subject });
    },
    use: () => useOf([...judged.values()].flat()),
  };
}

interface Judged {
  readonly model: string;
  readonly curation: PlacedCuration;
  readonly changes: readonly string[] | null;
}

function concerns({ model }: PlacedCuration, ref: ModelRef, result: ReadResult): boolean {
  const asked = ref.kind === 'hub' ? [ref.id] : [ref.asked, ref.path];
  const read = result.kind === 'record' ? [result.record.id, result.record.renamedFrom ?? result.record.id] : [];
  return [...asked, ...read].some((id) => id.toLowerCase() === model.toLowerCase());
}

function modelOf(ref: ModelRef, result: ReadResult): string {
  if (result.kind === 'record') return result.record.id;
  return ref.kind === 'hub' ? ref.id : ref.asked;
}

function corrected(ref: ModelRef, result: ReadResult, { fitting, isSubject }: { readonly fitting: readonly PlacedCuration[]; readonly isSubject: boolean }): ReadResult {
  const [first] = fitting;
  if (first === undefined) return result;
  if (result.kind === 'record') return { kind: 'record', record: { ...result.record, corrections: fitting } };
  return isSubject ? result : { kind: 'record', record: { ...recordOf(modelOf(ref, result), first), corrections: fitting } };
}

/** A record of a model that could not be read: it says nothing but what the curation says. */
function recordOf(id: string, { where, date }: PlacedCuration): ModelRecord {
  return { ...blankRecord, id, source: { kind: 'curation', location: where, retrievedOn: date } };
}

/** A curation that does not fit is stale unless one that fits corrects the same: then it is of another revision. */
function useOf(judged: readonly Judged[]): CurationUse {
  const applied = judged.filter(({ changes }) => changes?.length === 0).map(({ model, curation }) => ({ model, curation }));
  const stale = judged.flatMap(({ model, curation, changes }): StaleCuration[] => {
    const other = applied.filter((one) => one.model === model).flatMap((one) => subjectsOf(one.curation));
    return changes === null || changes.length === 0 || subjectsOf(curation).every((subject) => other.includes(subject)) ? [] : [{ model, curation, changes }];
  });
  return { applied, stale, called: judged.map(({ curation }) => curation) };
}

/** What a curation speaks of. */
function subjectsOf({ license, terms = [], baseModels, notBaseModels, origin }: PlacedCuration): readonly string[] {
  const speaksOfDescent = baseModels !== undefined || notBaseModels !== undefined || origin !== undefined;
  return [...(license === undefined ? [] : ['license']), ...terms.map((answer) => `${answer.term} of ${answer.license}`), ...(speaksOfDescent ? ['descent'] : [])];
}
