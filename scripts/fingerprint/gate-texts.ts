import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { SourceText } from './source-text.ts';

/** The prompt that a gated model shows before it can be read; it holds the licence and its use policy. */
const Recorded = z.object({ response: z.object({ body: z.object({ cardData: z.object({ extra_gated_prompt: z.string() }) }) }) });

/** Recorded answers of the Hub whose gate prompt is a known text in another arrangement: without the words on clicking, then the policy. */
const recordings: Readonly<Record<string, string>> = {
  llama3: 'meta-llama__Meta-Llama-3-70B-Instruct.200.json',
  'llama3.1': 'meta-llama__Llama-3.1-8B-Instruct.200.json',
};

/**
 * Licences whose gate prompts are the licence, words on clicking included, and then the policy: so says the card of
 * meta-llama/Llama-3.2-11B-Vision-Instruct, and public copies of the pages of Llama 3.3 and Llama 4 begin so.
 */
const composed = ['llama3.2', 'llama3.3', 'llama4'];

/** The address of the documentation in the prompt of Llama 3.2, which is not the one of its LICENSE file. */
const earlierAddress = { id: 'llama3.2', inFile: 'https://www.llama.com/docs/overview', inPrompt: 'https://llama.meta.com/doc/overview' };

/** Licences as the gate of their models shows them. */
export async function readGateTexts(shared: string, sources: readonly SourceText[]): Promise<readonly SourceText[]> {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const recorded = await Promise.all(Object.entries(recordings).map(async ([id, file]) => ({ id, text: await readPrompt(path.join(shared, 'hub-data', 'huggingface_hub', 'api-recordings', file)) })));
  const made = composed.map((id) => ({ id, text: `${byId.get(id)?.text ?? ''}\n\n${byId.get(`${id}.aup`)?.text ?? ''}` }));
  const { id, inFile, inPrompt } = earlierAddress;
  const moved = made.filter((prompt) => prompt.id === id).map(({ text }) => ({ id, text: text.replace(inFile, inPrompt) }));
  return [...recorded, ...made, ...moved].flatMap((prompt) => {
    const source = byId.get(prompt.id);
    return source ? [{ ...source, text: prompt.text, hasCompanion: false }] : [];
  });
}

async function readPrompt(file: string): Promise<string> {
  return Recorded.parse(JSON.parse(await readFile(file, 'utf8'))).response.body.cardData.extra_gated_prompt;
}
