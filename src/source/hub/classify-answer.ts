import { sanitizeLine } from '../../util/sanitize.ts';
import { HubError, type HubErrorKind } from './hub-error.ts';
import type { HubAnswer } from './hub-answer.ts';
import { statedWaitMs } from './rate-limit.ts';

/** `X-Error-Code` and what it means; `RepoNotFound` with 401 is the Hub's answer to strangers for private and missing alike. */
const kindOfCode: Readonly<Record<string, HubErrorKind>> = {
  RepoNotFound: 'missing',
  GatedRepo: 'gated',
  RevisionNotFound: 'no-such-revision',
  EntryNotFound: 'no-such-file',
  DisabledRepo: 'disabled',
};

const kindOfStatus: Readonly<Record<number, HubErrorKind>> = {
  403: 'forbidden',
  404: 'not-found',
  405: 'not-found',
  407: 'network',
  408: 'timeout',
  410: 'missing',
  429: 'rate-limited',
  451: 'disabled',
  501: 'not-found',
};

/** How the request was made, as far as the meaning of its answer depends on it. */
export interface AskedWith {
  readonly token: string | null;
  readonly now: number;
}

/** The error that an answer with status 400 or more stands for, read from its headers before the client drops them; else null. */
export function errorOf(answer: HubAnswer, asked: AskedWith): HubError | null {
  if (answer.status < 400) return null;
  const words = wordsOf(answer);
  // A server may repeat what it was sent; the token must not get into a log.
  const said = asked.token === null ? words : words.replaceAll(asked.token, '***');
  const kind = kindOf(answer, said, asked.token !== null);
  const message = `HTTP ${answer.status}${said === '' ? '' : `: ${said}`}`;
  return new HubError(kind, message, { status: answer.status, commit: answer.commit, waitMs: statedWaitMs(answer.headers, asked.now) });
}

function kindOf(answer: HubAnswer, said: string, hasToken: boolean): HubErrorKind {
  const code = answer.headers.get('X-Error-Code') ?? '';
  const coded = Object.hasOwn(kindOfCode, code) ? kindOfCode[code] : undefined;
  if (answer.status === 401) return coded === 'gated' ? 'gated' : kindOf401(coded, said, hasToken);
  if (coded !== undefined) return coded;
  if (answer.status === 403 && /\bdisabled\b/i.test(said)) return 'disabled';
  if (answer.status === 403 && /\bgated\b|authorized list/i.test(said)) return 'gated';
  return kindOfStatus[answer.status] ?? (answer.status >= 500 ? 'server-error' : 'bad-request');
}

/** A stranger is told nothing; with a token only a missing code or these words mean that the token itself was refused. */
function kindOf401(coded: HubErrorKind | undefined, said: string, hasToken: boolean): HubErrorKind {
  if (!hasToken) return 'private-or-missing';
  return coded === undefined || /invalid credentials|invalid (user )?token|token .{0,20}expired/i.test(said) ? 'bad-token' : 'private-or-missing';
}

/** What the server says itself: `X-Error-Message`, else `error` of a JSON body; one line, safe to print. */
function wordsOf(answer: HubAnswer): string {
  const header = answer.headers.get('X-Error-Message');
  if (header !== null && header !== '') return sanitizeLine(header);
  const body = jsonOf(answer);
  const error: unknown = typeof body === 'object' && body !== null && 'error' in body ? body.error : undefined;
  return typeof error === 'string' ? sanitizeLine(error, 1_500) : '';
}

function jsonOf(answer: HubAnswer): unknown {
  try {
    return answer.json();
  } catch {
    return null;
  }
}
