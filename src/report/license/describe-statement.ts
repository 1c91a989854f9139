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

/** How the terms that are more than one value read. Others read as their fields. */
const writers: Writers = {
  userThreshold: threshold,
  revenueThreshold: threshold,
  commercialUse: ({ value, conditions }) => `${value}${conditions ? `: ${conditions}` : ''}`,
  badge: ({ text, trigger }) => `“${text}” (${trigger})`,
  noticeText: ({ text, trigger }) => `“${text}” (${trigger})`,
  derivativeNaming: ({ text, position, reachesOutputs }) => `${position} “${text}”${reachesOutputs ? ', also for models trained on outputs' : ''}`,
  territory: ({ excluded, appliesTo, basis }) => `not in ${excluded.join(', ')} (${appliesTo.replaceAll('-', ' ')}, by ${basis})`,
  acceptableUse: ({ where, amendable, restrictions }) => `${where.replaceAll('-', ' ')}, amendable: ${amendable}${restrictions.length > 0 ? `; ${restrictions.join('; ')}` : ''}`,
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
  return state.statements.map((statement) => `${describeStatement(term, statement)} [§${statement.section}]`).join('; ');
}
