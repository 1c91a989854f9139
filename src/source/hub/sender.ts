import type { Io } from '../../io/io.ts';
import { attempt, type Connection, type HubRequest } from './attempt.ts';
import { createBreaker, type Breaker } from './breaker.ts';
import { errorOf } from './classify-answer.ts';
import type { RequestKind } from './endpoint.ts';
import type { HubAnswer } from './hub-answer.ts';
import { HubError, type HubErrorKind } from './hub-error.ts';
import type { HubProgress } from './hub-options.ts';
import { refuseFalseAnswer } from './json-answer.ts';
import { limitConcurrency } from './limit-concurrency.ts';
import { createPace } from './pace.ts';

/** Sends a request until there is an answer that can be used. Throws `HubError` for everything else. */
export type Send = (request: HubRequest) => Promise<HubAnswer>;

/** What sending needs besides the connection. */
export interface SenderOptions {
  readonly io: Pick<Io, 'now' | 'sleep'>;
  readonly onProgress: (progress: HubProgress) => void;
  /** Requests that are on their way at a time. */
  readonly concurrency: number;
}

/** How often a request is tried, by what went wrong; other errors are final. */
const triesOf: Partial<Record<HubErrorKind, number>> = { network: 3, 'server-error': 3, timeout: 2, malformed: 2, 'rate-limited': 4 };

/** Failures that say something about the endpoint and not about what was asked. */
const silent: ReadonlySet<HubErrorKind> = new Set(['network', 'timeout', 'rate-limited']);

/** Milliseconds before the second, third and fourth try. A server that names its own time is obeyed, up to `maximumServerWaitMs`. */
const backOffMs = [500, 1_500, 4_000];
const maximumServerWaitMs = 30_000;

/** A {@link Send} with its own pace, retries and limits. Blind retries are what gets clients blocked longer, so all of them are few. */
export function createSender(connection: Connection, { io, onProgress, concurrency }: SenderOptions): Send {
  const limit = limitConcurrency(concurrency);
  const pace = createPace({ io, waitMs: connection.timeouts.waitMs, onProgress });
  /** What may still be spent on waits that a server in trouble asks for; like those on a quota they end with the run's limit. */
  let allowanceMs = connection.timeouts.waitMs;
  const breakers: Record<RequestKind, Breaker> = { api: createBreaker(io.now), file: createBreaker(io.now) };

  async function once(request: HubRequest): Promise<HubAnswer> {
    const answer = await attempt(request, connection);
    const error = errorOf(answer, { token: connection.token, now: io.now() });
    if (error !== null) throw error;
    pace.note(request.kind, answer.headers);
    refuseFalseAnswer(request, answer);
    return answer;
  }

  async function waitBefore(next: number, kind: RequestKind, error: HubError): Promise<void> {
    const own = backOffMs[next - 2] ?? 0;
    if (error.kind === 'rate-limited') return pace.pause(kind, error.waitMs ?? own);
    onProgress({ kind: 'retrying', text: `trying again: ${error.message}` });
    allowanceMs -= serverWaitOf(error);
    await io.sleep(Math.max(own, serverWaitOf(error)));
  }

  return async (request) => {
    const breaker = breakers[request.kind];
    for (let tried = 1; ; tried += 1) {
      const resting = breaker.resting();
      if (resting !== null) throw resting;
      await pace.ready(request.kind);
      try {
        const answer = await limit(() => once(request));
        breaker.answered();
        return answer;
      } catch (thrown) {
        if (!(thrown instanceof HubError)) throw thrown;
        if (!silent.has(thrown.kind)) breaker.answered();
        if (tried >= breaker.tries(triesOf[thrown.kind] ?? 1) || serverWaitOf(thrown) > allowanceMs) throw giveUp(breaker, thrown, tried);
        await waitBefore(tried + 1, request.kind, thrown);
      }
    }
  };
}

/** Milliseconds that a server in trouble asks for; the pace sees to those of a quota. */
function serverWaitOf({ kind, waitMs }: HubError): number {
  return kind === 'rate-limited' ? 0 : Math.min(waitMs ?? 0, maximumServerWaitMs);
}

function giveUp(breaker: Breaker, error: HubError, tried: number): HubError {
  const message = tried > 1 ? `${error.message} (tried ${tried} times)` : error.message;
  const final = new HubError(error.kind, message, { status: error.status ?? 0, commit: error.commit, waitMs: error.waitMs, cause: error.cause });
  if (silent.has(error.kind)) breaker.failed(final);
  return final;
}
