import { DataError, type Mistake } from '../../src/errors.ts';

/** The mistakes for which something given was refused; empty when it was not. */
export function mistakesOf(work: () => unknown): readonly Mistake[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof DataError) return error.mistakes;
    throw error;
  }
}
