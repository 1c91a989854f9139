import type { Finding } from '../model/finding.ts';
import type { Report, Subject } from '../model/report.ts';
import { decidingFinding, openFindings, reasonWords } from './deciding-finding.ts';
import { acceptanceWords, clauseWords, pathWords } from './finding-words.ts';
import { rowFactWords } from './row-fact-words.ts';
import { verdictWords } from './words.ts';

/** A table of candidates: a line a model, then a line for everything that was found about the run, such as rows that could not be read. */
export interface CandidateTable {
  /** Names of the columns, as scripts know them. */
  readonly heads: readonly string[];
  /** The same as people read them. */
  readonly titles: readonly string[];
  /** Width of each column in characters, for formats that have widths. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

interface Column {
  readonly width: number;
  readonly of: (subject: Subject) => string;
  /** What stands there for a finding about the run; nothing where it is left out. A remark that fails no run has no verdict. */
  readonly ofRun?: (finding: Finding, failOn: Report['failOn']) => string;
}

/** The columns that modelcheck adds. */
const columns: Readonly<Record<string, Column>> = {
  model: { width: 36, of: ({ ref }) => ref },
  id: { width: 36, of: ({ id }) => id },
  revision: { width: 24, of: ({ revision }) => revision ?? '' },
  verdict: { width: 11, of: ({ verdict }) => verdict, ofRun: ({ level, outcome }, failOn) => (outcome === 'waived' || (level !== 'error' && level !== failOn) ? '' : outcome) },
  verdict_in_words: { width: 30, of: ({ verdict }) => `${verdictWords[verdict].mark}: ${verdictWords[verdict].phrase}`, ofRun: ({ level }) => `${level} about the run` },
  declared_license: { width: 18, of: ({ license }) => license.declared.join(', ') },
  governing_licenses: { width: 26, of: ({ governingLicenses }) => [...new Set(governingLicenses.map(({ id }) => id))].join(', ') || 'none established' },
  deciding_rule: { width: 26, of: (subject) => decidingFinding(subject)?.ruleId ?? '', ofRun: ({ ruleId }) => ruleId },
  reason: { width: 60, of: reasonWords, ofRun: (finding) => [finding.message, acceptanceWords(finding)].filter((part) => part !== null).join(' ') },
  clause: { width: 22, of: (subject) => clauseOf(decidingFinding(subject)), ofRun: clauseOf },
  path: { width: 44, of: (subject) => pathWords(decidingFinding(subject)?.via ?? []), ofRun: ({ via }) => pathWords(via) },
  how_to_fix: { width: 50, of: (subject) => decidingFinding(subject)?.howToFix ?? '', ofRun: ({ howToFix }) => howToFix },
  findings: { width: 9, of: ({ findings }) => String(openFindings(findings).length) },
  all_rules: { width: 40, of: ({ findings }) => findings.map(ruleWords).join('; '), ofRun: ruleWords },
  lineage_complete: { width: 12, of: ({ lineage }) => (lineage.complete ? 'yes' : 'no') },
  facts_from_row: { width: 34, of: (subject) => rowFactWords(subject).join('; ') },
};

/** The candidates of a report, with the columns of their list behind modelcheck's own; one of the same name is marked. */
export function candidateTable({ subjects, findings, failOn }: Pick<Report, 'subjects' | 'findings' | 'failOn'>): CandidateTable {
  const own = Object.entries(columns);
  const carried = [...new Set(subjects.flatMap(({ columns: given }) => Object.keys(given ?? {})))];
  return {
    heads: [...own.map(([name]) => name), ...carried.map((name) => (Object.hasOwn(columns, name) ? `${name} (list)` : name))],
    titles: [...own.map(([name]) => name.replaceAll('_', ' ').replace('license', 'licence')), ...carried.map((name) => (Object.hasOwn(columns, name) ? `${name} (list)` : name))],
    widths: [...own.map(([, { width }]) => width), ...carried.map(() => 22)],
    rows: [
      ...subjects.map((subject) => [...own.map(([, { of }]) => of(subject)), ...carried.map((name) => carriedValue(subject, name))]),
      ...findings.map((finding) => [...own.map(([, { ofRun }]) => ofRun?.(finding, failOn) ?? ''), ...carried.map(() => '')]),
    ],
  };
}

function clauseOf(finding: Finding | undefined): string {
  return (finding && clauseWords(finding)) ?? '';
}

/** A finding by its rule, with its level, and its outcome where that is no violation. */
function ruleWords({ level, ruleId, outcome }: Finding): string {
  return `${level} ${ruleId}${outcome === 'violation' ? '' : ` (${outcome})`}`;
}

function carriedValue({ columns: given }: Subject, name: string): string {
  return given && Object.hasOwn(given, name) ? (given[name] ?? '') : '';
}
