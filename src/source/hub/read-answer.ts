import { fileUrl } from './endpoint.ts';
import { isCommit } from './hub-answer.ts';
import type { HubConnection } from './hub-connection.ts';
import { HubError } from './hub-error.ts';
import { maximumApiBytes } from './client-fetch.ts';
import { parseAnswer, type Asked, type ModelAnswer } from './model-answer.ts';
import { maximumReadmeBytes } from './files-to-read.ts';
import { requestModelInfo } from './request-model-info.ts';

/** The metadata of a model, and its README when that had to be read to have any. */
export interface FoundAnswer {
  readonly answer: ModelAnswer;
  /** Undefined when it was not read; null when there is none. */
  readonly readme?: string | null;
}

/**
 * Asks for a model's metadata: by the client, else without `/revision/` and `expand`, which some mirrors lack, else by the
 * README alone. One request where the endpoint speaks like the Hub. Throws `HubError`.
 */
export async function readAnswer(hub: HubConnection, asked: Asked): Promise<FoundAnswer> {
  if (hub.abilities.revisionRoute) {
    const answer = await unlessRouteLacks(() => requestModelInfo(hub, asked), asked);
    if (answer !== null) return { answer };
  }
  const plain = await unlessRouteLacks(() => requestPlain(hub, asked), asked);
  if (plain !== null) hub.abilities.revisionRoute = false;
  if (plain !== null && isAsked(plain, asked)) return { answer: plain };
  return readmeAlone(hub, asked);
}

/** Null when the endpoint does not know the route, or does not know `HEAD`, rather than the model. */
async function unlessRouteLacks(request: () => Promise<ModelAnswer>, asked: Asked): Promise<ModelAnswer | null> {
  try {
    return await request();
  } catch (error) {
    const lacks = error instanceof HubError && (error.kind === 'not-found' || error.kind === 'bad-request' || (error.kind === 'no-such-revision' && asked.revision === null));
    if (lacks) return null;
    throw error;
  }
}

async function requestPlain(hub: HubConnection, { id }: Asked): Promise<ModelAnswer> {
  const url = `${hub.endpoint.base}/api/models/${id}?blobs=true`;
  const answer = await hub.send({ url, kind: 'api', method: 'GET', maximumBytes: maximumApiBytes });
  return parseAnswer(answer.json());
}

/** The answer without a revision is about the head: of use only when nothing else was asked for. */
function isAsked(answer: ModelAnswer, { revision }: Asked): boolean {
  return revision === null || answer.sha === revision;
}

async function readmeAlone(hub: HubConnection, asked: Asked): Promise<FoundAnswer> {
  const url = fileUrl(hub.endpoint, { id: asked.id, revision: asked.revision ?? 'main', path: 'README.md' });
  const stated = isCommit(asked.revision) ? asked.revision : null;
  try {
    const file = await hub.send({ url, kind: 'file', method: 'GET', maximumBytes: maximumReadmeBytes });
    return { answer: parseAnswer({ id: asked.id, sha: file.commit ?? stated }), readme: file.text() };
  } catch (error) {
    if (!(error instanceof HubError) || error.kind !== 'no-such-file') throw error;
    return { answer: parseAnswer({ id: asked.id, sha: error.commit ?? stated }), readme: null };
  }
}
