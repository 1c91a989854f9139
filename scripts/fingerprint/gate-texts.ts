import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SourceText } from './source-text.ts';

/** The prompt that a gated model shows before it can be read; it holds the licence and its use policy. */
const Recorded = z.object({ response: z.object({ body: z.object({ cardData: z.object({ extra_gated_prompt: z.string() }) }) }) });

/** Recorded answers of the Hub whose gate prompt is a known text in another arrangement. */
const recordings: Readonly<Record<string, string>> = {
  llama3: 'meta-llama__Meta-Llama-3-70B-Instruct.200.json',
  'llama3.1': 'meta-llama__Llama-3.1-8B-Instruct.200.json',
};

/** Licences of the same make, whose gate prompts are put together in the same way: without the sentence on clicking, then the policy. */
const composed = ['llama3.2', 'llama3.3', 'llama4'];

/** Licences as the gate of their models shows them. */
export async function readGateTexts(shared: string, sources: readonly SourceText[]): Promise<readonly SourceText[]> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const recorded = await Promise.all(Object.entries(recordings).map(async ([id, file]) => ({ id, text: await readPrompt(path.join(shared, 'hub-data', 'huggingface_hub', 'api-recordings', file)) })));
  const made = composed.map((id) => ({ id, text: `${withoutClicking(byId.get(id)?.text ?? '')}\n\n${byId.get(`${id}.aup`)?.text ?? ''}` }));
  return [...recorded, ...made].flatMap(({ id, text }) => {
    const source = byId.get(id);
    return source ? [{ ...source, text, hasCompanion: false }] : [];
  });
}

async function readPrompt(file: string): Promise<string> {
  return Recorded.parse(JSON.parse(await readFile(file, 'utf8'))).response.body.cardData.extra_gated_prompt;
}

function withoutClicking(text: string): string {
  return text.replace(/By clicking[^]*?this Agreement\./, '');
}
