import type { ReactElement } from 'react';
import { sanitizeLine } from '../../../util/sanitize.ts';
import { currentView, type Prompt, type ScreenState } from '../state.ts';
import { widthOf } from '../text/fit.ts';
import { line, type Line } from '../text/line.ts';
import { commonKeyWords, keyWords, words } from '../words.ts';
import { Lines } from './line-view.tsx';

/** The last two lines: what is typed or told, and which keys there are. */
export function Footer({ state }: { readonly state: ScreenState }): ReactElement {
  return <Lines lines={[statusLine(state), keyLine(state)]} />;
}

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

/** As many keys as there is room for; help and leaving always. */
function keyLine(state: ScreenState): Line {
  const { columns } = state.size;
  const always = commonKeyWords.map(keyText);
  const others = keyWords[currentView(state)].map(keyText);
  const shown = others.filter((_, at) => widthOf([...others.slice(0, at + 1), ...always].join('  ')) <= columns);
  return line([...shown, ...always].join('  '), 'soft');
}

function keyText({ keys, short }: { readonly keys: string; readonly short: string }): string {
  return `${keys} ${short}`;
}
