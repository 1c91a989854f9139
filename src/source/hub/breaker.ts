import type { HubError } from './hub-error.ts';

/** Remembers that an endpoint gives no answers, so that a thousand models do not each wait for it in full. */
export interface Breaker {
  /** The error to give instead of asking, after many failures in a row; null when the endpoint may be asked. */
  resting(): HubError | null;
  /** How often a request may be tried: as usual, or only once while the endpoint has not answered since a failure. */
  tries(usual: number): number;
  /** A request that failed for good. */
  failed(error: HubError): void;
  /** An answer of whatever kind: the endpoint is there. */
  answered(): void;
}

/** Failures in a row after which the endpoint is not asked any more for a while. */
const manyFailures = 8;

/** How long it is not asked, in milliseconds; a run that lasts longer tries again. */
const restMs = 60_000;

/** A {@link Breaker} that trusts the endpoint at first. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0;
  let restsFrom = 0;
  let lastError: HubError | null = null;
  return {
    resting: () => (failures >= manyFailures && Math.abs(now() - restsFrom) < restMs ? lastError : null),
    tries: (usual) => (failures === 0 ? usual : 1),
    failed(error) {
      failures += 1;
      restsFrom = now();
      lastError = error;
    },
    answered() {
      failures = 0;
    },
  };
}
