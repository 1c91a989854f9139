import { isCompanion, licenseOfCompanion } from '../license/identify/companion.ts';
import type { CuratedTerm, PlacedCuration, TermAnswer } from '../model/curation.ts';
import type { BindingLicense, DetectedLicense, NodeLicense } from '../model/license.ts';
import type { LicenseTerms, TermState } from '../model/term-values.ts';

/** The licensing of one model with its curated terms, and what became of each of them. */
export interface CuratedLicense {
  readonly license: NodeLicense;
  readonly answers: readonly TermAnswer[];
}

/**
 * Takes the answers of curations for terms that the text of a licence leaves unknown. `before` is the licensing of the model without
 * any curation: what is known there is not answered otherwise, so that a curation fills a gap and never turns over what was read.
 */
export function curateTerms(license: NodeLicense, before: NodeLicense, curations: readonly PlacedCuration[]): CuratedLicense {
  const answers = curations.flatMap((curation) => (curation.terms ?? []).map((answer): TermAnswer => ({ model: license.model, curation, answer, problem: problemOf(answer, curation, { license, before }) })));
  const taken = answers.filter(({ problem }) => problem === null);
  if (taken.length === 0) return { license, answers };
  const binding = license.binding.map((one) => ({ ...one, terms: withAnswers(one, taken) }));
  const pinned = new Set(taken.map(({ curation }) => bare(curation.licenseTextSha256)));
  const detected = license.detected.map((text) => (text.sha256 !== null && pinned.has(bare(text.sha256)) ? { ...text, unknownTerms: stillUnknown(text, binding) } : text));
  return { license: { ...license, binding, detected }, answers };
}

interface Licensing {
  readonly license: NodeLicense;
  readonly before: NodeLicense;
}

/** Why an answer is not taken, as the end of a sentence. */
function problemOf({ license: id, term }: CuratedTerm, { licenseTextSha256 }: PlacedCuration, { license, before }: Licensing): string | null {
  const found = before.binding.find((one) => one.id === id);
  if (found === undefined || !license.binding.some((one) => one.id === id)) return `${id} does not bind ${license.model}`;
  if (found.terms[term].state !== 'unknown') return `${term} of ${id} is known without it`;
  const own = before.detected.filter((text) => isOf(text, id));
  const pinned = own.filter(({ sha256 }) => sha256 !== null && bare(sha256) === bare(licenseTextSha256));
  if (pinned.length === 0) return `the text that it is pinned to is none of ${id}`;
  const other = own.find((text) => text.unknownTerms.includes(term) && !pinned.includes(text));
  return other === undefined ? null : `${other.path} is another text of ${id} that leaves ${term} open`;
}

function withAnswers({ id, terms }: BindingLicense, taken: readonly TermAnswer[]): LicenseTerms {
  const own = taken.filter(({ answer }) => answer.license === id).map(({ answer }): readonly [string, TermState] => [answer.term, stateOf(answer)]);
  return own.length === 0 ? terms : { ...terms, ...Object.fromEntries(own) };
}

/** The answer as a licence file would state it; its form was checked when the curation was read. */
function stateOf(answer: CuratedTerm): TermState {
  return answer.value === 'none' ? { state: 'none' } : ({ state: 'value', statements: statementsOf(answer) } as TermState);
}

/** The statements of an answer; the section that was read stands in each that names none. */
export function statementsOf({ value, section }: Pick<CuratedTerm, 'value' | 'section'>): readonly Readonly<Record<string, unknown>>[] {
  return value === 'none' ? [] : [value].flat().map((statement) => ({ section, ...statement }));
}

/** Terms that a text touches and that are open in one of its licences still. */
function stillUnknown(text: DetectedLicense, binding: readonly BindingLicense[]): string[] {
  const own = binding.filter(({ id }) => isOf(text, id));
  return text.unknownTerms.filter((term) => own.some(({ terms }) => Object.entries(terms).some(([id, { state }]) => id === term && state === 'unknown')));
}

/** Whether a text is one of a licence: it or a change of it, one that holds it whole, or its acceptable use policy. */
function isOf({ license, closest, embedded = [] }: DetectedLicense, id: string): boolean {
  return [license, closest, ...embedded].some((text) => text !== null && (text === id || (isCompanion(text) && licenseOfCompanion(text) === id)));
}

function bare(hash: string | undefined): string {
  return (hash ?? '').toLowerCase().replace(/^sha256:/, '');
}
