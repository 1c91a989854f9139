import type { Report, Subject } from '../model/report.ts';

/** What a list says of a model beside its name. */
export interface NamedCandidate {
  readonly ref: string;
  /** Lines of lists and of source code that name it. */
  readonly places: readonly { readonly file: string; readonly line: number }[];
  readonly columns: Readonly<Record<string, string>>;
}

/** The report with the columns and lines of the candidate list at each model; subjects and candidates are in the same order. */
export function withCandidates(report: Report, candidates: readonly NamedCandidate[]): Report {
  const subjects = report.subjects.map((subject, index): Subject => {
    const candidate = candidates[index];
    if (!candidate || candidate.places.length === 0) return subject;
    const { places, columns } = candidate;
    return { ...subject, ...(Object.keys(columns).length > 0 ? { columns } : {}), locations: [...places] };
  });
  return { ...report, subjects };
}
