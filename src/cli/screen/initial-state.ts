import type { Profile } from '../../model/profile.ts';
import type { Report } from '../../model/report.ts';
import { derive } from './derive.ts';
import { rowsOf } from './select/rows.ts';
import type { ScreenState } from './state.ts';

/** The screen as it opens: the table in list order. */
export function initialState({ report, profile }: { readonly report: Report; readonly profile: Profile }, size: ScreenState['size']): ScreenState {
  const start = { cursor: 0, top: 0 };
  return derive(
    {
      size,
      profile,
      original: report,
      report,
      suppositions: {},
      rows: rowsOf(report, report),
      lines: [],
      table: start,
      filter: '',
      sort: 'list',
      direction: 'ascending',
      grouping: 'none',
      marked: [],
      open: ['table'],
      tab: 'summary',
      explanation: null,
      body: [],
      scroll: 0,
      compared: 'all',
      facts: start,
      exporting: start,
      prompt: null,
      message: null,
      request: null,
    },
    null,
  );
}
