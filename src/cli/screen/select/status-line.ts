import { sanitizeLine } from '../../../util/sanitize.ts';
import type { Prompt, ScreenState } from '../state.ts';
import { line, type Line } from '../text/line.ts';
import { words } from '../words.ts';

/** What is being typed, else what was told last, else the filter and the marks that are set. */
export function statusLine(state: ScreenState): Line {
  if (state.message !== null) return line(state.message, 'strong');
  if (state.prompt !== null) return promptLine(state.prompt);
  const parts = [...(state.filter === '' ? [] : [`${words.prompts.filter}: ${sanitizeLine(state.filter)}`]), ...(state.marked.length === 0 ? [] : [words.marked(state.marked.length)])];
  return line(parts.join('   '), 'soft');
}

function promptLine(prompt: Prompt): Line {
  const label = prompt.kind === 'fact' ? prompt.fact : words.prompts[prompt.kind];
  return [
    { text: `${label}: `, tone: 'strong' },
    { text: sanitizeLine(prompt.text) + (prompt.text.endsWith(' ') ? ' ' : ''), tone: 'plain' },
    { text: '▏', tone: 'strong' },
  ];
}
