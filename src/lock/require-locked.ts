import { DataError, type Mistake } from '../errors.ts';
import type { Lock } from '../model/lock.ts';
import type { ModelRef } from '../model/ref.ts';
import { didYouMean } from '../util/suggest.ts';
import { findLockedSubject } from './find-locked.ts';

/** Throws DataError with every model that the lock does not hold; `file` is the lock's name, for messages. */
export function requireLocked(lock: Lock, refs: readonly ModelRef[], file: string): void {
  const missing = refs.filter((ref) => findLockedSubject(lock, ref.asked, ref.kind === 'hub' ? ref.id : null) === null);
  const mistakes = missing.map(({ asked }): Mistake => ({ message: `${asked} is not in ${file}`, place: null, hint: didYouMean(asked, Object.keys(lock.subjects)) ?? 'add it with `modelcheck lock`, or check without --locked' }));
  if (mistakes.length > 0) throw new DataError(mistakes);
}
