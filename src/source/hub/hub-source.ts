import type { Io } from '../../io/io.ts';
import type { ModelRef } from '../../model/ref.ts';
import type { ModelRecord, ReadResult } from '../../model/record.ts';
import { sanitizeLine } from '../../util/sanitize.ts';
import { isRepositoryId } from '../../util/repository-id.ts';
import { isRevision } from '../revision.ts';
import type { Source } from '../source.ts';
import { parseEndpoint } from './endpoint.ts';
import { createBursts } from './bursts.ts';
import { failureOf } from './failure.ts';
import { findAnswer, type AnswerSources, type DatedAnswer } from './find-answer.ts';
import { createHubCache } from './hub-cache.ts';
import { createHubConnection, type HubConnection } from './hub-connection.ts';
import { HubError } from './hub-error.ts';
import type { HubOptions } from './hub-options.ts';
import { listOwners } from './list-owners.ts';
import type { Asked } from './model-answer.ts';
import { createOnce } from './once.ts';
import { readRecord } from './read-record.ts';
import { createSender } from './sender.ts';

/**
 * Requests on their way at a time. Against 50 ms latency, 16 took twice as long for a hundred models (`npm run bench -- hub`). No document of
 * the Hub limits requests at a time; what it limits is their number in five minutes (https://huggingface.co/docs/hub/rate-limits), which the pace keeps.
 */
const usualConcurrency = 48;

/**
 * Models of a Hugging Face Hub or a mirror of one, read by `@huggingface/hub`: one metadata request a model at most, files
 * by `/resolve/`. Every model is read once however often it is asked for, also while it is still being read.
 * Nothing that is no repository id gets into a request, since ids come from cards that strangers wrote.
 */
export function createHubSource(io: Io, options: HubOptions): Source {
  const endpoint = parseEndpoint(options.endpoint);
  const cache = createHubCache(options.cache, endpoint.base);
  const hub = options.offline ? null : connect(io, options);
  const readings = createOnce<ReadResult>();
  const records = createOnce<ModelRecord>();
  const bursts = createBursts((ids) => (hub === null ? Promise.resolve(new Map()) : listOwners(hub, ids)));

  async function read(asked: Asked): Promise<ReadResult> {
    const burst = bursts.join(asked.id);
    const sources: AnswerSources = { hub, cache, burst, today: new Date(io.now()).toISOString().slice(0, 10) };
    try {
      const found = await findAnswer(asked, sources);
      const { id, sha } = found.answer;
      // Two names of one model, as a rename leaves behind, read its files once.
      const reading = records(`${id}@${sha ?? asked.revision ?? ''}`, () => readRecord(found, sources, `${endpoint.base}/${id}`));
      const record = await reading.finally(() => keep(asked, found));
      return { kind: 'record', record: { ...record, renamedFrom: asked.id === id ? null : asked.id } };
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      return failureOf(error, { ...asked, endpoint: endpoint.base, hasToken: options.token !== null, proxies: proxiesSet(io.env) });
    } finally {
      burst.settled();
    }
  }

  /** What was read is kept also of a model of which a file could not be; its name is kept after what it stands for. */
  async function keep(asked: Asked, { answer: { id, sha }, name }: DatedAnswer): Promise<void> {
    if (sha !== null) await cache.save({ id, sha });
    if (name !== undefined) await cache.writeName(asked, name);
  }

  return {
    id: 'hub',
    location: endpoint.base,
    async readModel(ref) {
      const asked = askedOf(ref);
      if (asked === null) return { kind: 'failure', reason: 'missing', detail: `${sanitizeLine(ref.asked, 120)} is no repository id and revision, so no request was made` };
      return readings(`${asked.id}@${asked.revision ?? ''}`, () => read(asked));
    },
  };
}

function connect(io: Io, { endpoint, token, timeouts, concurrency = usualConcurrency, onProgress = ignore }: HubOptions): HubConnection {
  const connection = { fetch: io.fetch, endpoint: parseEndpoint(endpoint), token, timeouts };
  return createHubConnection(connection, createSender(connection, { io, onProgress, concurrency }));
}

function ignore(): void {}

function askedOf(ref: ModelRef): Asked | null {
  if (ref.kind !== 'hub' || !isRepositoryId(ref.id) || (ref.revision !== null && !isRevision(ref.revision))) return null;
  return { id: ref.id, revision: ref.revision };
}

function proxiesSet(env: Io['env']): readonly string[] {
  return ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy'].filter((name) => (env[name] ?? '') !== '');
}
