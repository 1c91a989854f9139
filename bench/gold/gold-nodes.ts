import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelRecord, ReadResult } from '../../src/model/record.ts';
import { cardFromApi } from '../../src/source/card.ts';
import { emptyRecord } from './empty-record.ts';

/** A line of `chains-nodes.jsonl`: the facts to serve of one model. */
export interface GoldNode {
  readonly id: string;
  readonly cardData?: Readonly<Record<string, unknown>>;
  readonly tags?: readonly string[];
  readonly gated?: 'auto' | 'manual' | false | null;
  readonly sha?: string | null;
  readonly siblings?: readonly string[] | null;
  readonly libraryName?: string | null;
  readonly status?: number;
  readonly location?: string;
}

/** The facts of all models of the chains, by id. */
export function readGoldNodes(gold: string): ReadonlyMap<string, GoldNode> {
  const lines = readFileSync(join(gold, 'chains-nodes.jsonl'), 'utf8').split('\n').filter((line) => line !== '');
  return new Map(lines.map((line): GoldNode => JSON.parse(line)).map((node) => [node.id, node]));
}

/** What a stand-in Hub that serves exactly these facts answers for one id. */
export function servedNode(id: string, nodes: ReadonlyMap<string, GoldNode>): ReadResult {
  const asked = nodes.get(id);
  const target = asked?.location?.replace('/api/models/', '');
  const node = target === undefined ? asked : nodes.get(target);
  if (node === undefined || node.status === 404) return { kind: 'failure', reason: 'missing', detail: `${id} is not among the facts served` };
  return { kind: 'record', record: { ...recordOf(node), renamedFrom: target === undefined ? null : id } };
}

function recordOf({ id, cardData, tags, gated, sha, siblings, libraryName }: GoldNode): ModelRecord {
  return {
    ...emptyRecord(id),
    revision: sha ?? null,
    card: cardData === undefined ? null : cardFromApi(cardData),
    tags: [...(tags ?? [])],
    gated: gated === 'auto' || gated === 'manual' ? gated : null,
    libraryName: libraryName ?? null,
    files: (siblings ?? []).map((path) => ({ path, size: null, sha256: null, blobId: null })),
  };
}
