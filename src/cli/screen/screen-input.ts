import type { Profile } from '../../model/profile.ts';
import type { Report } from '../../model/report.ts';
import type { Format } from '../../report/reporter.ts';
import type { Why } from '../../report/why/render-why.ts';

/** All that the screen is given to show, and all that it may do. Everything it cannot do itself is handed in. */
export interface ScreenInput {
  readonly report: Report;
  /** Who asks, as the profile file says. */
  readonly profile: Profile;
  /** Judges the same models for the profile under suppositions (`fact=value`). Reads nothing. */
  readonly judge: (suppositions: readonly string[]) => JudgeAnswer;
  /** Why the model at a position of the report is judged as it is, under suppositions. Reads nothing. */
  readonly explain: (position: number, suppositions: readonly string[]) => Why['explanation'];
  /** Writes a report to a file. */
  readonly save: (report: Report, target: SaveTarget) => Promise<SaveAnswer>;
}

/** A judged report, or what is wrong with a supposition. */
export type JudgeAnswer = { readonly kind: 'judged'; readonly report: Report } | { readonly kind: 'refused'; readonly problem: string };

/** Where and how a report is written. `existing`: what becomes of a file of that name. */
export interface SaveTarget {
  readonly format: Format;
  readonly file: string;
  readonly existing: 'keep' | 'replace';
}

/** What became of writing a file. */
export type SaveAnswer = { readonly kind: 'written' } | { readonly kind: 'exists' } | { readonly kind: 'failed'; readonly problem: string };
