import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { makeClaim } from './make-claim.ts';

/** Lines read of one Modelfile; templates and licence texts may be long. */
const maximumLines = 5000;

/**
 * `FROM` and `ADAPTER` of an Ollama Modelfile: an Ollama name (`llama3.1:8b`), a Hub id (`hf.co/org/name:Q4_K_M`), or a local
 * file, which names no model. Instructions are case-insensitive. https://github.com/ollama/ollama/blob/main/docs/modelfile.md
 */
export function modelfileClaims(record: ModelRecord): readonly Claim[] {
  const paths = Object.keys(record.texts).filter((path) => /(?:^|\/)[\w.-]*modelfile[\w.-]*$/i.test(path)).sort();
  return paths.flatMap((path) => instructions(record.texts[path] ?? '').flatMap(({ keyword, value, line }) => fromClaims(path, { keyword, value, line })));
}

interface Instruction {
  readonly keyword: string;
  readonly value: string;
  /** 1-based. */
  readonly line: number;
}

/** Instructions outside of `"""…"""`, where a licence or template may hold a line that begins with "from". */
function instructions(text: string): readonly Instruction[] {
  const found: Instruction[] = [];
  let quoted = false;
  for (const [index, line] of text.split('\n').slice(0, maximumLines).entries()) {
    const [, keyword = '', value = ''] = quoted ? [] : (/^\s*(from|adapter)\s+(\S.*)$/i.exec(line) ?? []);
    if (keyword !== '') found.push({ keyword: keyword.toLowerCase(), value: value.trim(), line: index + 1 });
    if ((line.match(/"""/g) ?? []).length % 2 === 1) quoted = !quoted;
  }
  return found;
}

function fromClaims(path: string, { keyword, value, line }: Instruction): readonly Claim[] {
  const parent = value.replace(/^["']|["']$/g, '');
  if (/^(?:\.{0,2}\/|~|[A-Za-z]:\\)|\.(?:gguf|bin|safetensors)$/.test(parent)) return [];
  return makeClaim(ollamaName(parent), { relation: keyword === 'adapter' ? 'adapter' : 'unknown', strength: 'strong', kind: 'config', where: `${path}:${line}`, quote: `${keyword.toUpperCase()} ${value}` });
}

/** `llama3.1:8b-instruct-q4_K_M` → `llama3.1 8b-instruct`; `hf.co/org/name:Q4_K_M` → `org/name`; a library path loses its host. */
function ollamaName(value: string): string {
  const hub = /^(?:https?:\/\/)?(?:hf\.co|huggingface\.co)\/([\w.-]+\/[\w.-]+)/i.exec(value)?.[1];
  if (hub !== undefined) return hub;
  const [name = '', tag = ''] = value.replace(/^(?:registry\.ollama\.ai\/)?(?:library\/)?/, '').split(':');
  return `${name} ${tag.replace(/-?(?:i?q\d\w*|fp?16|bf16|latest)$/i, '')}`.trim();
}
