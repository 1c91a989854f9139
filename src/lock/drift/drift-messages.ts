import type { FindingCode } from '../../model/finding-codes.ts';

/** What drift findings say, and under which code. Names in braces are filled in. */
export const driftMessages = {
  notLocked: { code: 'lock-model-missing', text: '{model} is not in the lock.' },
  declared: { code: 'lock-drift-license', text: '{model} declared {before} when it was locked and declares {now} now.' },
  textNew: { code: 'lock-drift-license', text: '{model} ships a licence text {path} that it did not ship when it was locked{change}.' },
  textGone: { code: 'lock-drift-license', text: '{model} no longer ships the licence text {path}{change}.' },
  textChanged: { code: 'lock-drift-license', text: 'The licence text {path} of {model} changed{change}.' },
  textChangedAt: { code: 'lock-drift-license', text: 'The licence text {path} of {model} changed {change}.' },
  concluded: { code: 'lock-drift-license', text: 'The licence of {model} was {before} when it was locked and is {now} now.' },
  reread: { code: 'lock-drift-license', text: 'The licence of {model} was read as {before} when it was locked and is read as {now} now, from the same words and texts, because modelcheck’s catalog changed.' },
  parents: { code: 'lock-drift-lineage', text: '{model} descended from {before} when it was locked and descends from {now} now.' },
  gone: { code: 'lock-drift-lineage', text: '{model} could be read when it was locked and is {now} now, so nothing shows that its licence is the same.' },
  back: { code: 'lock-drift-lineage', text: '{model} was {before} when it was locked and can be read now, so its licence and descent are new.' },
  status: { code: 'lock-drift-lineage', text: '{model} was {before} when it was locked and is {now} now.' },
  revision: { code: 'lock-drift-revision', text: '{model} was at {before} when it was locked and is at {now} now; its licence and lineage are the same.' },
  terms: { code: 'lock-drift-terms', text: 'Licence and lineage of {model} are as locked, but the terms read from them are not{change}.' },
} as const satisfies Record<string, { readonly code: FindingCode; readonly text: string }>;
