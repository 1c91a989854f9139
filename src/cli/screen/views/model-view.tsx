import type { ReactElement } from 'react';
import { verdictText } from '../select/verdict-text.ts';
import { tabs } from '../choices.ts';
import { currentPosition, type ScreenState } from '../state.ts';
import type { Row } from '../select/rows.ts';
import { fit } from '../text/fit.ts';
import { line, type Line } from '../text/line.ts';
import { tabWords } from '../words.ts';
import { Lines } from './line-view.tsx';
import { stroke, windowOf } from './body-window.ts';
import type { ViewProps } from './view-props.ts';

/** One model: its verdict, the tabs, and the text of the open tab. */
export function ModelView({ state }: ViewProps): ReactElement {
  return <Lines lines={[tabLine(state), stroke(state, modelName(state)), ...windowOf(state)]} />;
}

/** The verdict and the tabs; the open one stands in brackets. */
function tabLine(state: ScreenState): Line {
  const row = currentRow(state);
  if (row === undefined) return line('');
  return [
    { text: `${verdictText(row)}  `, tone: row.verdict },
    ...tabs.map((tab, at) => (tab === state.tab ? ({ text: `[${at + 1} ${tabWords[tab]}]`, tone: 'chosen' } as const) : ({ text: ` ${at + 1} ${tabWords[tab]} `, tone: 'plain' } as const))),
  ];
}

function modelName(state: ScreenState): readonly string[] {
  return [fit(currentRow(state)?.id ?? '', Math.max(10, state.size.columns - 20), 'middle').trimEnd()];
}

function currentRow(state: ScreenState): Row | undefined {
  return state.rows[currentPosition(state) ?? -1];
}
