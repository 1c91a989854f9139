import { languages } from '../code/language.ts';
import { lex } from '../code/lex.ts';
import { allOf, joinFindings, type Findings } from '../sighting.ts';
import { detectCommands } from './detect-commands.ts';
import { detectScript, embeddedScripts } from './detect-script.ts';
import { hubTools } from './programs.ts';
import { splitScript } from './split-script.ts';
import { collectVariables } from './variables.ts';
import type { Word } from './word.ts';

const kinds = allOf('container');

/** The models that a Dockerfile or Containerfile names: `ENV`, `ARG`, `RUN`, `CMD` and `ENTRYPOINT` in both forms; never images. */
export function detectDockerfile(text: string): Findings {
  const variables = collectVariables(splitScript(text).commands);
  const isTool = hubTools.test(text);
  return joinFindings([detectScript(text, { kinds, isTool, variables }), ...listForms(text).map((words) => joinFindings([detectCommands([words], { kinds, isTool, variables }), embeddedScripts([words], { kinds, isTool })]))]);
}

/** `CMD ["--model", "org/name"]`: words as a JSON list. */
function listForms(text: string): readonly (readonly Word[])[] {
  return [...text.matchAll(/^[ \t]*(?:CMD|ENTRYPOINT|RUN|ONBUILD CMD)[ \t]+(?:--\S{1,200}[ \t]+)*\[/gim)].map((match) => {
    const at = match.index + match[0].length;
    const end = text.indexOf(']', at);
    const tokens = lex(text.slice(at, end < 0 ? at + 5_000 : end).replace(/\\(?=\r?\n)/g, ' '), languages.cLike);
    return tokens.filter(({ kind }) => kind === 'string').map(({ text: word, start }) => ({ text: word, at: at + start }));
  });
}
