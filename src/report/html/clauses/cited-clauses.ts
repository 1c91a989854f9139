import type { LicenseText, Subject } from '../../../model/report.ts';
import type { ReportTerm } from '../../term-words.ts';
import { citationsOf, citesPolicy, divideText, quoteClause, quoteWhole, type DividedText, type Quotation } from './quote-clause.ts';

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
  const divided = new Map<string, DividedText>();
  for (const term of subject.terms) {
    if (term.section === null) continue;
    for (const citation of citationsOf(term.section)) {
      const key = clauseKey(term, citation);
      const known = clauses.get(key);
      clauses.set(key, known ? { ...known, terms: [...new Set([...known.terms, term.term])] } : clauseOf(subject, term, { citation, divided }));
    }
  }
  return [...clauses.values()];
}

/** What makes a clause the same one: its licence, the path that brings it, its number. */
export function clauseKey({ license, via }: Pick<CitedClause, 'license' | 'via'>, citation: string): string {
  return [license, via.join('>'), citation].join('\n');
}

/** A citation to quote, and the texts that were divided before. */
interface Wanted {
  readonly citation: string;
  readonly divided: Map<string, DividedText>;
}

function clauseOf(subject: Subject, term: ReportTerm, { citation, divided }: Wanted): CitedClause {
  const sections = subject.terms.flatMap(({ license, section }) => (license === term.license && section !== null ? [section] : []));
  const quoted = sourcesFor(subject, term, citation).map((source) => ({ source, quotation: source.license === term.license ? quoteClause(dividedOnce(source, sections, divided), citation) : quoteWhole(source.text, citation) }));
  const best = quoted.find(({ quotation }) => quotation?.words) ?? quoted[0] ?? { source: null, quotation: null };
  return { license: term.license, via: term.via, citation, terms: [term.term], ...best };
}

function dividedOnce({ text, sha256, license }: WithText, cited: readonly string[], divided: Map<string, DividedText>): DividedText {
  const key = `${sha256} ${license ?? ''}`;
  const known = divided.get(key) ?? divideText(text, cited);
  divided.set(key, known);
  return known;
}

type WithText = LicenseText & { readonly text: string };

/** Texts of a licence: of the model that brings it first, then along the path, then of any other model of the lineage. */
function sourcesFor({ licenseTexts = [] }: Subject, { license, via }: ReportTerm, citation: string): readonly WithText[] {
  // A use policy may be a file of its own, which the catalog knows as `<licence>.aup`.
  const wanted = citesPolicy(citation) ? [license, `${license}.aup`] : [license];
  const order = [...via].reverse();
  const rank = (model: string): number => (order.includes(model) ? order.indexOf(model) : order.length);
  const texts = licenseTexts.filter((text) => text.license !== null && wanted.includes(text.license)).flatMap((entry) => {
    const text = entry.text ?? licenseTexts.find(({ sha256, text: carried }) => sha256 === entry.sha256 && carried !== null)?.text ?? null;
    return text === null ? [] : [{ ...entry, text }];
  });
  return texts.sort((left, right) => wanted.indexOf(right.license ?? '') - wanted.indexOf(left.license ?? '') || rank(left.model) - rank(right.model) || (left.path < right.path ? -1 : 1));
}
