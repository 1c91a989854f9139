import type { ServerResponse } from 'node:http';
import type { Fault, PlannedFault } from './hub-settings.ts';
import type { Reply } from './reply.ts';

/** Faults that are still to come. */
export interface FaultPlan {
  /** The fault of a request, taken off the plan; null when none is planned. */
  take(method: string, path: string): Fault | null;
  plan(fault: PlannedFault): void;
  /** Takes all faults off the plan. */
  heal(): void;
  /** Places at which a planned fault never happened. */
  unused(): string[];
}

/** A plan with the given faults. */
export function createFaultPlan(planned: readonly PlannedFault[]): FaultPlan {
  const open = planned.map((fault) => ({ ...fault, left: fault.times ?? 1, used: false }));
  return {
    take(method, path) {
      const line = `${method} ${path}`;
      const found = open.find(({ at, left }) => left > 0 && (typeof at === 'string' ? line.includes(at) : at.test(line)));
      if (found === undefined) return null;
      found.left -= 1;
      found.used = true;
      return found.fault;
    },
    plan: (fault) => void open.push({ ...fault, left: fault.times ?? 1, used: false }),
    heal: () => void open.splice(0),
    unused: () => open.filter(({ used }) => !used).map(({ at }) => String(at)),
  };
}

const page = '<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body><form action="/login">…</form></body></html>';

/** Answers with a fault. `proper` is what would have been answered; faults of transport spoil it on the way. */
export async function answerWithFault(response: ServerResponse, fault: Fault, proper: () => Reply): Promise<void> {
  const reply = replyOf(fault, proper);
  if (reply !== null) return send(response, reply);
  if (fault.kind === 'reset') response.socket?.resetAndDestroy();
  else if (fault.kind !== 'hang') spoilBody(response, fault.kind, proper());
}

/** A fault that is an answer in itself; null for those of transport. */
function replyOf(fault: Fault, proper: () => Reply): Reply | null {
  if (fault.kind === 'status') return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' };
  if (fault.kind === 'answer') return { status: 200, headers: { 'Content-Type': fault.contentType, ...fault.headers }, body: fault.body };
  if (fault.kind === 'redirect') return { status: fault.status ?? 307, headers: { Location: fault.location }, body: '' };
  if (fault.kind === 'html') return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: page };
  return fault.kind === 'cut-json' ? cut(proper()) : null;
}

/** Sends an answer in one piece. */
export function send(response: ServerResponse, { status, headers, body }: Reply): void {
  response.writeHead(status, { ...headers, 'Content-Length': String(Buffer.byteLength(body)) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function cut(reply: Reply): Reply {
  const body = Buffer.from(reply.body);
  return { ...reply, body: body.subarray(0, Math.floor(body.length / 2)) };
}

function spoilBody(response: ServerResponse, kind: Fault['kind'], { status, headers, body }: Reply): void {
  const bytes = Buffer.from(body);
  const length: Record<string, string> = kind === 'endless' ? {} : { 'Content-Length': String(bytes.length) };
  response.writeHead(status, { ...headers, ...length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)));
  if (kind === 'reset-midway') return void setTimeout(() => response.socket?.resetAndDestroy(), 20);
  if (kind === 'hang-midway') return;
  const piece = kind === 'endless' ? Buffer.alloc(64_000, ' ') : bytes.subarray(0, 1);
  const timer = setInterval(() => response.write(piece), kind === 'endless' ? 1 : 50);
  response.on('close', () => clearInterval(timer));
}
