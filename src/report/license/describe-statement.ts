import { sectionWords } from '../../util/section-words.ts';
import { terms } from '../../model/terms.ts';
import type { TermId, TermState, TermStatement } from '../../model/term-values.ts';

/** Numbers as people read them. */
function amount(value: number): string {
  return value.toLocaleString('en-US');
}

type Writers = { readonly [Id in TermId]?: (statement: TermStatement<Id>) => string };

const comparisons = { 'greater-than': 'more than', 'at-least': 'at least', unclear: 'more than (unclear at exactly)' } as const;
const consequences = {
  'ask-license': 'no rights until the licensor grants them',
  'no-commercial-use': 'no commercial use',
  register: 'must register',
  display: 'must display a notice',
  review: 'must pass a review by the licensor',
  pay: 'must pay',
} as const;

function threshold(statement: TermStatement<'userThreshold'>): string {
  const unit = statement.quantity.replaceAll('-', ' ');
  const money = statement.currency ? `${statement.currency} ` : '';
  const when = statement.measured === 'at-release' ? `measured once${statement.measuredOn ? ` on ${statement.measuredOn}` : ' at release'}` : 'measured at any time';
  const counted = statement.counts.replaceAll('-', ' ');
  return `${comparisons[statement.comparison]} ${money}${amount(statement.amount)} ${unit} (${counted}, ${when}): ${consequences[statement.consequence]}`;
}

const triggers = {
  'any-use': 'on any use',
  'commercial-use': 'on commercial use',
  distribution: 'when distributed',
  'distribution-or-hosting': 'when distributed or hosted',
  modification: 'when modified',
  publication: 'when results are published',
} as const;

function grant({ value, conditions }: TermStatement<'redistribution'>): string {
  return `${value}${conditions ? `: ${conditions}` : ''}`;
}

function duty({ trigger, detail }: TermStatement<'attribution'>): string {
  return `required ${triggers[trigger]}${detail ? `: ${detail}` : ''}`;
}

const students = { 'any-model': 'any model', 'other-models': 'other models', 'other-llms': 'other language models', 'foundation-models': 'foundation models', 'competing-models': 'competing models', 'distributed-models': 'models that are distributed' } as const;

function outputTraining({ kind, scope, when, text }: TermStatement<'outputTraining'>): string {
  const of = students[scope];
  const words = text ? ` “${text}”` : '';
  const due = when ? ` ${triggers[when]}` : '';
  const readings = { banned: `outputs may not train ${of}`, naming: `outputs may train ${of}, whose name must carry${words || ' a given name'}`, notice: `outputs may train ${of}, whose documentation must show${words || ' a notice'}`, derivative: `the licence passes to ${of} trained on outputs`, limited: `outputs may train ${of} only within the licence’s purpose` } as const;
  return `${readings[kind]}${due}`;
}

function termination({ onBreach, atWill, deleteCopies, revocable }: TermStatement<'termination'>): string {
  const breach = { automatic: 'ends by itself on breach', 'by-licensor': 'the licensor may end it on breach', unstated: 'what a breach does is not said' } as const;
  return [breach[onBreach], atWill ? 'the licensor may end it without a breach' : '', revocable ? 'calls itself revocable' : '', deleteCopies ? 'copies must be deleted then' : ''].filter((part) => part !== '').join('; ');
}

function litigation({ trigger, effect, includesOutputs }: TermStatement<'litigation'>): string {
  const over = { patent: 'patents', 'copyright-or-patent': 'copyright or patents', 'any-ip': 'intellectual property' } as const;
  return `suing over ${over[trigger]}${includesOutputs ? ' in the model or its outputs' : ''} ends the ${effect === 'license-ends' ? 'licence' : 'patent licence'}`;
}

const places = { 'policy-document': 'in a document of their own', attachment: 'in an attachment', 'license-section': 'in the licence itself' } as const;
const changes = { no: ', fixed', 'by-licensor': ', which the licensor may change', implied: ', which may change, as the licence implies', unknown: '; whether they may be changed is not known' } as const;

/** How the terms that are more than one value read. Others read as their fields. */
const writers: Writers = {
  userThreshold: threshold,
  revenueThreshold: threshold,
  commercialUse: grant,
  redistribution: grant,
  derivatives: grant,
  hosting: grant,
  attribution: duty,
  licenseCopy: duty,
  changeNotice: duty,
  passOnRestrictions: duty,
  registration: duty,
  outputTraining,
  termination,
  litigation,
  integratedProductException: ({ effect }) => effect,
  indemnity: ({ scope }) => `required${scope ? `: ${scope}` : ''}`,
  governingLaw: ({ law, venue }) => `${law}${venue ? `; ${venue}` : ''}`,
  fieldOfUse: ({ limitedTo }) => `limited to ${limitedTo.join(', ')}`,
  competitorRestriction: ({ who }) => who,
  badge: ({ text, trigger }) => `“${text}” ${triggers[trigger]}`,
  noticeText: ({ text, trigger }) => `“${text}” ${triggers[trigger]}`,
  derivativeNaming: ({ text, position, reachesOutputs }) => `${position} “${text}”${reachesOutputs ? ', also for models trained on outputs' : ''}`,
  territory: ({ excluded, appliesTo, basis }) => `not in ${excluded.join(', ')} (${appliesTo.replaceAll('-', ' ')}, by ${basis})`,
  acceptableUse: ({ where, amendable, restrictions }) => `rules ${places[where]}${changes[amendable]}${restrictions.length > 0 ? `. Not for: ${restrictions.join('; ')}` : ''}`,
};

/** A statement of a term in one line of our own words. */
export function describeStatement(term: TermId, statement: TermStatement): string {
  // A statement always has the shape of its term; the pair loses that tie when it stands in one list with all others.
  const writer = writers[term] as ((statement: TermStatement) => string) | undefined;
  return writer ? writer(statement) : fields(statement);
}

function fields(statement: TermStatement): string {
  return Object.entries(statement)
    .filter(([key]) => key !== 'section' && key !== 'note')
    .map(([key, value]) => (key === 'value' ? String(value) : `${key}: ${Array.isArray(value) ? value.join(', ') : String(value)}`))
    .join(', ');
}

/** What a licence says of a term, with sections; or that it says nothing, or that it is not known. */
export function describeState(term: TermId, state: TermState): string {
  if (state.state !== 'value') return state.state === 'none' ? terms[term].none : 'unknown';
  return state.statements.map((statement) => `${describeStatement(term, statement)} [${sectionWords(statement.section)}]`).join('; ');
}
