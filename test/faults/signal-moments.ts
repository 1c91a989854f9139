/** Signals that are sent to a run, each at so many moments. */
export const momentsOfSignal = 12;

/** Moments as fractions of the time that a whole run takes, the same on every run of the suite (a linear congruential generator, Numerical Recipes §7.1). */
export function signalMoments(signal: 'SIGINT' | 'SIGTERM'): readonly number[] {
  let state = signal === 'SIGINT' ? 20_261_122 : 22_112_026;
  return Array.from({ length: momentsOfSignal }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 0.05 + 0.95 * (state / 2 ** 32);
  });
}
