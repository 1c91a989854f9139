import type { Profile } from '../../model/profile.ts';
import type { Report } from '../../model/report.ts';
import type { Format } from '../../report/reporter.ts';
import type { Why } from '../../report/why/render-why.ts';
import type { Arrangement, Compared, Suppositions, Tab, View } from './choices.ts';
import type { Row } from './select/rows.ts';
import type { TableLine } from './select/table-lines.ts';
import type { Line } from './text/line.ts';

/** A line that is being typed, and what it is for. */
export type Prompt =
  | { readonly kind: 'filter'; readonly text: string }
  | { readonly kind: 'fact'; readonly fact: string; readonly text: string }
  | { readonly kind: 'file'; readonly format: Format; readonly text: string; /** The file of that name that the next Enter replaces. */ readonly replaces: string | null };

/** What the screen asks of the world outside; the answer comes back as an event. */
export type Request =
  | { readonly kind: 'judge'; readonly suppositions: Suppositions }
  | { readonly kind: 'explain'; readonly position: number }
  | { readonly kind: 'save'; readonly report: Report; readonly format: Format; readonly file: string; readonly existing: 'keep' | 'replace' }
  | { readonly kind: 'quit' };

/** A position in a list or a text that is longer than the screen: the first line shown, and for lists the chosen line. */
export interface ListPosition {
  readonly cursor: number;
  readonly top: number;
}

/** Everything that the screen shows is a function of this. */
export interface ScreenState extends Arrangement {
  readonly size: { readonly columns: number; readonly rows: number };
  readonly profile: Profile;
  /** The report for the profile as given, and the one for the profile under the suppositions. */
  readonly original: Report;
  readonly report: Report;
  readonly suppositions: Suppositions;
  readonly rows: readonly Row[];
  /** What the table lists, filtered, sorted and grouped; derived. */
  readonly lines: readonly TableLine[];
  readonly table: ListPosition;
  /** Positions of marked models in the order of marking, at most three. */
  readonly marked: readonly number[];
  /** What is open, the table first. */
  readonly open: readonly View[];
  readonly tab: Tab;
  /** The explanation of the open model, once it was asked for. */
  readonly explanation: { readonly position: number; readonly report: Report; readonly words: Why['explanation'] } | null;
  /** Text of the open model or comparison; derived. */
  readonly body: readonly Line[];
  readonly scroll: number;
  readonly compared: Compared;
  readonly facts: ListPosition;
  readonly exporting: ListPosition;
  readonly prompt: Prompt | null;
  readonly message: string | null;
  readonly request: Request | null;
}

/** The view that is shown. */
export function currentView({ open }: Pick<ScreenState, 'open'>): View {
  return open.at(-1) ?? 'table';
}

/** Position in the report of the model under the cursor; null where the table is empty. */
export function currentPosition({ lines, table }: Pick<ScreenState, 'lines' | 'table'>): number | null {
  const line = lines[table.cursor];
  return line?.kind === 'row' ? line.row.position : null;
}
