import type { Report } from '../../../model/report.ts';
import { disclaimer, statusWords } from '../../words.ts';
import { html, type Markup } from '../markup.ts';
import { hashWords, modelId } from '../phrases.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';

/** Which revision of each model was read, where and when, with the digests by which it can be compared. */
export function sourcesSection({ subject }: ModelContext): Section {
  const models = tableOf('Models that were read', ['model', 'revision', 'what became of it', 'read from', 'digest of the card’s fields'], subject.lineage.nodes.map(({ id, revision, status, source, cardDigest, renamedFrom }) => [
    html`${modelId(id)}${renamedFrom === null ? '' : html`, renamed from ${modelId(renamedFrom)}`}`,
    revision === null ? 'not known' : html`<code>${revision}</code>`,
    statusWords[status],
    source ? html`${source.location}${source.retrievedOn === null ? '' : `, ${source.retrievedOn}`}` : 'not recorded',
    hashWords(cardDigest),
  ]));
  const texts = subject.licenseTexts ?? [];
  const shipped = texts.length === 0 ? html`<p>No licence text is carried in this report.</p>` : tableOf('Licence texts that were read', ['model', 'file', 'revision', 'sha256'], texts.map(({ model, path, revision, sha256 }) => [modelId(model), html`<code>${path}</code>`, revision === null ? 'not known' : html`<code>${revision}</code>`, hashWords(sha256)]));
  return { title: 'Sources', body: html`${models}${shipped}<p>Digest of the effective terms: ${hashWords(subject.termsDigest)}</p>` };
}

/** Versions, digests and time of the run, by which it can be repeated. */
export function provenance(report: Report): Markup {
  return html`<dl class="facts"><dt>Tool</dt><dd>modelcheck ${report.tool.version}</dd><dt>Time of the run</dt><dd>${report.checkedAt}</dd><dt>Source of records</dt><dd>${report.source}</dd>
<dt>Policy</dt><dd><code>${report.policy.id}</code>, digest ${hashWords(report.policy.digest)}</dd><dt>Profile</dt><dd>${report.profile ? html`digest ${hashWords(report.profile.digest)}` : 'no digest recorded'}</dd>
<dt>Licence catalog</dt><dd>${report.catalog.licenses} licences, digest ${hashWords(report.catalog.digest)}</dd><dt>What blocks</dt><dd>findings of level ${report.failOn === 'warning' ? 'error or warning' : 'error'} that nobody has accepted</dd>
${report.baseline ? html`<dt>Baseline</dt><dd>of ${report.baseline.checkedAt}, ${report.baseline.known} known findings</dd>` : ''}</dl>`;
}

/** What nobody should read into the report. */
export function limits(): Markup {
  return html`<p>${disclaimer}</p><ul><li>It judges the licence terms of models by the policy named above. It does not judge training data, patents of third parties, privacy, export control or any other law.</li>
<li>It rests on what the repositories said at the revisions named under Sources. They may be wrong, and they may have changed since.</li>
<li>Summaries of terms are modelcheck’s words. What counts is the text of each licence, of which the clauses quoted are parts.</li>
<li>“${'PASS'}” means that no rule of the policy was violated or left open at the level that fails, and nothing more.</li></ul>`;
}
