import { relationWords } from '../../model/relation.ts';
import type { Subject } from '../../model/report.ts';
import { citedClauses } from '../html/clauses/cited-clauses.ts';
import { sectionWords } from '../../util/section-words.ts';
import { termLabel, termWords } from '../term-words.ts';
import { statusWords, verdictWords } from '../words.ts';
import { evidenceSpan } from './evidence-span.ts';
import { codeSpan, escapeInElement, escapeMarkdown } from './escape.ts';

/** What the verdict on a model rests on, folded away: lineage, licences, terms, words of clauses, thresholds, gaps, sources. */
export function subjectFacts(subject: Subject): string {
  const parts = [lineage(subject), licenses(subject), terms(subject), clauses(subject), thresholds(subject), gaps(subject), sources(subject)].filter((part) => part !== '');
  return [`<details><summary>What it rests on: <code>${escapeInElement(subject.id)}</code> (${verdictWords[subject.verdict].mark})</summary>`, '', ...parts, '</details>', '', ''].join('\n');
}

function lineage({ lineage: { edges } }: Subject): string {
  const rows = edges.map(({ child, relation, parent, confidence, evidence }) => [codeSpan(child), relationWords[relation].label, codeSpan(parent), confidence, evidence.map(evidenceSpan).join('<br>')]);
  return table('Lineage', ['model', 'relation', 'parent', 'confidence', 'evidence'], rows);
}

function licenses({ lineage: { nodes } }: Subject): string {
  const rows = nodes.map(({ id, declared, detected, license, status }) => [codeSpan(id), declared.map(codeSpan).join(', ') || (status === 'resolved' ? 'nothing' : `not read: ${statusWords[status]}`), detected.map(({ path, verdict, id: known, closest, sha256 }) => `${codeSpan(path)} ${verdict} ${codeSpan(known ?? closest ?? 'unknown')}${sha256 === null ? '' : ` sha256 ${codeSpan(sha256)}`}`).join('<br>') || 'none read', license === null ? 'none' : codeSpan(license)]);
  return table('Licence at each step', ['model', 'declared', 'texts', 'concluded'], rows);
}

function terms({ terms: all, id }: Subject): string {
  const rows = all.map((term) => [escapeMarkdown(termLabel(term.term)), escapeMarkdown(termWords(term)), `${codeSpan(term.license)}${term.section === null ? '' : ` ${escapeMarkdown(sectionWords(term.section))}`}`, codeSpan(term.via.at(-1) ?? id)]);
  return table('Effective terms', ['term', 'what it says', 'licence and section', 'brought by'], rows);
}

/** The clauses in the words of the texts that were read, each with its file, revision and hash. */
function clauses(subject: Subject): string {
  const quoted = citedClauses(subject).flatMap(({ license, citation, source, quotation }) => {
    if (source === null || !quotation?.words) return [];
    const words = quotation.words.split('\n').map((line) => `> ${(line.match(/.{1,900}(?:\s|$)/g) ?? []).map(escapeMarkdown).join(' ')}`).join('\n');
    return [`${codeSpan(license)} ${escapeMarkdown(sectionWords(citation))}, from ${codeSpan(source.path)} of ${codeSpan(source.model)}, revision ${codeSpan(source.revision ?? 'not known')}, sha256 ${codeSpan(source.sha256)}:\n\n${words}${quotation.cut ? ' […]' : ''}\n`];
  });
  return quoted.length === 0 ? '' : `**Clauses in the words of the licence**\n\n${quoted.join('\n')}`;
}

function thresholds({ thresholds: all }: Subject): string {
  return list('Thresholds', all.map(({ license, section, explanation, crossesOn, measured }) => `${codeSpan(license)} ${escapeMarkdown(sectionWords(section))}: ${escapeMarkdown(explanation)}${crossesOn === null || measured === 'at-release' ? '' : ` Crossed in ${escapeMarkdown(crossesOn)}.`}`));
}

function gaps({ lineage: { gaps: all, nodes }, terms: terms_, findings }: Subject): string {
  const licenceless = nodes.filter(({ license }) => license === null).map(({ id, status }) => `Licence of ${codeSpan(id)}: none could be concluded${status === 'resolved' ? '' : `: ${statusWords[status]}`}`);
  const silent = nodes.filter(({ origin, status }) => origin === 'silent' && status === 'resolved').map(({ id }) => `Origin of ${codeSpan(id)}: nothing that was read settles it`);
  const facts = [...new Set(findings.flatMap(({ unknownFacts }) => unknownFacts ?? []))].map((fact) => `Fact ${codeSpan(fact)}: a rule needs it and it is not known`);
  const open = terms_.filter(({ state }) => state === 'unknown').map(({ term, license }) => `Term “${escapeMarkdown(termLabel(term))}” of ${codeSpan(license)}: not established`);
  return list('What could not be established', [...all.map(({ node, reason, detail }) => `${codeSpan(node)}: ${reason}, ${escapeMarkdown(detail)}`), ...licenceless, ...silent, ...open, ...facts]);
}

function sources({ lineage: { nodes }, termsDigest }: Subject): string {
  const rows = nodes.map(({ id, revision, status, source }) => [codeSpan(id), codeSpan(revision ?? 'not known'), statusWords[status], source ? escapeMarkdown(`${source.location}${source.retrievedOn === null ? '' : `, ${source.retrievedOn}`}`) : 'not recorded']);
  return `${table('Sources', ['model', 'revision', 'what became of it', 'read from'], rows)}Digest of the effective terms: ${codeSpan(termsDigest)}\n`;
}

function table(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return rows.length === 0 ? '' : `**${title}**\n\n| ${heads.join(' | ')} |\n|${heads.map(() => '---|').join('')}\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}\n`;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : `**${title}**\n\n${items.map((item) => `- ${item}\n`).join('')}\n`;
}
