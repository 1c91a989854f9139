import type { Finding } from '../../../model/finding.ts';
import { acceptanceWords } from '../../finding-words.ts';
import { openFindings } from '../../deciding-finding.ts';
import { clauseLinks, type PlacedClause } from '../clauses/clause-links.ts';
import { html, type Markup } from '../markup.ts';
import { evidenceWords, gravity, listOf, pathWords, withCode } from '../phrases.ts';
import type { ModelContext, Section } from '../section.ts';

/** What is wrong or not known, by rule, with path, clause, evidence and what to do. */
export function findingsSection({ subject, clauses }: ModelContext): Section {
  const open = openFindings(subject.findings);
  return { title: 'Findings', body: open.length === 0 ? html`<p>None.</p>` : open.map((finding) => findingBlock(finding, clauses)) };
}

/** Findings that somebody accepted, with who did, why and until when. */
export function waiversSection({ subject, clauses }: ModelContext): Section {
  const accepted = subject.findings.filter(({ outcome }) => outcome === 'waived');
  return { title: 'Waivers', body: accepted.length === 0 ? html`<p>No finding of this model is waived.</p>` : accepted.map((finding) => findingBlock(finding, clauses)) };
}

/** One finding. Its evidence is a file of the first model of the path where there is no other that it could be a file of. */
export function findingBlock(finding: Finding, clauses: readonly PlacedClause[]): Markup {
  const { ruleId, message, via, evidence, howToFix, unknownFacts } = finding;
  const accepted = acceptanceWords(finding);
  const clause = clauseLinks(finding, clauses);
  const facts = unknownFacts ?? [];
  return html`<div class="finding is-${finding.outcome === 'waived' ? 'waived' : finding.level}"><p><strong>${gravity(finding)}</strong> <code>${ruleId}</code><br>${message}</p>
${accepted === null ? '' : html`<p>${accepted}.</p>`}<p class="small">${clause === null ? '' : html`Clause ${clause}. `}${via.length > 1 ? html`Path ${pathWords(via)}. ` : ''}${facts.length > 0 ? html`Facts that would decide it: ${facts.map((fact, at) => html`${at > 0 ? ', ' : ''}<code>${fact}</code>`)}. ` : ''}</p><p class="small">What to do: ${withCode(howToFix)}</p>
${evidence.length === 0 ? '' : html`<div class="small">Seen in:${listOf(evidence.map((one) => evidenceWords(one, via.length <= 2 ? (via[0] ?? null) : null)), '')}</div>`}</div>
`;
}
