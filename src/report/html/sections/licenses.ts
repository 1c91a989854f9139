import type { Subject } from '../../../model/report.ts';
import { statusWords } from '../../words.ts';
import { html, type Content } from '../markup.ts';
import { hashWords, listOf, modelId } from '../phrases.ts';
import { placedFindings } from '../placed-findings.ts';
import { tableOf, type ModelContext, type Section } from '../section.ts';

type Node = Subject['lineage']['nodes'][number];
type Detected = Node['detected'][number];

/** What each model of the lineage declares, which texts it ships, and what was concluded. */
export function licensesSection({ report, subject, anchor }: ModelContext): Section {
  const rows = subject.lineage.nodes.map((node) => [modelId(node.id), declared(node), listOf(node.detected.map(detectedWords), 'no licence text was read'), concluded(node)]);
  const conflicts = placedFindings(subject, anchor).filter(({ finding }) => /^(?:license-|inherited-)/.test(finding.ruleId));
  return {
    title: 'Licence at each step',
    body: html`${tableOf('Declared, detected and concluded licence of each model by itself', ['model', 'declared by the card', 'texts in the repository', 'concluded'], rows)}
${conflicts.length === 0 ? html`<p>No conflict between declared, detected and inherited licences was found.</p>` : html`<p>Conflicts and remarks, told in full further below:</p>${listOf(conflicts.map(({ finding: { ruleId }, name, place }) => html`<a href="#${place}">${name}</a>: ${titleOf(ruleId, report)}`), '')}`}`,
  };
}

function titleOf(ruleId: string, { rules }: ModelContext['report']): string {
  return rules.find(({ id }) => id === ruleId)?.title ?? ruleId;
}

function declared(node: Node): Content {
  if (node.declared.length > 0) return node.declared.map((value, at) => html`${at > 0 ? ', ' : ''}<code>${value}</code>`);
  return node.status === 'resolved' ? 'nothing' : `not read: ${statusWords[node.status]}`;
}

/** What was concluded; that it rests on neither card field nor text is said, since a reader looks for them. */
function concluded({ license, declared: own, detected, status }: Node): Content {
  if (license === null) return 'none';
  const elsewhere = own.length === 0 && detected.length === 0;
  return html`<code>${license}</code>${elsewhere ? html`<br><span class="small soft">${status === 'resolved' ? 'said in its prose, or known of its model family' : 'known of its model family'}</span>` : ''}`;
}

const verdicts = { identified: 'is', variant: 'is a changed copy of', embeds: 'holds', unrecognised: 'is not recognised' } as const;

function detectedWords({ path, verdict, id, closest, sha256, added, missing, unknownTerms }: Detected): Content {
  const license = id ?? closest;
  const name = verdict === 'unrecognised' ? (license === null ? '' : html`; closest is <code>${license}</code>`) : html` <code>${license ?? 'unknown'}</code>`;
  const changes = [...added.slice(0, 5).map((words) => `added “${words}”`), ...missing.slice(0, 5).map((place) => `missing at ${place}`), ...(unknownTerms.length > 0 ? [`terms left open: ${unknownTerms.join(', ')}`] : [])];
  return html`<code>${path}</code> ${verdicts[verdict]}${name}${changes.length > 0 ? ` (${changes.join('; ')})` : ''}; sha256 ${hashWords(sha256)}`;
}
