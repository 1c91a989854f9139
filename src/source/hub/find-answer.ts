import type { BurstMember } from './bursts.ts';
import { fileUrl } from './endpoint.ts';
import { isCommit } from './hub-answer.ts';
import type { CachedAnswer, CachedName, HubCache } from './hub-cache.ts';
import type { HubConnection } from './hub-connection.ts';
import { HubError, type HubErrorKind } from './hub-error.ts';
import { ModelAnswer, type Asked } from './model-answer.ts';
import { readAnswer, type FoundAnswer } from './read-answer.ts';

/** A model's metadata, when they were had, and its README when that was read on the way. */
export interface DatedAnswer {
  readonly answer: ModelAnswer;
  readonly retrievedOn: string;
  readonly readme?: string | null;
  /** What the name stands for now, to be kept after the commit has been; absent where it was kept before. */
  readonly name?: CachedName;
}

/** What finding an answer needs. `hub` is null offline. */
export interface AnswerSources {
  readonly hub: HubConnection | null;
  readonly cache: HubCache;
  /** ISO date. */
  readonly today: string;
  /** The model's place among those that are asked for at the same moment. */
  readonly burst: BurstMember;
}

/** Errors for which asking once more by another route is of no use. */
const finalKinds: ReadonlySet<HubErrorKind> = new Set(['missing', 'private-or-missing', 'bad-token', 'disabled', 'network', 'timeout', 'server-error', 'no-such-revision']);

/**
 * The metadata of a model: of a commit from the cache, of a name from the cache when the Hub confirms that it still stands
 * for the same commit, else from the Hub. Throws `HubError`.
 */
export async function findAnswer(asked: Asked, sources: AnswerSources): Promise<DatedAnswer> {
  const { hub, cache, burst, today } = sources;
  const name = isCommit(asked.revision) ? { id: asked.id, sha: asked.revision } : await cache.readName(asked);
  const kept = name && fromCache(await cache.readAnswer(name));
  if (hub === null) return kept ?? notInCache(asked);
  if (kept !== null || asked.revision !== null) burst.settled();
  if (kept === null || name === null) return noting(await askHub(hub, asked, burst), sources);
  if (isCommit(asked.revision)) return kept;
  if (await confirms(hub, asked, name)) return { ...kept, retrievedOn: today };
  return noting(await readAnswer(hub, asked), sources);
}

/** Lists tell of the head of a repository alone. */
async function askHub(hub: HubConnection, asked: Asked, burst: BurstMember): Promise<FoundAnswer> {
  const listed = asked.revision === null ? await burst.listed() : null;
  return listed === null ? readAnswer(hub, asked) : { answer: listed };
}

/** An answer that an older modelcheck kept in another shape counts as none. */
function fromCache(kept: CachedAnswer | null): DatedAnswer | null {
  const answer = kept && ModelAnswer.safeParse(kept.answer).data;
  return kept && answer ? { answer, retrievedOn: kept.retrievedOn } : null;
}

function notInCache({ id }: Asked): never {
  throw new HubError('offline', `offline, and ${id} is not in the cache; run once without --offline and HF_HUB_OFFLINE, or use a snapshot`);
}

/**
 * True when the name still stands for the commit. `HEAD …/resolve/…` names the commit and counts against the quota for files
 * (3,000 in five minutes for strangers) instead of that for metadata (500).
 */
async function confirms(hub: HubConnection, asked: Asked, name: CachedName): Promise<boolean> {
  const url = fileUrl(hub.endpoint, { id: asked.id, revision: asked.revision ?? 'main', path: 'README.md' });
  try {
    const answer = await hub.send({ url, kind: 'file', method: 'HEAD', maximumBytes: 0 });
    return answer.commit === name.sha;
  } catch (error) {
    if (!(error instanceof HubError) || finalKinds.has(error.kind)) throw error;
    return error.commit === name.sha;
  }
}

async function noting({ answer, readme }: FoundAnswer, { cache, today }: AnswerSources): Promise<DatedAnswer> {
  // A README alone is less than the Hub may say the next time, so it is not kept as the answer.
  if (answer.sha === null || readme !== undefined) return { answer, retrievedOn: today, ...(readme === undefined ? {} : { readme }) };
  const name = { id: answer.id, sha: answer.sha };
  await cache.noteAnswer(name, { answer, retrievedOn: today });
  return { answer, retrievedOn: today, name };
}
