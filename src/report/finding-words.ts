import type { Evidence } from '../model/evidence.ts';
import type { Finding } from '../model/finding.ts';
import { asSentence } from '../util/as-sentence.ts';
import { sectionWords } from '../util/section-words.ts';
import { curatorWords } from './curator-words.ts';

/** Something that a clause of a licence decides: a finding, a duty, a term. */
interface Citing {
  readonly license: string | null;
  readonly section?: string | null | undefined;
}

/** The clause as every format cites it: `llama3.1 §2`, `mit paragraph 2`; null where no licence decides. */
export function clauseWords({ license, section }: Citing): string | null {
  return license === null ? null : `${license}${section ? ` ${sectionWords(section)}` : ''}`;
}

/** The path from the model asked about to the one that brings something: `org/a → org/b`. */
export function pathWords(via: readonly string[]): string {
  return via.join(' → ');
}

/** Where something was seen and in which words. What curated facts name is their source or reason, which is no quotation. */
export function evidenceWords({ kind, where, quote }: Evidence): string {
  if (kind === 'curated') return `${where} ${curatorWords({ where, quote })}${quote ?? ''}`;
  return `${where}${quote === null ? '' : `: “${quote}”`}`;
}

/**
 * A finding in one paragraph: what was found, clause, path and remedy. `model` is null for what is about the run; else it stands
 * before words that do not name it.
 */
export function findingParagraph(finding: Finding, model: string | null): string {
  const { message, via, howToFix } = finding;
  const clause = clauseWords(finding);
  const found = asSentence(model === null || message.includes(model) ? message : `${model}: ${message}`);
  return [found, ...(clause === null ? [] : [`Clause: ${clause}.`]), ...(via.length > 1 ? [`Path: ${pathWords(via)}.`] : []), `Fix: ${asSentence(howToFix)}`].join(' ');
}

/** What stands behind the words of a finding. */
export type DetailLabel = 'clause' | 'path' | 'seen' | 'waived' | 'known' | 'needs' | 'fix';

/** Clause, path, evidence, acceptance, missing facts and remedy of a finding, each under its label, in the order in which all formats show them. */
export function findingDetails(finding: Finding): readonly (readonly [label: DetailLabel, words: string])[] {
  const { via, evidence, waiver, baseline, unknownFacts = [], howToFix } = finding;
  const clause = clauseWords(finding);
  return [
    ...(clause === null ? [] : [['clause', clause] as const]),
    ...(via.length > 1 ? [['path', pathWords(via)] as const] : []),
    ...evidence.map((one) => ['seen', evidenceWords(one)] as const),
    ...(waiver ? [['waived', waiverWords(waiver)] as const] : []),
    ...(baseline ? [['known', `in the baseline of ${baseline.checkedAt}`] as const] : []),
    ...(unknownFacts.length > 0 ? [['needs', unknownFacts.join(', ')] as const] : []),
    ['fix', howToFix],
  ];
}

/** Why a finding does not count, in one sentence; null for a finding that counts. */
export function acceptanceWords({ outcome, waiver, baseline }: Finding): string | null {
  if (waiver) return `Waived: ${waiverWords(waiver)}`;
  if (baseline) return `Known in the baseline of ${baseline.checkedAt}`;
  return outcome === 'waived' ? 'Waived' : null;
}

function waiverWords({ reason, approver, expires, ticket }: NonNullable<Finding['waiver']>): string {
  return `${reason} (${approver}, until ${expires}${ticket === undefined ? '' : `, ${ticket}`})`;
}
