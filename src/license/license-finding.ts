import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import { fill } from '../util/fill.ts';

/** What is particular to one finding; the rest comes from the word table of its code. */
export interface FindingDetails {
  /** Template of `license/finding-messages` and its values. */
  readonly message: string;
  readonly values: Readonly<Record<string, string>>;
  readonly via: readonly string[];
  readonly license?: string | null;
  readonly section?: string | null;
  readonly evidence?: Finding['evidence'];
  readonly level?: Finding['level'];
  readonly outcome?: Finding['outcome'];
}

/** Makes a finding of a built-in code. */
export function licenseFinding(code: FindingCode, details: FindingDetails): Finding {
  const words = findingCodes[code];
  return {
    ruleId: code,
    level: details.level ?? words.level,
    outcome: details.outcome ?? words.outcome,
    message: fill(details.message, details.values),
    license: details.license ?? null,
    via: [...details.via],
    evidence: details.evidence ?? [],
    howToFix: words.howToFix,
    section: details.section ?? null,
  };
}
