import { parseHubAddress } from '../reference/hub-address.ts';
import type { Findings, Remark, Sighting } from '../sighting.ts';

/**
 * The base model or adapter of an Ollama Modelfile (https://github.com/ollama/ollama/blob/main/docs/modelfile.md).
 * A name without a host is one of Ollama's own registry, which says nothing of a repository on the Hub.
 */
export function detectModelfile(text: string): Findings {
  const sightings: Sighting[] = [];
  const remarks: Remark[] = [];
  for (const { value, at } of instructions(text)) {
    const found = parseHubAddress(value);
    if (found) sightings.push({ id: found.id, revision: found.revision, at, kind: 'modelfile', confidence: 'certain' });
    else if (!/^[./~\\]|\.(?:gguf|safetensors|bin)$|^[A-Za-z]:[\\/]/i.test(value)) remarks.push({ at, reason: 'not-on-hub', detail: `"${value}" is a name of Ollama, which says nothing of a repository on the Hub` });
  }
  return { sightings, remarks };
}

/** Values of `FROM` and `ADAPTER` outside texts in three quotes. */
function instructions(text: string): readonly { readonly value: string; readonly at: number }[] {
  const plain = text.replace(/"""[\s\S]*?(?:"""|$)/g, (quoted) => quoted.replace(/[^\n]/g, ' '));
  return [...plain.matchAll(/^[ \t]*(?:FROM|ADAPTER)[ \t]+(\S{1,500})/gim)].map((match) => ({ value: match[1] ?? '', at: match.index + match[0].length - (match[1] ?? '').length }));
}
