import type { Finding } from '../../../model/finding.ts';
import { acceptanceWords } from '../../finding-words.ts';
import { clauseLinks, type PlacedClause } from '../clauses/clause-links.ts';
import { html, type Content, type Markup } from '../markup.ts';
import { evidenceWords, gravity, listOf, pathWords, withCode } from '../phrases.ts';
import { placedFindings, type PlacedFinding } from '../placed-findings.ts';
import type { ModelContext, Section } from '../section.ts';

/** What is wrong or not known, by rule, with path, clause, evidence and what to do. */
export function findingsSection({ subject, clauses, anchor }: ModelContext): Section {
  const open = placedFindings(subject, anchor).filter(({ finding }) => finding.outcome !== 'waived');
  return { title: 'Findings', body: open.length === 0 ? html`<p>None.</p>` : open.map((placed) => findingBlock(placed, { clauses, anchor })) };
}

/** Findings that somebody accepted, with who did, why and until when. */
export function waiversSection({ subject, clauses, anchor }: ModelContext): Section {
  const accepted = placedFindings(subject, anchor).filter(({ finding }) => finding.outcome === 'waived');
  return { title: 'Waivers', body: accepted.length === 0 ? html`<p>No finding of this model is waived.</p>` : accepted.map((placed) => findingBlock(placed, { clauses, anchor })) };
}

/** A finding about the run and not about a model. */
export function runFinding(finding: Finding, at: number): Markup {
  return findingBlock({ finding, name: `Finding ${at + 1}`, place: `run-f${at + 1}`, steps: [] }, { clauses: [], anchor: 'run' });
}

/** One finding. Its evidence is a file of the first model of the path where there is no other that it could be a file of. */
function findingBlock({ finding, name, place, steps }: PlacedFinding, { clauses, anchor }: { readonly clauses: readonly PlacedClause[]; readonly anchor: string }): Markup {
  const { ruleId, message, via, howToFix, unknownFacts } = finding;
  const accepted = acceptanceWords(finding);
  const clause = clauseLinks(finding, clauses);
  const facts = unknownFacts ?? [];
  return html`<div class="finding is-${finding.outcome === 'waived' ? 'waived' : finding.level}" id="${place}"><p><strong>${name}. ${gravity(finding)}</strong> <code>${ruleId}</code><br>${message}</p>
${accepted === null ? '' : html`<p>${accepted}.</p>`}<p class="small">${clause === null ? '' : html`Clause ${clause}. `}${via.length > 1 ? html`Path ${pathWords(via)}. ` : ''}${facts.length > 0 ? html`Facts that would decide it: ${facts.map((fact, at) => html`${at > 0 ? ', ' : ''}<code>${fact}</code>`)}. ` : ''}${stepLinks(steps, anchor)}</p><p class="small">What to do: ${withCode(howToFix)}</p>
${steps.length > 0 ? null : seen(finding)}</div>
`;
}

/** Evidence of the descent is told once, with the steps of the lineage. */
function stepLinks(steps: readonly number[], anchor: string): Content {
  return steps.length === 0 ? null : html`Evidence: under Lineage, ${steps.length === 1 ? 'step' : 'steps'} ${steps.map((step, at) => html`${at > 0 ? ', ' : ''}<a href="#${anchor}-e${step}">${step}</a>`)}.`;
}

function seen({ evidence, via }: Finding): Content {
  return evidence.length === 0 ? null : html`<div class="small">Seen in:${listOf(evidence.map((one) => evidenceWords(one, via.length <= 2 ? (via[0] ?? null) : null)), '')}</div>`;
}
