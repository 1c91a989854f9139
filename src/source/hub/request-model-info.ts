import type { Abilities, HubConnection } from './hub-connection.ts';
import { HubError } from './hub-error.ts';
import { answerFields, parseAnswer, type Asked, type ModelAnswer } from './model-answer.ts';

/** Fields that the client asks for in any case, under names of its own. */
const clientFields: ReadonlySet<string> = new Set(['id', 'gated', 'pipeline_tag']);

/**
 * Metadata by the `modelInfo` of `@huggingface/hub`, loaded with the first use. When the server refuses a field and lists
 * those it knows (one unknown name fails the whole request), the rest is asked for again. Throws `HubError`.
 */
export async function requestModelInfo(hub: HubConnection, asked: Asked): Promise<ModelAnswer> {
  const fields = fieldsFor(hub.abilities);
  try {
    return await callClient(hub, asked, fields);
  } catch (error) {
    if (!(error instanceof HubError) || error.kind !== 'bad-request') throw error;
    learnRefused(hub.abilities, fields, error.message);
    if (fieldsFor(hub.abilities).length === fields.length) throw error;
    return requestModelInfo(hub, asked);
  }
}

function fieldsFor({ refusedFields }: Abilities): readonly string[] {
  return answerFields.filter((field) => !clientFields.has(field) && !refusedFields.has(field));
}

async function callClient(hub: HubConnection, { id, revision }: Asked, fields: readonly string[]): Promise<ModelAnswer> {
  const { modelInfo } = await import('@huggingface/hub');
  const info = await modelInfo({
    name: id,
    hubUrl: hub.endpoint.base,
    fetch: hub.clientFetch,
    // The client's list of fields has drifted from the server's: baseModels, gguf and siblings work but are not in its type.
    additionalFields: fields as 'cardData'[],
    ...(revision === null ? {} : { revision }),
  });
  return parseAnswer({ ...info, id: info.name, pipeline_tag: info.task });
}

/** `Invalid option: expected one of "author"|"baseModels"|…`, the words of the server's own schema. */
function learnRefused(abilities: Abilities, fields: readonly string[], message: string): void {
  const known = new Set([...message.matchAll(/"([\w-]{1,60})"/g)].map((match) => match[1]));
  if (known.size < 2) return;
  for (const field of fields) if (!known.has(field)) abilities.refusedFields.add(field);
}
