import type { Subject } from '../../../model/report.ts';
import type { TermGroup } from '../../../model/terms.ts';
import { terms as words } from '../../../model/terms.ts';
import { isTerm, termLabel, termWords } from '../../term-words.ts';
import type { CitedClause } from '../clauses/cited-clauses.ts';
import { clauseLinks, type PlacedClause } from '../clauses/clause-links.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { hashWords, modelId, pathWords } from '../phrases.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';
import { sectionWords } from '../../../util/section-words.ts';

const groups = { permission: 'Permissions', condition: 'Conditions', limitation: 'Limitations', legal: 'Contract terms' } as const satisfies Record<TermGroup, string>;

/** The terms that bind, in modelcheck's words with section and path; the words of the licence follow in a section of their own. */
export function termsSection({ subject, clauses }: ModelContext): Section {
  if (subject.terms.length === 0) return { title: 'Effective terms', body: html`<p>No term could be established. That is not a permission.</p>` };
  const tables = Object.entries(groups).map(([group, title]) => {
    const rows = subject.terms.filter(({ term }) => (isTerm(term) ? words[term].group : 'legal') === group);
    return rows.length === 0 ? null : tableOf(title, ['term', 'what it says', 'licence and section', 'brought by'], rows.map((term) => [termLabel(term.term), termWords(term), html`${clauseLinks(term, clauses)}${term.section === null ? ' no section known' : ''}`, modelId(term.via.at(-1) ?? subject.id)]));
  });
  return { title: 'Effective terms', body: html`<p class="soft">Every licence of the chain binds; where two speak of the same thing, both are shown. The wording is modelcheck’s summary; what counts is the text of the licence.${subject.lineage.edges.some(({ relation }) => relation === 'distilled') ? ' A model whose outputs served for training brings only what its licence says of outputs.' : ''}</p>${tables}` };
}

/** The clauses themselves, quoted from the texts that were read, under the file, revision and hash that they were read from. */
export function clausesSection({ clauses: placed, subject }: ModelContext): Section {
  const title = 'Clauses in the words of the licence';
  if (placed.length === 0) return { title, body: html`<p>No clause is cited.</p>` };
  const quoted = placed.filter(({ quotation }) => quotation?.words).length;
  const groups = [...new Set(placed.map(groupKey))].map((key) => placed.filter((clause) => groupKey(clause) === key));
  return { title, body: html`<p>${quotedWords(quoted, placed.length)}</p>
${groups.map((clauses) => clauseGroup(clauses, subject))}` };
}

function quotedWords(quoted: number, all: number): string {
  if (quoted === 0) return `${all === 1 ? 'The one cited clause cannot be quoted' : `None of the ${all} cited clauses can be quoted`}, for the reason that stands below.`;
  return `${quoted} of ${all} cited ${all === 1 ? 'clauses is' : 'clauses are'} quoted from texts in the repositories of this lineage.${quoted < all ? ' The others could not be quoted, for the reason that stands beside them.' : ''}`;
}

function groupKey({ license, via, source }: CitedClause): string {
  return [license, via.join('>'), source?.model, source?.path].join('\n');
}

/** Clauses of one text. */
function clauseGroup(clauses: readonly PlacedClause[], subject: Subject): Content {
  const [first] = clauses;
  if (!first) return null;
  const { license, via, source } = first;
  const brought = html`<p class="small soft">Brought by ${pathWords(via)}.</p>`;
  if (source === null) return html`<h4><code>${license}</code>: not quoted</h4><p>${unquotedWords(license, subject)}</p>${brought}<ul>${clauses.map((clause) => html`<li id="${clause.place}">${heading(clause)}</li>`)}</ul>`;
  return html`<h4><code>${license}</code>, from <code>${source.path}</code> of ${modelId(source.model)}</h4>
<p class="small soft">${source.verdict === 'variant' ? 'A changed copy of the licence. ' : ''}Revision ${source.revision === null ? 'not known' : html`<code>${source.revision}</code>`}, sha256 of the text ${hashWords(source.sha256)}.</p>${brought}
${clauses.map((clause) => html`<div id="${clause.place}">${quoteBlock(clause, clauses)}</div>
`)}`;
}

/** Why no clause is quoted: a record may name the text of a repository and not hold its words. */
function unquotedWords(license: string, { lineage }: Subject): string {
  const holder = lineage.nodes.find(({ detected }) => detected.some(({ id }) => id === license));
  const path = holder?.detected.find(({ id }) => id === license)?.path;
  return holder && path !== undefined ? `Its text stands in ${path} of ${holder.id}; this report does not carry its words.` : 'No text of this licence was read in the repositories of this lineage.';
}

function heading({ citation, terms }: CitedClause): Markup {
  return html`${sectionWords(citation)}: ${terms.map(termLabel).join(', ').toLowerCase()}`;
}

/** A clause that stands within another one that is quoted whole is not quoted again. */
function quoteBlock(clause: PlacedClause, all: readonly PlacedClause[]): Markup {
  const { quotation } = clause;
  const words = quotation?.words ?? '';
  const whole = words === '' || quotation?.cut ? undefined : all.find((other) => other.quotation?.words && !other.quotation.cut && other.quotation.words.length > words.length && other.quotation.words.includes(words));
  if (whole) return html`<p><strong>${heading(clause)}.</strong> Quoted within <a href="#${whole.place}">${sectionWords(whole.citation)}</a>.</p>`;
  if (!quotation?.words) return html`<p><strong>${heading(clause)}.</strong> Clause not located in the shipped text; read it there.</p>`;
  return html`<details><summary>${heading(clause)}</summary><blockquote>${quotation.words}${quotation.cut ? ' […]' : ''}</blockquote></details>`;
}
