import type { ReactElement } from 'react';
import { exportFormats } from '../keys/export-keys.ts';
import { scrollHeight } from '../layout.ts';
import { shownReport } from '../select/shown-report.ts';
import { suppositionList } from '../select/supposition-list.ts';
import { line } from '../text/line.ts';
import { exportWords, words } from '../words.ts';
import { Lines } from './line-view.tsx';
import type { ViewProps } from './view-props.ts';

/** The formats in which what is shown can be written. */
export function ExportView({ state }: ViewProps): ReactElement {
  const { cursor, top } = state.exporting;
  const { length } = shownReport(state).subjects;
  const title = suppositionList(state.suppositions).length > 0 ? words.exportingSupposed(length) : words.exporting(length);
  const shown = exportFormats.slice(top, top + scrollHeight(state)).map((format, at) => {
    const isChosen = top + at === cursor;
    return [{ text: isChosen ? '> ' : '  ', tone: 'strong' } as const, { text: `${format.padEnd(13)} ${exportWords[format].phrase}`, tone: isChosen ? 'chosen' : 'plain' } as const];
  });
  const filling = Array.from({ length: scrollHeight(state) - shown.length }, () => line(''));
  return <Lines lines={[line(title, 'strong'), line(''), ...shown, ...filling]} />;
}
