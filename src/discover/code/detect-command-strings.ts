import { detectCommands } from '../command/detect-commands.ts';
import { hubTools } from '../command/programs.ts';
import { splitScript } from '../command/split-script.ts';
import type { Word } from '../command/word.ts';
import { joinFindings, nothing, shiftFindings, type Findings } from '../sighting.ts';
import { elements } from './code.ts';
import { resolve } from './resolve.ts';
import type { SourceCode } from './source-code.ts';

/** What stands in every file with a command line that takes a model. */
const anyCommand = /vllm|huggingface-cli|hf download|["'](?:hf|docker|-hf|--?model|-m)["'=]|ollama|text-generation-|text-embeddings-|lmdeploy|trtllm|llama-(?:server|cli)|--?(?:model|hf|pretrained|repo|tokenizer)[-_=]|(?:wget|curl|git clone) |-m (?:sglang|mlx_lm)/;

/** Programs with which a command line that takes a model begins. */
const programNames: ReadonlySet<string> = new Set(['vllm', 'hf', 'huggingface-cli', 'ollama', 'lmdeploy', 'trtllm-serve', 'text-generation-launcher', 'text-embeddings-router', 'docker', 'llama-server', 'llama-cli']);

/** The same at the start of a line in a string. */
const commandLine = /(?:^|[\n;&|] *)(?:ExecStart=)?(?:sudo +)?(?:\/[\w./-]{0,60}\/)?(?:vllm +serve|huggingface-cli +download|hf +download|ollama +(?:run|pull)|text-generation-launcher|text-embeddings-router|lmdeploy +|llama-(?:server|cli) |(?:wget|curl|git clone) .{0,200}(?:huggingface|hf)\.co\/|python[\d.]* +-m +(?:vllm|sglang|mlx_lm))/;

/** Command lines that code runs: a list of words, or a string that begins with a program which takes models. */
export function detectCommandStrings(source: SourceCode): Findings {
  const { code, kinds } = source;
  if (!source.mentions(anyCommand)) return nothing;
  const brackets = new Set<number>();
  const parts: Findings[] = [];
  for (const [at, token] of code.tokens.entries()) {
    if (token.kind !== 'string' || token.text.length < 2) continue;
    if (isCommandWord(token.text)) brackets.add(code.around[at] ?? -1);
    else if (token.text.length > 10 && token.text.length < 5_000 && token.text.includes('/') && commandLine.test(token.text)) parts.push(shiftFindings(detectCommands(splitScript(token.text).commands, { kinds, isTool: true }), token.start));
  }
  const lists = [...brackets].filter((bracket) => bracket >= 0).map((bracket) => wordsIn(source, bracket));
  return parts.length + lists.length === 0 ? nothing : joinFindings([...parts, detectCommands(lists, { kinds, isTool: source.mentions(hubTools) })]);
}

/** A program, or an option that takes a model. */
function isCommandWord(text: string): boolean {
  return text.startsWith('-') ? /^--?(?:model|hf|m|pretrained|repo|tokenizer)(?:$|[-_=])/.test(text) : programNames.has(text);
}

/** Words of a command in which names are looked up. */
const longestCommand = 100;

function wordsIn({ code, scope }: SourceCode, bracket: number): readonly Word[] {
  return elements(code, bracket).flatMap(({ from, to }, index): readonly Word[] => {
    const token = code.tokens[from];
    if (token?.kind === 'string' && to === from + 1) return [{ text: token.text, at: token.start }];
    const isName = token?.kind === 'name' && index < longestCommand && code.tokens.slice(from, to).every(({ kind, text }) => kind === 'name' || text === '.');
    const [named, ...more] = !isName ? [] : resolve(code, scope, { from, to }).flatMap((literal) => code.tokens[literal] ?? []);
    return [named && more.length === 0 ? { text: named.text, at: named.start } : { text: '$', at: token?.start ?? 0 }];
  });
}
