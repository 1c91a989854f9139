import type { Verdict } from '../model/report.ts';
import type { DumpRows } from './stage-dump.ts';
import { at } from './graph.ts';
import type { AuditJudge, GroupResult } from './judge-group.ts';
import type { Selection } from './select-models.ts';
import type { StagedEdges } from './stage-edges.ts';

/** What was found of each model, by number. */
export interface AuditFound {
  readonly selected: Uint8Array;
  readonly groupOf: Int32Array;
  readonly depths: Int32Array;
  readonly circles: Uint8Array;
  /** By group. */
  readonly results: readonly GroupResult[];
}

/** A licence that is declared where a restriction of an inherited one is dropped. */
export interface Drift {
  readonly declared: string;
  readonly inherited: string;
  readonly models: number;
}

/** Something counted in models. */
export interface Count {
  readonly name: string;
  readonly models: number;
}

/** The audit in figures. Lists are sorted by models, most first. */
export interface AuditSummary {
  readonly schemaVersion: '1';
  readonly status: Verdict;
  readonly policy: { readonly id: string; readonly digest: string };
  readonly catalog: { readonly digest: string };
  readonly files: readonly string[];
  readonly selection: Selection;
  readonly models: number;
  /** Rows that could not be judged, and rows that repeat a model. */
  readonly rows: DumpRows;
  readonly edges: number;
  /** Bases that the dump names and does not hold. */
  readonly outsideBases: number;
  readonly groups: number;
  readonly verdicts: Readonly<Record<Verdict, number>>;
  /** Undecided for no other reason than that a dump holds no prose in which a root may say where it comes from. */
  readonly undecidedForProse: number;
  /** Models that are undecided because something about them is not known. */
  readonly undecidedRules: readonly Count[];
  readonly violatedRules: readonly Count[];
  /** Models for which no licence could be concluded. */
  readonly undeclared: number;
  readonly incomplete: number;
  readonly inCircle: number;
  readonly drift: readonly Drift[];
  /** Models by the greatest number of steps to a root. */
  readonly depths: readonly number[];
  readonly licenses: readonly Count[];
}

/** What the summary says of the run. */
export interface SummaryContext {
  readonly rows: DumpRows;
  readonly edges: StagedEdges;
  readonly judge: AuditJudge;
  readonly files: readonly string[];
  readonly selection: Selection;
}

/** Counts what was found. An audit of no model, or with rows that could not be read, passes nothing. */
export function summarize(found: AuditFound, { rows, edges, judge, files, selection }: SummaryContext): AuditSummary {
  const { perGroup, depths, models, inCircle } = countModels(found);
  const total = (holds: (result: GroupResult) => boolean): number => found.results.reduce((sum, result, group) => sum + (holds(result) ? at(perGroup, group) : 0), 0);
  const counted = (names: (result: GroupResult) => readonly string[]): readonly Count[] => countBy(found.results, perGroup, names);
  const verdicts = { pass: total(({ verdict }) => verdict === 'pass'), violation: total(({ verdict }) => verdict === 'violation'), undecided: total(({ verdict }) => verdict === 'undecided') };
  return {
    schemaVersion: '1',
    status: verdicts.violation > 0 ? 'violation' : verdicts.undecided > 0 || models === 0 || rows.withoutId > 0 ? 'undecided' : 'pass',
    policy: { id: judge.policy.id, digest: judge.policy.digest },
    catalog: { digest: judge.catalog.digest },
    files,
    selection,
    models,
    rows,
    edges: edges.child.length,
    outsideBases: edges.outside.length,
    groups: found.results.length,
    verdicts,
    undecidedForProse: total(({ onlyProse }) => onlyProse),
    undecidedRules: counted(({ verdict, rules }) => (verdict === 'undecided' ? rules : [])),
    violatedRules: counted(({ verdict, rules }) => (verdict === 'violation' ? rules : [])),
    undeclared: total(({ concluded }) => concluded === null),
    incomplete: total(({ complete }) => !complete),
    inCircle,
    drift: counted(({ concluded, droppedFrom }) => droppedFrom.map((inherited) => `${concluded ?? ''}\n${inherited}`)).map(({ name, models: some }) => ({ declared: name.split('\n')[0] ?? '', inherited: name.split('\n')[1] ?? '', models: some })),
    depths,
    licenses: counted(({ concluded }) => [concluded ?? '(none)']),
  };
}

function countModels({ selected, groupOf, depths, circles, results }: AuditFound): { readonly perGroup: Int32Array; readonly depths: readonly number[]; readonly models: number; readonly inCircle: number } {
  const perGroup = new Int32Array(results.length);
  const byDepth: number[] = [];
  let [models, inCircle] = [0, 0];
  for (let model = 0; model < groupOf.length; model += 1) {
    if (at(selected, model) === 0) continue;
    models += 1;
    inCircle += at(circles, model);
    const group = at(groupOf, model);
    perGroup[group] = at(perGroup, group) + 1;
    const depth = at(depths, model);
    while (byDepth.length <= depth) byDepth.push(0);
    byDepth[depth] = (byDepth[depth] ?? 0) + 1;
  }
  return { perGroup, depths: byDepth, models, inCircle };
}

function countBy(results: readonly GroupResult[], perGroup: Int32Array, names: (result: GroupResult) => readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const [group, result] of results.entries()) {
    if (at(perGroup, group) > 0) for (const name of names(result)) counts.set(name, (counts.get(name) ?? 0) + at(perGroup, group));
  }
  return [...counts].map(([name, models]) => ({ name, models })).sort((left, right) => right.models - left.models || (left.name < right.name ? -1 : 1));
}
