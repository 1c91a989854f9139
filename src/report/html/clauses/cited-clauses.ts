import type { LicenseText, Subject } from '../../../model/report.ts';
import type { ReportTerm } from '../../term-words.ts';
import { citationsOf, quoteClauses, type Quotation } from './quote-clause.ts';

/** A clause that terms rest on, in the words of the text that was shipped, where such a text was read. */
export interface CitedClause {
  readonly license: string;
  readonly via: readonly string[];
  readonly citation: string;
  readonly terms: readonly string[];
  /** The text that is quoted; null where none of this licence was read. */
  readonly source: LicenseText | null;
  readonly quotation: Quotation | null;
}

/** All clauses that the effective terms cite, each once, in the order of licences and terms. */
export function citedClauses(subject: Subject): readonly CitedClause[] {
  const clauses = new Map<string, CitedClause>();
  for (const term of subject.terms) {
    if (term.section === null) continue;
    for (const citation of citationsOf(term.section)) {
      const key = clauseKey(term, citation);
      const known = clauses.get(key);
      clauses.set(key, known ? { ...known, terms: [...new Set([...known.terms, term.term])] } : clauseOf(subject, term, citation));
    }
  }
  return [...clauses.values()];
}

/** What makes a clause the same one: its licence, the path that brings it, its number. */
export function clauseKey({ license, via }: Pick<CitedClause, 'license' | 'via'>, citation: string): string {
  return [license, via.join('>'), citation].join('\n');
}

function clauseOf(subject: Subject, term: ReportTerm, citation: string): CitedClause {
  const sections = subject.terms.flatMap(({ license, section }) => (license === term.license && section !== null ? [section] : []));
  const quoted = sourcesFor(subject, term).map((source) => ({ source, quotation: quoteClauses(source.text, citation, sections)[0] ?? null }));
  const best = quoted.find(({ quotation }) => quotation?.words) ?? quoted[0] ?? { source: null, quotation: null };
  return { license: term.license, via: term.via, citation, terms: [term.term], ...best };
}

type WithText = LicenseText & { readonly text: string };

/** Texts of a licence: of the model that brings it first, then along the path, then of any other model of the lineage. */
function sourcesFor({ licenseTexts = [] }: Subject, { license, via }: ReportTerm): readonly WithText[] {
  const order = [...via].reverse();
  const rank = (model: string): number => (order.includes(model) ? order.indexOf(model) : order.length);
  const texts = licenseTexts.filter((text) => text.license === license).flatMap((entry) => {
    const text = entry.text ?? licenseTexts.find(({ sha256, text: carried }) => sha256 === entry.sha256 && carried !== null)?.text ?? null;
    return text === null ? [] : [{ ...entry, text }];
  });
  return texts.sort((left, right) => rank(left.model) - rank(right.model) || (left.path < right.path ? -1 : 1));
}
