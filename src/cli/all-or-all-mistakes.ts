import { DataError, FileError, UsageError, type Mistake } from '../errors.ts';

type Results<Tasks extends readonly unknown[]> = { readonly [Index in keyof Tasks]: Awaited<Tasks[Index]> };

/** Waits for all tasks. Throws the mistakes of all of them in one DataError, and what is no mistake of a file or of the command line as it is. */
export async function allOrAllMistakes<Tasks extends readonly unknown[] | []>(tasks: Tasks): Promise<Results<Tasks>> {
  const settled = await Promise.allSettled(tasks);
  const reasons = settled.flatMap((result): unknown[] => (result.status === 'rejected' ? [result.reason] : []));
  const [only, ...others] = reasons;
  if (others.length === 0 && only !== undefined) throw only;
  const bug = reasons.find((reason) => mistakesOf(reason) === null);
  if (bug !== undefined) throw bug;
  if (reasons.length > 0) throw new DataError(reasons.flatMap((reason) => mistakesOf(reason) ?? []));
  return Promise.all(tasks);
}

function mistakesOf(reason: unknown): readonly Mistake[] | null {
  if (reason instanceof DataError) return reason.mistakes;
  if (reason instanceof FileError) return [{ message: reason.message, place: null, hint: null }];
  return reason instanceof UsageError ? [{ message: reason.message, place: null, hint: reason.hint }] : null;
}
