import type { ReactElement } from 'react';
import { verdictText } from '../select/verdict-text.ts';
import { currentPosition, tabs, type ScreenState } from '../state.ts';
import { line, type Line } from '../text/line.ts';
import { tabWords } from '../words.ts';
import { Lines } from './line-view.tsx';
import { stroke, windowOf } from './body-window.ts';
import type { ViewProps } from './screen-view.tsx';

/** One model: its verdict, the tabs, and the text of the open tab. */
export function ModelView({ state }: ViewProps): ReactElement {
  return <Lines lines={[...modelHead(state), stroke(state), ...windowOf(state)]} />;
}

/** The model and its tabs; the open one stands in brackets. */
export function modelHead(state: ScreenState): readonly Line[] {
  const row = state.rows[currentPosition(state) ?? -1];
  if (row === undefined) return [line('')];
  return [
    [
      { text: `${verdictText(row)}  `, tone: row.verdict },
      ...tabs.map((tab, at) => ({ text: tab === state.tab ? `[${at + 1} ${tabWords[tab]}]` : ` ${at + 1} ${tabWords[tab]} `, tone: tab === state.tab ? ('chosen' as const) : ('plain' as const) })),
      { text: `  ${row.id}`, tone: 'strong' },
    ],
  ];
}
