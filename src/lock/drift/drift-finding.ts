import { findingCodes } from '../../model/finding-codes.ts';
import type { Finding } from '../../model/finding.ts';
import { fill } from '../../util/fill.ts';
import { driftMessages } from './drift-messages.ts';

/** Where something changed, and from what to what. */
export interface DriftPlace {
  /** Id of the model that changed. */
  readonly model: string;
  /** From the subject to that model. */
  readonly via: readonly string[];
}

/** A drift finding in words; `values` fill the message. */
export function driftFinding(kind: keyof typeof driftMessages, { model, via }: DriftPlace, values: Readonly<Record<string, string>> = {}): Finding {
  const { code, text } = driftMessages[kind];
  const { level, outcome, howToFix } = findingCodes[code];
  return { ruleId: code, level, outcome, message: fill(text, { model, ...values }), license: null, via: [...via], evidence: [], howToFix };
}
