import type { Subject } from '../../../model/report.ts';
import { html, type Content } from '../markup.ts';
import { citedClauses, type CitedClause } from './cited-clauses.ts';
import { citationsOf } from './quote-clause.ts';
import { sectionWords } from '../../../util/section-words.ts';

/** A cited clause and the anchor at which the report shows its words. */
export type PlacedClause = CitedClause & { readonly place: string };

/** What cites a clause: a term, a finding, a duty, a threshold. */
export interface Citing {
  readonly license: string | null;
  readonly section?: string | null | undefined;
  readonly via: readonly string[];
}

/** All cited clauses of a model with their anchors, which begin with the model's own. */
export function placedClauses(subject: Subject, anchor: string): readonly PlacedClause[] {
  return citedClauses(subject).map((clause, at) => ({ ...clause, place: `${anchor}-c${at + 1}` }));
}

/** A licence with its clauses, each a link to its words where the report shows them; null where no licence is named. */
export function clauseLinks({ license, section, via }: Citing, clauses: readonly PlacedClause[]): Content {
  if (license === null) return null;
  const known = clauses.filter((clause) => clause.license === license).sort((left, right) => Number(right.via.join() === via.join()) - Number(left.via.join() === via.join()));
  const citations = section ? citationsOf(section) : [];
  return html`<code>${license}</code>${citations.map((citation, at) => {
    const place = known.find((clause) => clause.citation === citation)?.place;
    return html`${at > 0 ? ', ' : ' '}${place === undefined ? sectionWords(citation) : html`<a href="#${place}">${sectionWords(citation)}</a>`}`;
  })}`;
}
