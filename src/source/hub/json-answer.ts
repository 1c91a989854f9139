import type { HubAnswer } from './hub-answer.ts';
import { HubError } from './hub-error.ts';
import type { HubRequest } from './attempt.ts';

/**
 * Refuses what is no answer to the request although its status says so: an HTML page where metadata or a file was asked for (a login
 * page, a firewall's notice), JSON that breaks off, a success without content or with a part of it (204, 206, 304). Content types are not trusted, for mirrors send wrong ones.
 */
export function refuseFalseAnswer(request: HubRequest, answer: HubAnswer): void {
  if (request.method === 'HEAD') return;
  if (answer.status !== 200 && !(answer.status === 206 && request.onlyBeginning === true)) throw new HubError('malformed', `it answered HTTP ${answer.status}, which holds no whole answer`, { status: answer.status });
  if (looksLikePage(request, answer)) throw new HubError('not-json', 'it answered with an HTML page, perhaps a login page or a firewall\'s notice', { status: answer.status });
  if (request.kind === 'api' && !isJsonObject(answer)) throw new HubError('malformed', 'its answer is no JSON, or breaks off', { status: answer.status });
}

function looksLikePage({ kind, url }: HubRequest, answer: HubAnswer): boolean {
  const type = answer.headers.get('Content-Type') ?? '';
  const begins = /^\uFEFF?\s{0,200}<(?:!doctype html|html|head|script)\b/i.test(answer.text().slice(0, 400));
  if (kind === 'api') return begins;
  return begins && /\bhtml\b/i.test(type) && !/\.html?$/i.test(new URL(url).pathname);
}

function isJsonObject(answer: HubAnswer): boolean {
  try {
    const value = answer.json();
    return typeof value === 'object' && value !== null;
  } catch {
    return false;
  }
}
