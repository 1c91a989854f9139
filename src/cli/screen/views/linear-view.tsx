import type { ReactElement } from 'react';
import { linearLines } from '../select/linear-lines.ts';
import { line } from '../text/line.ts';
import { Lines } from './line-view.tsx';
import type { ViewProps } from './view-props.ts';

/** The screen for a screen reader: plain sentences, no columns, no strokes, nothing cut. */
export function LinearView({ state }: ViewProps): readonly ReactElement[] | ReactElement {
  return <Lines lines={linearLines(state).map((text) => line(text))} />;
}
