import { ownerOf } from '../../util/repository-id.ts';
import { askForFields, inApiNames } from './client-fields.ts';
import type { HubConnection } from './hub-connection.ts';
import { HubError } from './hub-error.ts';
import { ModelAnswer } from './model-answer.ts';

/** Models of one owner from which on a list costs less than asking for each. */
const minimumOfOwner = 4;

/** Models on a page, which the client asks for. */
const pageSize = 500;

/**
 * Metadata of many models by lists of their owners, one request for 500 of them, where `/api/models/<id>` takes one for each.
 * What a list does not hold (renamed, private, further down than is worth reading) is left out; so is what a mirror refuses to list.
 */
export async function listOwners(hub: HubConnection, ids: ReadonlySet<string>): Promise<ReadonlyMap<string, ModelAnswer>> {
  const worthwhile = [...byOwner(ids)].filter(([, wanted]) => wanted.size >= minimumOfOwner);
  const lists = await Promise.all(worthwhile.map(([owner, wanted]) => listOwner(hub, owner, wanted)));
  return new Map(lists.flatMap((list) => [...list]));
}

function byOwner(ids: ReadonlySet<string>): ReadonlyMap<string, Set<string>> {
  const owners = new Map<string, Set<string>>();
  for (const id of ids) {
    const owner = ownerOf(id);
    if (owner !== null) owners.set(owner, (owners.get(owner) ?? new Set()).add(id));
  }
  return owners;
}

async function listOwner(hub: HubConnection, owner: string, wanted: Set<string>): Promise<ReadonlyMap<string, ModelAnswer>> {
  const found = new Map<string, ModelAnswer>();
  // No more pages than one for every so many models: an owner may have ten thousand.
  const limit = pageSize * Math.floor(wanted.size / minimumOfOwner);
  try {
    await askForFields(hub.abilities.refusedInLists, (additionalFields) => readList(hub, { owner, limit, additionalFields }, { wanted, found }));
  } catch (error) {
    if (!(error instanceof HubError)) throw error;
  }
  return found;
}

interface ListRequest {
  readonly owner: string;
  readonly limit: number;
  readonly additionalFields: 'cardData'[];
}

async function readList(hub: HubConnection, { owner, ...request }: ListRequest, { wanted, found }: { readonly wanted: Set<string>; readonly found: Map<string, ModelAnswer> }): Promise<void> {
  const { listModels } = await import('@huggingface/hub');
  for await (const info of listModels({ ...request, search: { owner }, hubUrl: hub.endpoint.base, fetch: hub.clientFetch })) {
    const answer = ModelAnswer.safeParse(inApiNames(info)).data;
    if (answer !== undefined && wanted.delete(answer.id)) found.set(answer.id, answer);
    if (wanted.size === 0) return;
  }
}
