import type { EffectiveTerm, EffectiveTerms } from '../../model/effective-terms.ts';
import type { FactValue } from '../../model/fact-type.ts';
import { factDocumentType } from '../../model/facts.ts';
import type { ThresholdJudgement } from '../../model/report.ts';
import { gradedTerms, strictness, type GradedTerm } from '../../model/strictness.ts';
import type { TermId } from '../../model/term-values.ts';
import { termIds } from '../../model/terms.ts';
import { typeAt } from '../logic/logic-type.ts';
import { joinParts, unknownPart, type FactPart, type Provenance, type Unknown } from './facts.ts';
import { expandTerritories } from './territories.ts';

/** What is needed to make the facts of `terms.*`; `hidden` says why further terms may bind. */
export interface TermFactInput {
  readonly terms: EffectiveTerms;
  readonly thresholds: readonly ThresholdJudgement[];
  readonly hidden: Unknown | null;
}

/** The facts of `terms.*`: of each term its statements, nearest licence first, and where there is one its strictest reading. */
export function termFacts(input: TermFactInput): FactPart {
  const nearest = [...input.terms.terms].sort((left, right) => left.via.length - right.via.length);
  return joinParts({
    complete: { value: input.terms.complete },
    statements: openStatements(nearest, input.hidden),
    ...Object.fromEntries(termIds.map((id) => [id, termFact(id, nearest.filter(({ term }) => term === id), input)])),
  });
}

function openStatements(terms: readonly EffectiveTerm[], hidden: Unknown | null): FactPart {
  const elements = terms.map(({ term, state, license, via, section }): Element => ({ value: { term, state, license, via, section }, provenance: { term, license, via, section } }));
  return listOf([...elements, ...unknownElements(hidden)]);
}

function termFact(id: TermId, entries: readonly EffectiveTerm[], { thresholds, hidden }: TermFactInput): FactPart {
  const stated = entries.filter(({ state }) => state === 'value').map((entry) => statementElement(entry, thresholds));
  const open = entries.filter(({ state }) => state === 'unknown').map((entry): Element => ({ value: null, unknown: openTerm(entry), provenance: provenanceOf(entry) }));
  const statements = listOf([...stated, ...open, ...unknownElements(hidden)]);
  return joinParts(isGraded(id) ? { statements, value: strictestFact(id, entries, hidden) } : { statements });
}

interface Element {
  readonly value: FactValue;
  readonly unknown?: Unknown;
  /** Of a field that is not known. */
  readonly fields?: Readonly<Record<string, Unknown>>;
  readonly provenance?: Provenance;
}

function listOf(elements: readonly Element[]): FactPart {
  const parts = elements.map(({ value, unknown, fields, provenance }): FactPart => ({ value, unknowns: { ...fields, ...(unknown ? { '': unknown } : {}) }, provenance: provenance ? { '': provenance } : {} }));
  const joined = joinParts(Object.fromEntries(parts.map((part, index) => [String(index), part])));
  return { ...joined, value: parts.map(({ value }) => value) };
}

function unknownElements(hidden: Unknown | null): readonly Element[] {
  return hidden ? [{ value: null, unknown: hidden }] : [];
}

/** A statement with every field that its type has, so that a field that the text leaves out is unknown and nothing else. */
function statementElement(entry: EffectiveTerm, thresholds: readonly ThresholdJudgement[]): Element {
  const judgement = thresholds.find((threshold) => isJudged(threshold, entry));
  const { exceeded = null, exceededAtHorizon = null, crossesOn = null, explanation = null, unknownFacts = [] } = judgement ?? {};
  const judged = judgement ? { exceeded, exceededAtHorizon, crossesOn, explanation } : {};
  const statement: Readonly<Record<string, unknown>> = entry.statement ?? {};
  const values = new Map<string, unknown>(Object.entries({ ...whenAbsent, ...statement, ...excludedCountries(statement), ...judged, license: entry.license, via: entry.via, section: entry.section }));
  const value = Object.fromEntries((statementFields.get(entry.term) ?? []).map((field) => [field, asFact(values.get(field))]));
  const unknown: Unknown = { facts: unknownFacts, why: explanation ?? 'the threshold was not judged' };
  return { value, fields: judgement ? { exceeded: unknown, exceededAtHorizon: unknown } : {}, provenance: provenanceOf(entry) };
}

function isJudged(threshold: ThresholdJudgement, { term, license, via, section, statement }: EffectiveTerm): boolean {
  const same = threshold.term === term && threshold.license === license && threshold.section === section && threshold.via.join('\n') === via.join('\n');
  return same && statement !== null && 'quantity' in statement && threshold.quantity === statement.quantity && threshold.amount === statement.amount;
}

function excludedCountries({ excluded }: Readonly<Record<string, unknown>>): Readonly<Record<string, FactValue>> {
  return Array.isArray(excluded) ? { excluded: expandTerritories(excluded.filter((code) => typeof code === 'string')) } : {};
}

/** Fields whose absence says something: a grant that names no purpose withholds none. Every other field that a text leaves out is unknown. */
const whenAbsent: Readonly<Record<string, FactValue>> = { notFor: [] };

/** The fields of a statement of each term, by its type. */
const statementFields: ReadonlyMap<TermId, readonly string[]> = new Map(termIds.map((term) => {
  const list = typeAt(factDocumentType, ['terms', term, 'statements', '0']);
  return [term, list?.kind === 'object' ? Object.keys(list.fields) : []];
}));

/** Statements are plain JSON by their schema. */
function asFact(value: unknown): FactValue {
  if (Array.isArray(value)) return value.map(asFact);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function provenanceOf({ term, license, via, section }: EffectiveTerm): Provenance {
  return { term, license, via, section };
}

function openTerm({ term, license }: EffectiveTerm): Unknown {
  return { facts: [`terms.${term} of ${license}`], why: `what ${license} says of it is not established` };
}

function isGraded(id: TermId): id is GradedTerm {
  return gradedTerms.some((graded) => graded === id);
}

/** The strictest reading; the strictest of all decides although other licences are not known, anything less does not. */
function strictestFact(id: GradedTerm, entries: readonly EffectiveTerm[], hidden: Unknown | null): FactPart {
  const scale: readonly string[] = strictness[id];
  const graded = entries.flatMap((entry) => (entry.state === 'value' ? [{ entry, grade: scale.indexOf(gradeOf(entry)) }] : []));
  const strictest = graded.reduce<(typeof graded)[number] | null>((best, next) => (best === null || next.grade > best.grade ? next : best), null);
  const provenance = strictest ? { '': provenanceOf(strictest.entry) } : {};
  const open = entries.find(({ state }) => state === 'unknown');
  if (strictest?.grade !== scale.length - 1 && open) return { ...unknownPart(openTerm(open)), provenance: { '': provenanceOf(open) } };
  if (strictest?.grade !== scale.length - 1 && hidden) return unknownPart(hidden);
  return { value: scale[Math.max(0, strictest?.grade ?? 0)] ?? null, provenance };
}

/** The word by which a statement is graded: its `value`, or the `kind` of a rule on training with outputs. */
function gradeOf({ statement }: EffectiveTerm): string {
  if (statement && 'value' in statement) return String(statement.value);
  return statement && 'kind' in statement ? String(statement.kind) : '';
}
