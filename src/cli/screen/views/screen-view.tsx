import { Box } from 'ink';
import type { ReactElement } from 'react';
import { isTooSmall } from '../layout.ts';
import type { View } from '../choices.ts';
import { currentView } from '../state.ts';
import { line } from '../text/line.ts';
import { words } from '../words.ts';
import { CompareView } from './compare-view.tsx';
import { ExportView } from './export-view.tsx';
import { FactsView } from './facts-view.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { HelpView } from './help-view.tsx';
import { Lines } from './line-view.tsx';
import { ModelView } from './model-view.tsx';
import { TableView } from './table-view.tsx';
import type { ViewProps } from './view-props.ts';

const parts = { table: TableView, model: ModelView, compare: CompareView, facts: FactsView, export: ExportView, help: HelpView } as const satisfies Record<View, (props: ViewProps) => ReactElement>;

/** The whole screen: title, the present view, message and keys at the lower edge. */
export function ScreenView({ state }: ViewProps): ReactElement {
  const Part = parts[currentView(state)];
  const { columns, rows } = state.size;
  if (isTooSmall(state)) return <Lines lines={[line(words.tooSmall)]} />;
  return (
    <Box flexDirection="column" width={columns} height={rows}>
      <Header state={state} />
      <Box flexDirection="column" flexGrow={1}>
        <Part state={state} />
      </Box>
      <Footer state={state} />
    </Box>
  );
}
