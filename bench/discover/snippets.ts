import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { discover } from '../../src/discover/discover.ts';
import type { DiscoveredModel } from '../../src/model/discovered-model.ts';
import { parseYaml } from '../../src/util/yaml.ts';
import { memoryFiles } from './memory-files.ts';

const Snippet = z.strictObject({ name: z.string(), file: z.string(), text: z.string(), models: z.array(z.string()) });

/** A labelled text. `models` are lines `line reference confidence kind`; everything else in the text is no model. */
export type Snippet = Readonly<z.infer<typeof Snippet>>;

/** Which snippets were written before the detectors, and which after, to measure them. */
export const snippetSets = ['first', 'held-out', 'unseen', 'tools', 'later', 'last'] as const;

/** Reads all snippets of a set. Throws when a file is not as it should be. */
export function readSnippets(set: (typeof snippetSets)[number]): readonly Snippet[] {
  const folder = fileURLToPath(new URL(`snippets/${set}`, import.meta.url));
  return readdirSync(folder).sort().flatMap((file) => {
    const { value, mistakes } = parseYaml(readFileSync(join(folder, file), 'utf8'), file);
    if (mistakes.length > 0) throw new Error(mistakes.map(({ message, place }) => `${file}:${place?.line}: ${message}`).join('\n'));
    return z.array(Snippet).parse(value);
  });
}

/** What discovery finds in a snippet, in the words of its labels. */
export async function findIn({ file, text }: Snippet): Promise<readonly string[]> {
  const { models } = await discover(memoryFiles({ [file]: text }), 'root');
  return models.map(label);
}

function label({ line, ref, confidence, kind }: DiscoveredModel): string {
  return `${line} ${ref} ${confidence} ${kind}`;
}
