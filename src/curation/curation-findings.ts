import type { CurationUse, PlacedCuration } from '../model/curation.ts';
import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { NodeLicenses } from '../model/license.ts';
import { relationWords } from '../model/relation.ts';
import { sanitizeLine } from '../util/sanitize.ts';

/** What findings on curations need beside their use. */
export interface CurationContext {
  readonly licenses: NodeLicenses;
  /** Path from the subject to a model. */
  readonly pathTo: (model: string) => readonly string[];
  /** What would be found without any curation and is not found with them; ids of rules. */
  readonly settled: readonly string[];
}

/** One note for each correction, so that none goes unseen, and one error for each curation that no longer fits. */
export function curationFindings({ applied, stale }: CurationUse, { licenses, pathTo, settled }: CurationContext): readonly Finding[] {
  const without = settled.length === 0 ? '' : ` Without ${applied.length === 1 ? 'it' : 'the curations of this lineage'} there would be ${settled.join(', ')}.`;
  return [
    ...applied.map(({ model, curation }) => {
      const declared = licenses.get(model)?.declared ?? [];
      const said = curation.license === undefined ? '' : declared.length === 0 ? ' (the card declares none)' : ` (the card says ${declared.join(', ')})`;
      return finding('curation-applied', curation, { via: pathTo(model), message: `${model} is corrected by ${signed(curation)}: ${correctionWords(curation, said)}. Reason: ${asSentence(curation.reason)}${without}` });
    }),
    ...stale.map(({ model, curation, changes }) => finding('curation-stale', curation, { via: pathTo(model), message: `The curation of ${model} at ${signed(curation)} was not applied: ${changes.join('; ')}. It would say: ${correctionWords(curation, '')}.` })),
  ];
}

/** Curations that are about no model of the run, as findings of the run. */
export function unusedCurations(curations: readonly PlacedCuration[], called: ReadonlySet<PlacedCuration>): readonly Finding[] {
  return curations.filter((curation) => !called.has(curation)).map((curation) => finding('curation-unused', curation, { via: [], message: `The curation of ${curation.model} at ${signed(curation)} is about no model of this run.` }));
}

function finding(code: FindingCode, { where, reason }: PlacedCuration, { message, via }: { readonly message: string; readonly via: readonly string[] }): Finding {
  const { level, outcome, howToFix } = findingCodes[code];
  return { ruleId: code, level, outcome, message: sanitizeLine(message, 1000), license: null, via: [...via], evidence: [{ kind: 'curated', where, quote: sanitizeLine(reason, 300) }], howToFix };
}

function signed({ where, author, date }: PlacedCuration): string {
  return `${where} (${author}, ${date})`;
}

function correctionWords({ license, baseModels = [], notBaseModels = [], origin }: PlacedCuration, said: string): string {
  return [
    ...(license?.declared === undefined ? [] : [`its card is read as declaring ${license.declared}${said}`]),
    ...(license?.concluded === undefined ? [] : [`its licence is ${license.concluded}${said}`]),
    ...baseModels.map(({ model, relation }) => `it is ${relationWords[relation].label} ${model}`),
    ...notBaseModels.map((model) => `it does not descend from ${model}`),
    ...(origin === undefined ? [] : [origin === 'stated-root' ? 'it was trained from scratch' : 'it was trained on a corpus of its own']),
  ].join('; ');
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
