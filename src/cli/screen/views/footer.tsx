import type { ReactElement } from 'react';
import { statusLine } from '../select/status-line.ts';
import { currentView, type ScreenState } from '../state.ts';
import { widthOf } from '../text/fit.ts';
import { line, type Line } from '../text/line.ts';
import { commonKeyWords, keyWords, promptKeyWords } from '../words.ts';
import { Lines } from './line-view.tsx';

/** The last two lines: what is typed or told, and which keys there are. */
export function Footer({ state }: { readonly state: ScreenState }): ReactElement {
  return <Lines lines={[statusLine(state), keyLine(state)]} />;
}

/** As many keys as there is room for; help and leaving always. */
function keyLine(state: ScreenState): Line {
  const { columns } = state.size;
  const always = state.prompt === null ? commonKeyWords.map(keyText) : [];
  const others = (state.prompt === null ? keyWords[currentView(state)] : promptKeyWords[state.prompt.kind]).map(keyText);
  const shown = others.filter((_, at) => widthOf([...others.slice(0, at + 1), ...always].join('  ')) <= columns);
  return line([...shown, ...always].join('  '), 'soft');
}

function keyText({ keys, short }: { readonly keys: string; readonly short: string }): string {
  return `${keys} ${short}`;
}
