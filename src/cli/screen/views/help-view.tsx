import type { ReactElement } from 'react';
import { stroke, windowOf } from './body-window.ts';
import { Lines } from './line-view.tsx';
import type { ViewProps } from './view-props.ts';

/** Every key. */
export function HelpView({ state }: ViewProps): ReactElement {
  return <Lines lines={[stroke(state), ...windowOf(state)]} />;
}
