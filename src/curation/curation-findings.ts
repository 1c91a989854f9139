import type { CuratedTerm, CurationUse, PlacedCuration, TermAnswer } from '../model/curation.ts';
import { findingCodes, type FindingCode } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { NodeLicenses } from '../model/license.ts';
import { relationWords } from '../model/relation.ts';
import { terms } from '../model/terms.ts';
import { sanitizeLine } from '../util/sanitize.ts';

/** What findings on curations need beside their use. */
export interface CurationContext {
  readonly licenses: NodeLicenses;
  /** Path from the subject to a model. */
  readonly pathTo: (model: string) => readonly string[];
  /** What would be found without any curation and is not found with them; ids of rules. */
  readonly settled: readonly string[];
  /** What became of the terms that they answer. */
  readonly answers?: readonly TermAnswer[];
}

/** One note for each correction, so that none goes unseen, and one error for each curation that no longer fits. */
export function curationFindings({ applied: fitting, stale }: CurationUse, { licenses, pathTo, settled, answers = [] }: CurationContext): readonly Finding[] {
  const refused = answers.filter(({ problem }) => problem !== null);
  const applied = fitting.map(({ model, curation }) => ({ model, curation: takenOf(curation, refused) })).filter(({ curation }) => correctionWords(curation, '') !== '');
  const without = settled.length === 0 ? '' : ` Without ${applied.length === 1 ? 'it' : 'the curations of this lineage'} there would be ${settled.join(', ')}.`;
  return [
    ...applied.map(({ model, curation }) => {
      const declared = licenses.get(model)?.declared ?? [];
      const said = curation.license === undefined ? '' : declared.length === 0 ? ' (the card declares none)' : ` (the card says ${declared.join(', ')})`;
      return finding('curation-applied', curation, { via: pathTo(model), message: `${model} is corrected by ${signed(curation)}: ${correctionWords(curation, said)}. Reason: ${asSentence(curation.reason)}${without}` });
    }),
    ...refused.map(({ model, curation, answer, problem }) => finding('curation-stale', curation, { via: pathTo(model), message: `A term in the curation of ${model} at ${signed(curation)} was not taken: ${problem}. It would say: ${correctionWords({ ...bareOf(curation), terms: [answer] }, '')}.` })),
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

/** A curation without those of its terms that were not taken. */
function takenOf(curation: PlacedCuration, refused: readonly TermAnswer[]): PlacedCuration {
  const terms = curation.terms?.filter((answer) => !refused.some((one) => one.curation === curation && one.answer === answer));
  return terms === undefined ? curation : { ...curation, terms };
}

/** Who says it, and nothing that it says. */
function bareOf({ model, reason, author, date, where }: PlacedCuration): PlacedCuration {
  return { model, reason, author, date, where };
}

function signed({ where, author, date }: PlacedCuration): string {
  return `${where} (${author}, ${date})`;
}

function correctionWords({ license, terms: answers = [], baseModels = [], notBaseModels = [], origin }: PlacedCuration, said: string): string {
  return [
    ...(license?.declared === undefined ? [] : [`its card is read as declaring ${license.declared}${said}`]),
    ...(license?.concluded === undefined ? [] : [`its licence is ${license.concluded}${said}`]),
    ...termsWords(answers),
    ...baseModels.map(({ model, relation }) => `it is ${relationWords[relation].label} ${model}`),
    ...notBaseModels.map((model) => `it does not descend from ${model}`),
    ...(origin === undefined ? [] : [origin === 'stated-root' ? 'it was trained from scratch' : 'it was trained on a corpus of its own']),
  ].join('; ');
}

/** What the answers say: each statement, and then together the clauses that a text does not have. */
function termsWords(answers: readonly CuratedTerm[]): readonly string[] {
  const absent = answers.filter(({ value }) => value === 'none');
  const places = new Set(absent.map(({ license, section }) => `${license} (section ${section})`));
  return [
    ...answers.filter(({ value }) => value !== 'none').map(({ license, term, value, section }) => `by section ${section} of ${license} its ${terms[term].label.toLowerCase()} is ${[value].flat().map(statementWords).join(' and ')}`),
    ...[...places].map((place) => `${place} has no clause on ${absent.filter(({ license, section }) => `${license} (section ${section})` === place).map(({ term }) => terms[term].label.toLowerCase()).join(', ')}`),
  ];
}

/** The words of a statement: its value alone, and else each key with its value. */
function statementWords(statement: 'none' | Readonly<Record<string, unknown>>): string {
  if (statement === 'none') return 'none';
  return Object.entries(statement).map(([key, part]) => `${key === 'value' ? '' : `${key} `}${typeof part === 'string' ? part : JSON.stringify(part)}`).join(', ');
}

function asSentence(text: string): string {
  return /[.!?]$/.test(text.trim()) ? text.trim() : `${text.trim()}.`;
}
