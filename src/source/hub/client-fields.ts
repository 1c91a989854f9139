import { HubError } from './hub-error.ts';
import { answerFields } from './model-answer.ts';

/** Fields that the client asks for in any case, under names of its own. */
const clientFields: ReadonlySet<string> = new Set(['id', 'gated', 'pipeline_tag']);

/**
 * Names for the client's `additionalFields`. Its list of fields has drifted from the server's: `baseModels`, `gguf` and
 * `siblings` work but are not in its type, hence the cast to one that is.
 */
type AdditionalFields = 'cardData'[];

/**
 * Asks for all fields, and again without those that the server turns out not to know: one unknown name fails the whole request,
 * with a list of the names that it takes. What was refused is remembered in `refused`. Throws `HubError`.
 */
export async function askForFields<T>(refused: Set<string>, ask: (fields: AdditionalFields) => Promise<T>): Promise<T> {
  const fields = answerFields.filter((field) => !clientFields.has(field) && !refused.has(field));
  try {
    return await ask(fields as AdditionalFields);
  } catch (error) {
    if (!(error instanceof HubError) || error.kind !== 'bad-request') throw error;
    learnRefused(refused, fields, error.message);
    if (fields.every((field) => !refused.has(field))) throw error;
    return askForFields(refused, ask);
  }
}

/** What the client makes of an answer, under the API's names again. */
export function inApiNames(info: { readonly name: string; readonly task?: string }): Record<string, unknown> {
  return { ...info, id: info.name, pipeline_tag: info.task };
}

/** `Invalid option: expected one of "author"|"baseModels"|…`, the words of the server's own schema. */
function learnRefused(refused: Set<string>, fields: readonly string[], message: string): void {
  const known = new Set([...message.matchAll(/"([\w-]{1,60})"/g)].map((match) => match[1]));
  if (known.size < 2) return;
  for (const field of fields) if (!known.has(field)) refused.add(field);
}
