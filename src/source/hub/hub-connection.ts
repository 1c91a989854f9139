import type { Connection } from './attempt.ts';
import { createClientFetch } from './client-fetch.ts';
import type { Endpoint } from './endpoint.ts';
import type { Send } from './sender.ts';

/** What reading from one endpoint needs, and what has been learned about it in this run. */
export interface HubConnection {
  readonly endpoint: Endpoint;
  readonly send: Send;
  /** For the calls of `@huggingface/hub`. */
  readonly clientFetch: typeof globalThis.fetch;
  readonly hasToken: boolean;
  readonly abilities: Abilities;
}

/** How an endpoint wants to be asked; begins with the Hub's own way and is narrowed by what a mirror refuses. */
export interface Abilities {
  /** False once `/api/models/<id>/revision/<rev>` turned out to be missing. */
  revisionRoute: boolean;
  /** Fields that the server does not know, of one model and in lists. */
  readonly refusedFields: Set<string>;
  readonly refusedInLists: Set<string>;
}

/** A connection about which nothing has been learned yet. */
export function createHubConnection(connection: Connection, send: Send): HubConnection {
  return {
    endpoint: connection.endpoint,
    send,
    clientFetch: createClientFetch(send, connection.endpoint),
    hasToken: connection.token !== null,
    abilities: { revisionRoute: true, refusedFields: new Set(), refusedInLists: new Set() },
  };
}
