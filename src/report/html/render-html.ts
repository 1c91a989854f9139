import type { Report, Subject } from '../../model/report.ts';
import { drawLineage, loadGraphviz, type DrawDot } from '../lineage/svg.ts';
import { findingsSection, runFinding, waiversSection } from './sections/findings.ts';
import { gapsSection } from './sections/gaps.ts';
import { placedClauses } from './clauses/clause-links.ts';
import { indexTable, notJudged } from './index-table.ts';
import { licensesSection } from './sections/licenses.ts';
import { lineageSection } from './sections/lineage.ts';
import { html, type Content, type Markup } from './markup.ts';
import { profileBlock } from './sections/profile.ts';
import { obligationsSection } from './sections/obligations.ts';
import { renderPage } from './page.ts';
import { modelId, verdictMark } from './phrases.ts';
import { limits, provenance, sourcesSection } from './sections/provenance.ts';
import { numbered, type ModelContext, type Section } from './section.ts';
import { clausesSection, termsSection } from './sections/terms.ts';
import { thresholdsSection } from './sections/thresholds.ts';
import { verdictSection } from './sections/verdict.ts';

/** The parts of the report about one model, in the order in which a reader asks. */
const sections: readonly ((context: ModelContext) => Section)[] = [verdictSection, lineageSection, licensesSection, termsSection, clausesSection, obligationsSection, thresholdsSection, findingsSection, waiversSection, gapsSection, sourcesSection];

/** The lineage report for legal and procurement: one self-contained page that loads nothing, readable on screen, on paper and aloud. */
export async function renderHtml(report: Report): Promise<string> {
  const draw = report.subjects.length > 0 ? await loadGraphviz() : null;
  const [only] = report.subjects;
  return report.subjects.length === 1 && only ? renderPage(`Model licence report: ${only.id}`, oneModel(report, only, draw)) : renderPage('Model licence report', manyModels(report, draw));
}

function oneModel(report: Report, subject: Subject, draw: DrawDot | null): Markup {
  const context = contextOf(report, subject, { anchor: 'm1', draw });
  const own = sections.map((section) => section(context));
  return html`<h1>Model licence report: ${modelId(subject.id)}</h1>${when(report)}${notJudged(report.findings)}
${numbered([...own, ...closing(report)], { prefix: '', level: 2, anchor: 'm1' })}`;
}

function manyModels(report: Report, draw: DrawDot | null): Markup {
  const { subjects } = report;
  const contexts = subjects.map((subject, at) => contextOf(report, subject, { anchor: `m${at + 1}`, draw }));
  const parts = contexts.map((context, at) => html`<details class="model"><summary><h2>${at + 1} ${modelId(context.subject.id)} ${verdictMark(context.subject.verdict)}</h2></summary>
<div id="m${at + 1}">${numbered(sections.map((section) => section(context)), { prefix: `${at + 1}.`, level: 3, anchor: `m${at + 1}` })}</div></details>
`);
  return html`<h1>Model licence report</h1>${when(report)}
<section aria-labelledby="index"><h2 id="index">Index</h2>${subjects.length === 0 ? html`<p>No model was checked.</p>` : html`${indexTable(report)}${profileBlock(report)}`}</section>
${parts}
${closing(report).map(({ title, body }, at) => html`<section aria-labelledby="end${at + 1}"><h2 id="end${at + 1}">${subjects.length + at + 1} ${title}</h2>${body}</section>`)}`;
}

function contextOf(report: Report, subject: Subject, { anchor, draw }: { readonly anchor: string; readonly draw: DrawDot | null }): ModelContext {
  return { report, subject, anchor, picture: draw === null ? null : drawLineage(subject, draw, `${anchor}-picture`), clauses: placedClauses(subject, anchor) };
}

function when({ checkedAt, policy, tool }: Report): Content {
  return html`<p class="soft">Policy <code>${policy.id}</code>, checked ${checkedAt.replace(/^(\S{10})T(\d\d:\d\d).*$/, '$1, $2 UTC')} by modelcheck ${tool.version}.</p>`;
}

/** What concerns the run and not one model. */
function closing(report: Report): readonly Section[] {
  const run = report.findings.length === 0 ? [] : [{ title: 'Findings about the run', body: report.findings.map(runFinding) }];
  return [...run, { title: 'Provenance', body: provenance(report) }, { title: 'What this report is not', body: limits() }];
}
