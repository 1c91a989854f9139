import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { bytesOf, sha256Of } from './api-answer.ts';
import { answerWithFault, createFaultPlan, send } from './faults.ts';
import type { HubModel } from './hub-model.ts';
import type { HubSettings, PlannedFault } from './hub-settings.ts';
import { createQuota } from './quota.ts';
import { refusal } from './reply.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { answerTo, groupOf, type Site } from './routes.ts';

/** A running stand-in for the Hub. */
export interface StandInHub {
  /** Endpoint, with the prefix of a mirror. */
  readonly url: string;
  /** Requests to the Hub; those to its CDN, another origin, are apart. */
  readonly log: RequestLog;
  readonly cdnLog: RequestLog;
  readonly cdnUrl: string;
  /** Most requests that were being answered at a time. */
  mostAtATime(): number;
  /** Puts a repository in place of the one with the same id, as a push does. */
  put(model: HubModel): void;
  plan(fault: PlannedFault): void;
  /** From now on no planned fault happens. */
  heal(): void;
  /** Models and faults that were never asked for, and requests that no route knows: all should be empty at the end of a test. */
  leftOver(): { readonly models: string[]; readonly faults: string[]; readonly unknown: string[] };
  close(): Promise<void>;
}

/** Starts a Hub that speaks the real protocol on two loopback ports: itself and its CDN. */
export async function startHub(settings: HubSettings): Promise<StandInHub> {
  const log = createRequestLog();
  const cdnLog = createRequestLog();
  const faults = createFaultPlan(settings.faults ?? []);
  const quota = createQuota(settings.quotas ?? null);
  const models = new Map(settings.models.map((model) => [model.id, model]));
  const asked = new Set<string>();
  const prefix = settings.quirks?.prefix ?? '';
  let site: Site | undefined;
  let answering = 0;
  let most = 0;

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://hub');
    const path = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : `/outside-of-the-prefix${pathname}`;
    const group = groupOf(path);
    log.add(request, group);
    most = Math.max(most, (answering += 1));
    const done = once(() => (answering -= 1));
    response.on('finish', done).on('close', done);
    await pause(settings.latencyMs ?? 0);
    const counted = group === 'file-store' ? null : quota.count(group === 'file' ? 'file' : 'api');
    if (counted?.exceeded) return send(response, { ...refusal(429, 'We had to rate limit you.'), headers: counted.headers });
    const call = { method: request.method ?? 'GET', path, query: searchParams, authorization: request.headers.authorization, range: request.headers.range };
    const proper = () => {
      const reply = answerTo(site ?? fail(), call);
      return settings.quirks?.lacksQuotaHeaders || counted === null ? reply : { ...reply, headers: { ...counted.headers, ...reply.headers } };
    };
    const fault = faults.take(call.method, request.url ?? '');
    return fault === null ? send(response, proper()) : answerWithFault(response, fault, proper);
  }

  const cdn = createServer((request, response) => {
    cdnLog.add(request, 'cdn');
    const file = [...models.values()].flatMap((model) => Object.values(model.files)).find((candidate) => request.url === `/large/${sha256Of(candidate)}`);
    if (file === undefined) return send(response, { status: 403, headers: {}, body: '<Error><Code>AccessDenied</Code></Error>' });
    sendRange(request, response, { bytes: bytesOf(file), ignoresRange: settings.quirks?.ignoresRange === true });
  });
  const hub = createServer((request, response) => void serve(request, response).catch((error: unknown) => response.destroy(error instanceof Error ? error : undefined)));
  const [origin, cdnUrl] = await Promise.all([listen(hub), listen(cdn)]);
  site = { settings, models, asked, origin, cdn: cdnUrl };
  return {
    url: origin + prefix,
    log,
    cdnLog,
    cdnUrl,
    mostAtATime: () => most,
    put: (model) => void models.set(model.id, model),
    plan: (fault) => faults.plan(fault),
    heal: () => faults.heal(),
    leftOver: () => ({ models: [...models.keys()].filter((id) => !asked.has(id)), faults: faults.unused(), unknown: log.lines('unknown') }),
    close: async () => void (await Promise.all([close(hub), close(cdn)])),
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

function sendRange(request: IncomingMessage, response: ServerResponse, { bytes, ignoresRange }: { readonly bytes: Buffer; readonly ignoresRange: boolean }): void {
  const range = ignoresRange ? null : /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
  if (!range) return send(response, { status: 200, headers: { 'Content-Type': 'binary/octet-stream' }, body: bytes });
  const part = bytes.subarray(Number(range[1]), Number(range[2]) + 1);
  send(response, { status: 206, headers: { 'Content-Type': 'binary/octet-stream', 'Content-Range': `bytes ${range[1]}-${Number(range[1]) + part.length - 1}/${bytes.length}` }, body: part });
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`);
    });
  });
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

function fail(): never {
  throw new Error('asked before it was started');
}
