import type { RowFacts } from '../candidates/row-facts/row-facts.ts';
import type { Place } from '../errors.ts';
import type { Report, Subject } from '../model/report.ts';

/** What a list says of a model beside its name. */
export interface NamedCandidate {
  readonly ref: string;
  /** Lines of lists and of source code that name it. */
  readonly places: readonly (Place | Pick<Place, 'file' | 'line'>)[];
  readonly columns: Readonly<Record<string, string>>;
  /** Facts of the profile that the row states for itself. */
  readonly facts?: RowFacts;
}

/** The report with the columns and lines of the candidate list at each model; subjects and candidates are in the same order. */
export function withCandidates(report: Report, candidates: readonly NamedCandidate[]): Report {
  const subjects = report.subjects.map((subject, index): Subject => {
    const candidate = candidates[index];
    if (!candidate || candidate.places.length === 0) return subject;
    const { places, columns, facts = {} } = candidate;
    return { ...subject, ...(Object.keys(columns).length > 0 ? { columns } : {}), ...(Object.keys(facts).length > 0 ? { rowFacts: facts } : {}), locations: places.map(({ file, line }) => ({ file, line })) };
  });
  return { ...report, subjects };
}
