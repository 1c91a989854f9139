import { defaultPolicy } from '../load-policy.ts';
import type { Finding } from '../model/finding.ts';
import type { Policy } from '../model/policy.ts';
import type { Report, Subject } from '../model/report.ts';
import { isWaivable } from '../policy/built-in.ts';
import { asSentence } from '../util/as-sentence.ts';
import type { ScanOptions } from './check-options.ts';

/** By what a run judged, as far as a waiver must be written under the same. */
type JudgedBy = Pick<ScanOptions, 'policy' | 'profile' | 'waivers' | 'curations' | 'hubUrl' | 'tokenEnv' | 'snapshot' | 'offline'>;

/**
 * The report with the command that writes the waiver behind every remedy that speaks of one. Reason, approver and day are left to
 * whoever accepts the finding. A model whose row of the list states facts of its own has none, since the command knows no rows.
 */
export function withWaiveCommands(report: Report, policy: Policy, options: JudgedBy): Report {
  return { ...report, subjects: report.subjects.map((subject) => ({ ...subject, findings: subject.findings.map((finding) => withWaiveCommand(finding, subject, { policy, options })) })) };
}

/** The same for one finding of a model. */
export function withWaiveCommand(finding: Finding, subject: Subject, { policy, options }: { readonly policy: Policy; readonly options: JudgedBy }): Finding {
  if (subject.rowFacts !== undefined || !speaksOfWaiver(finding) || !isWaivable(finding.ruleId, policy)) return finding;
  return { ...finding, howToFix: `${asSentence(finding.howToFix)}${commandFor(finding, subject, options)}` };
}

function speaksOfWaiver({ outcome, howToFix }: Finding): boolean {
  return outcome !== 'waived' && /\bwaiver\b/i.test(howToFix);
}

function commandFor({ ruleId }: Finding, { ref }: Subject, options: JudgedBy): string {
  const given = [
    ...(options.policy === defaultPolicy ? [] : ['--policy', options.policy]),
    ...stated('--profile', options.profile),
    ...stated('--curations', options.curations),
    ...stated('--hub-url', options.hubUrl),
    ...stated('--token-env', options.tokenEnv),
    ...stated('--snapshot', options.snapshot),
    ...(options.offline ? ['--offline'] : []),
    ...stated('--waivers', options.waivers),
    ...stated('--to', options.waivers),
  ];
  const words = ['modelcheck', 'waive', ref, '--rule', ruleId, ...given].map(shellWord);
  // A word that holds the sign by which commands are marked, or a line break, could not be pasted as it is shown.
  return words.some((word) => /[`\p{Cc}]/u.test(word)) ? '' : ` The waiver: \`${[...words, '--reason WHY', '--approver WHO', '--expires YYYY-MM-DD'].join(' ')}\``;
}

function stated(flag: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [flag, value];
}

/** A word as a POSIX shell reads it back; ids and plain paths need no quotes. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
