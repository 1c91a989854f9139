/** The parts of the screen; the last one opened is shown. */
export const views = ['table', 'model', 'compare', 'facts', 'export', 'help'] as const;
export type View = (typeof views)[number];

/** What the table is sorted by. `list`: the order in which the models were named. */
export const sortKeys = ['list', 'verdict', 'model', 'license', 'reason'] as const;
export type SortKey = (typeof sortKeys)[number];

/** What the table is grouped by. */
export const groupings = ['none', 'verdict', 'license'] as const;
export type Grouping = (typeof groupings)[number];

/** What is shown of one model. */
export const tabs = ['summary', 'why', 'lineage', 'terms', 'evidence'] as const;
export type Tab = (typeof tabs)[number];

/** How the table is arranged. */
export interface Arrangement {
  readonly filter: string;
  readonly sort: SortKey;
  readonly direction: 'ascending' | 'descending';
  readonly grouping: Grouping;
}

/** Which rows of a comparison are shown. */
export type Compared = 'all' | 'differences';

/** Supposed facts of the profile, each with its value as typed. */
export type Suppositions = Readonly<Record<string, string>>;

/** What a line is typed for. */
export type PromptKind = 'filter' | 'fact' | 'file';
