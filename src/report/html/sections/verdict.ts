import type { Finding } from '../../../model/finding.ts';
import { decidingFinding, openFindings } from '../../deciding-finding.ts';
import { rowFactWords } from '../../row-fact-words.ts';
import { basisWords, editionWords, verdictWords } from '../../words.ts';
import { clauseLinks } from '../clauses/clause-links.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { gravity, hashWords, modelId, pathWords, verdictMark } from '../phrases.ts';
import { profileBlock } from './profile.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';

/** The verdict, what decides it, and which licences bind. */
export function verdictSection({ report, subject, clauses }: ModelContext): Section {
  const deciding = decidingFinding(subject);
  const body = html`<div class="summary is-${subject.verdict}"><p>${verdictMark(subject.verdict)} ${modelId(subject.id)} ${verdictWords[subject.verdict].phrase} (<code>${report.policy.id}</code>).</p>
${deciding ? reason(deciding, { subject, clauses }) : html`<p>No rule of the policy is violated or left open by what was found.</p>`}</div>
<dl class="facts"><dt>Asked as</dt><dd>${modelId(subject.ref)}</dd><dt>Revision</dt><dd>${subject.revision === null ? 'not known' : html`<code>${subject.revision}</code>`}</dd>
<dt>Findings</dt><dd>${counts(subject.findings)}</dd><dt>Lineage</dt><dd>${subject.lineage.complete ? 'complete: every ancestor that was named could be established' : 'not complete: see what could not be established'}</dd>${rowFacts(subject)}${carried(subject.columns)}</dl>
${subject.governingLicenses.length === 0 ? html`<p>No licence could be established. That is not a permission.</p>` : tableOf('Licences that bind a user of this model', ['licence', 'known by', 'path that brings it'], subject.governingLicenses.map(({ id, via, basis, editions }) => [html`<code>${id}</code>${licenseName(report, id)}${editions ? html`<br>${editionWords(editions)}` : null}`, knownBy(basis, via), pathWords(via)]))}
${report.subjects.length === 1 ? profileBlock(report) : null}`;
  return { title: 'Verdict and summary', body };
}

function reason(finding: Finding, { subject, clauses }: Pick<ModelContext, 'subject' | 'clauses'>): Markup {
  const clause = clauseLinks(finding, clauses);
  return html`<p>${subject.verdict === 'pass' ? 'Gravest remark, which does not change the verdict: ' : 'Decided by: '}${finding.message}</p><p class="small">Rule <code>${finding.ruleId}</code> (${gravity(finding).toLowerCase()})${clause === null ? '' : html`; clause ${clause}`}${finding.via.length > 1 ? html`; path ${pathWords(finding.via)}` : ''}.</p>`;
}

function counts(findings: readonly Finding[]): string {
  const open = openFindings(findings);
  const words = (['error', 'warning', 'note'] as const).map((level) => ({ level, count: open.filter((finding) => finding.level === level).length })).filter(({ count }) => count > 0);
  const waived = findings.length - open.length;
  return [...words.map(({ level, count }) => `${count} ${level}${count > 1 ? 's' : ''}`), ...(waived > 0 ? [`${waived} accepted`] : [])].join(', ') || 'none';
}

/** Facts that the row of the list states for this model alone; the verdict holds for them. */
function rowFacts(subject: ModelContext['subject']): Content {
  const facts = rowFactWords(subject);
  if (facts.length === 0) return null;
  const lines = (subject.locations ?? []).map(({ line }) => line).join(', ');
  return html`<dt>Facts of its row</dt><dd>${facts.map((fact, at) => html`${at > 0 ? ', ' : ''}<code>${fact}</code>`)} (line ${lines} of the list; they stand in the place of the profile’s, digest of the profile so changed ${hashWords(subject.profile?.digest ?? null)})</dd>`;
}

function carried(columns: Readonly<Record<string, string>> | undefined): Content {
  return Object.entries(columns ?? {}).map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`);
}

/** How a licence is known: by the model itself, or by the ancestor at the end of the path. */
function knownBy(basis: keyof typeof basisWords, via: readonly string[]): Content {
  return via.length > 1 ? html`inherited from ${modelId(via.at(-1) ?? '')}: ${basisWords[basis]}` : basisWords[basis];
}

function licenseName({ licenses }: ModelContext['report'], id: string): Content {
  const known = licenses && Object.hasOwn(licenses, id) ? licenses[id] : undefined;
  if (!known) return null;
  return known.url?.startsWith('https://') ? html`<br><a href="${known.url}" rel="noreferrer noopener">${known.name}</a>` : html`<br>${known.name}`;
}
