import { askForFields, inApiNames } from './client-fields.ts';
import type { HubConnection } from './hub-connection.ts';
import { parseAnswer, type Asked, type ModelAnswer } from './model-answer.ts';

/** Metadata by the `modelInfo` of `@huggingface/hub`, which is loaded with the first use. Throws `HubError`. */
export async function requestModelInfo(hub: HubConnection, { id, revision }: Asked): Promise<ModelAnswer> {
  const { modelInfo } = await import('@huggingface/hub');
  const common = { name: id, hubUrl: hub.endpoint.base, fetch: hub.clientFetch, ...(revision === null ? {} : { revision }) };
  const info = await askForFields(hub.abilities.refusedFields, (additionalFields) => modelInfo({ ...common, additionalFields }));
  return parseAnswer(inApiNames(info));
}
