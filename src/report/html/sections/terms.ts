import type { TermGroup } from '../../../model/terms.ts';
import { terms as words } from '../../../model/terms.ts';
import { isTerm, termLabel, termWords, type ReportTerm } from '../../term-words.ts';
import { citedClauses, clauseKey, type CitedClause } from '../clauses/cited-clauses.ts';
import { citationsOf } from '../clauses/quote-clause.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { hashWords, modelId, pathWords } from '../phrases.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';

const groups = { permission: 'Permissions', condition: 'Conditions', limitation: 'Limitations', legal: 'Contract terms' } as const satisfies Record<TermGroup, string>;

/** The terms that bind, in modelcheck's words with section and path; the words of the licence follow in a section of their own. */
export function termsSection({ subject, anchor }: ModelContext): Section {
  if (subject.terms.length === 0) return { title: 'Effective terms', body: html`<p>No term could be established. That is not a permission.</p>` };
  const places = new Map(citedClauses(subject).map((clause, at) => [clauseKey(clause, clause.citation), `${anchor}-c${at + 1}`]));
  const tables = Object.entries(groups).map(([group, title]) => {
    const rows = subject.terms.filter(({ term }) => (isTerm(term) ? words[term].group : 'legal') === group);
    return rows.length === 0 ? null : tableOf(title, ['term', 'what it says', 'licence and section', 'brought by'], rows.map((term) => [termLabel(term.term), termWords(term), html`<code>${term.license}</code> ${sectionLinks(term, places)}`, modelId(term.via.at(-1) ?? subject.id)]));
  });
  return { title: 'Effective terms', body: html`<p class="soft">Every licence of the chain binds; where two speak of the same thing, both are shown. The wording is modelcheck’s summary; what counts is the text of the licence.</p>${tables}` };
}

function sectionLinks(term: ReportTerm, places: ReadonlyMap<string, string>): Content {
  if (term.section === null) return 'no section known';
  const citations = citationsOf(term.section);
  return citations.map((citation, at) => html`${at > 0 ? ', ' : ''}<a href="#${places.get(clauseKey(term, citation)) ?? ''}">§${citation}</a>`);
}

/** The clauses themselves, quoted from the texts that were read, each with file, revision and hash. */
export function clausesSection({ subject, anchor }: ModelContext): Section {
  const clauses = citedClauses(subject);
  if (clauses.length === 0) return { title: 'Clauses in the words of the licence', body: html`<p>No clause is cited.</p>` };
  const placed = clauses.map((clause, at) => ({ clause, place: `${anchor}-c${at + 1}` }));
  const unread = placed.filter(({ clause }) => clause.source === null);
  const withoutText = [...new Set(unread.map(({ clause }) => clause.license))].map((license) => ({ license, cited: unread.filter(({ clause }) => clause.license === license) }));
  const quoted = clauses.filter(({ quotation }) => quotation?.words).length;
  return {
    title: 'Clauses in the words of the licence',
    body: html`<p>${quoted} of ${clauses.length} cited clauses are quoted from texts in the repositories of this lineage.${quoted < clauses.length ? ' The others could not be quoted, for the reason that stands beside them.' : ''}</p>
${placed.filter(({ clause }) => clause.source !== null).map(({ clause, place }) => html`<div id="${place}">${clauseBlock(clause)}</div>
`)}${withoutText.map(({ license, cited }) => html`<p>Not quoted, since no text of <code>${license}</code> was read in these repositories:</p><ul>${cited.map(({ clause, place }) => html`<li id="${place}">§${clause.citation}: ${clause.terms.map(termLabel).join(', ').toLowerCase()}, brought by ${modelId(clause.via.at(-1) ?? subject.id)}</li>`)}</ul>`)}`,
  };
}

function clauseBlock({ license, via, citation, terms, source, quotation }: CitedClause): Markup {
  const title = html`<code>${license}</code> §${citation}: ${terms.map(termLabel).join(', ').toLowerCase()}`;
  if (source === null) return html`<p>${title}</p>`;
  const place = html`<p class="small soft">${source.verdict === 'variant' ? 'From a changed copy of the licence: ' : ''}<code>${source.path}</code> of ${modelId(source.model)} at revision ${source.revision === null ? 'not known' : html`<code>${source.revision}</code>`}, sha256 ${hashWords(source.sha256)}. Brought by ${pathWords(via)}.</p>`;
  if (!quotation?.words) return html`<p><strong>${title}</strong><br>Clause not located in the shipped text; read it there.</p>${place}`;
  return html`<details><summary>${title}</summary><blockquote>${quotation.words}${quotation.cut ? ' […]' : ''}</blockquote>${place}</details>`;
}
