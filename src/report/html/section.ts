import type { Report, Subject } from '../../model/report.ts';
import type { PlacedClause } from './clauses/clause-links.ts';
import { html, type Content, type Markup } from './markup.ts';

/** What the sections about one model are written from. */
export interface ModelContext {
  readonly report: Report;
  readonly subject: Subject;
  /** Prefix of anchors, e.g. `m3`; of our own making. */
  readonly anchor: string;
  /** The lineage as an SVG element; null where none could be drawn. */
  readonly picture: string | null;
  /** Clauses that the report cites of this model, in the words that were read. */
  readonly clauses: readonly PlacedClause[];
}

/** A part of the report about one model. `body` is null where there is nothing to say, and then the section says `empty`. */
export interface Section {
  readonly title: string;
  readonly body: Content;
}

/** Sections under numbered headings, `2.3` for the third section of the second model, `3` in a report on one model. */
export function numbered(sections: readonly Section[], { prefix, level, anchor }: { readonly prefix: string; readonly level: 2 | 3; readonly anchor: string }): readonly Markup[] {
  return sections.map(({ title, body }, at) => html`<section aria-labelledby="${anchor}-s${at + 1}"><h${level} id="${anchor}-s${at + 1}">${prefix}${at + 1} ${title}</h${level}>
${body}</section>
`);
}

/** A table with a caption, column heads and row heads (the first cell of each row). Cells carry their column's name, which narrow screens show beside them. */
export function tableOf(caption: string, heads: readonly string[], rows: readonly (readonly Content[])[]): Markup {
  return html`<div class="scroll"><table class="cards"><caption>${caption}</caption><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows.map(([first, ...rest]) => html`<tr><th scope="row">${first}</th>${rest.map((cell, at) => html`<td data-head="${heads[at + 1]}">${cell}</td>`)}</tr>
`)}</tbody></table></div>
`;
}
