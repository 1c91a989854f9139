import { detectCode } from '../code/detect-code.ts';
import { languages } from '../code/language.ts';
import { allOf, joinFindings, nothing, shiftFindings, type Findings, type Kinds } from '../sighting.ts';
import { detectCommands } from './detect-commands.ts';
import { hubTools, talking } from './programs.ts';
import { splitScript } from './split-script.ts';
import type { Variables } from './variables.ts';
import type { HereDocument, Word } from './word.ts';

/** What surrounds a script. */
export interface ScriptOptions {
  readonly kinds: Kinds;
  /** Whether the file that holds the script names one of `hubTools`; taken from the script itself by default. */
  readonly isTool?: boolean;
  readonly variables?: Variables;
}

/** The models that a shell script names: in commands, in Python given to `python -c`, and in here-documents. */
export function detectScript(text: string, { kinds, isTool = hubTools.test(text), variables }: ScriptOptions): Findings {
  const { commands, hereDocuments } = splitScript(text);
  const found = detectCommands(commands, { kinds, isTool, ...(variables ? { variables } : {}) });
  return joinFindings([found, embeddedScripts(commands, { kinds, isTool }), embeddedCode(commands, kinds), ...hereDocuments.map((document) => hereDocument(text, document, kinds))]);
}

/** Programs that run a word as a command line, in a word of several words behind them. */
const shells = /^(?:.*\/)?(?:(?:ba|z|da|k|a)?sh|ssh|su|eval|tmux|wsl|cmd(?:\.exe)?|pwsh|powershell(?:\.exe)?)$/i;

/** Command lines in a word, as in `bash -c "…"`. Those in them are not looked for, as nobody writes them. */
export function embeddedScripts(commands: readonly (readonly Word[])[], { kinds, isTool = false }: ScriptOptions): Findings {
  const words = commands.flatMap((command) => (talking.has(command[0]?.text.replace(/^[@-]+/, '').toLowerCase() ?? '') ? [] : command.slice(command.findIndex(({ text }) => shells.test(text)) + 1 || command.length)));
  const scripts = words.filter(({ text }) => /\S\s+\S/.test(text) && text.includes('/'));
  return joinFindings(scripts.map(({ text, at }) => shiftFindings(detectCommands(splitScript(unescaped(text)).commands, { kinds, isTool: isTool || hubTools.test(text) }), at)));
}

/** Calls by which code inside a command is told from prose. */
const loads = /\b(?:from_pretrained|pipeline|snapshot_download|hf_hub_download|SentenceTransformer|CrossEncoder|load_model|LLM)\s*\(/;

/** Code in a word, such as the argument of `python -c`. */
export function embeddedCode(commands: readonly (readonly Word[])[], kinds: Kinds): Findings {
  const words = commands.filter((command) => command.some(({ text }) => /^(?:-c|-e|python[\d.]*|ipython|node)$/.test(text))).flat();
  const codes = words.filter(({ text }) => text.length > 20 && loads.test(text));
  return joinFindings(codes.map(({ text, at }) => shiftFindings(detectCode(unescaped(text), languages.python, allOf(kinds.command)), at)));
}

/** Escaped quotes and line ends, and continued lines, as plain ones of the same length, so that offsets stay; the space is put outside the quotes. */
export function unescaped(text: string): string {
  return text.replace(/(?<=(^|[\s=:;,&|([{])?)\\(["'])/g, (_, opens: string | undefined, quote: string) => (opens === undefined ? `${quote} ` : ` ${quote}`)).replace(/\\n/g, ' \n').replace(/\\(?=\r?\n)/g, ' ');
}

function hereDocument(text: string, { command, start, end }: HereDocument, kinds: Kinds): Findings {
  const body = text.slice(start, end);
  const isPython = command.some((word) => /^(?:.*\/)?i?python[\d.]*$/.test(word.text)) || /^#!.{0,80}python/.test(body);
  if (isPython) return shiftFindings(detectCode(body, languages.python, allOf(kinds.command)), start);
  const isShell = command.some((word) => /^(?:RUN|(?:.*\/)?(?:ba|z|da)?sh)$/.test(word.text));
  return isShell ? shiftFindings(detectScript(body, { kinds }), start) : nothing;
}
