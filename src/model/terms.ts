import type { TermId } from './term-values.ts';

/** Which side of a licence a term stands on (the groups of choosealicense.com) plus `legal` for contract boilerplate. */
export type TermGroup = 'permission' | 'condition' | 'limitation' | 'legal';

/** Words for one term. */
export interface TermWords {
  readonly label: string;
  readonly group: TermGroup;
  /** What the term answers, as a question that a reader of a report would ask. */
  readonly question: string;
  /** What `none` means for a user. */
  readonly none: string;
}

/** The words of every term, in the order in which reports show them. */
export const terms = {
  commercialUse: { label: 'Commercial use', group: 'permission', question: 'May it be used commercially?', none: 'the text does not speak of commercial use' },
  fieldOfUse: { label: 'Field of use', group: 'limitation', question: 'Is use limited to certain purposes?', none: 'no limit to certain purposes' },
  userThreshold: { label: 'User threshold', group: 'limitation', question: 'Is there a number of users above which other terms hold?', none: 'no user threshold' },
  revenueThreshold: { label: 'Revenue threshold', group: 'limitation', question: 'Is there an amount of revenue above which other terms hold?', none: 'no revenue threshold' },
  competitorRestriction: { label: 'Competitors', group: 'limitation', question: 'Are some organisations shut out whatever their size?', none: 'nobody is shut out by trade' },
  outputTraining: { label: 'Training with outputs', group: 'limitation', question: 'May outputs train other models, and on which terms?', none: 'no rule on training with outputs' },
  outputUse: { label: 'Use of outputs', group: 'limitation', question: 'May outputs be used for anything?', none: 'no rule on outputs' },
  territory: { label: 'Territory', group: 'limitation', question: 'Are some countries excluded?', none: 'no country is excluded' },
  redistribution: { label: 'Redistribution', group: 'permission', question: 'May the model be passed on?', none: 'the text does not speak of passing on' },
  derivatives: { label: 'Derivatives', group: 'permission', question: 'May the model be changed or fine-tuned?', none: 'the text does not speak of changing the model' },
  hosting: { label: 'Hosting for others', group: 'permission', question: 'May it be offered as a service?', none: 'no rule on hosting' },
  copyleft: { label: 'Copyleft', group: 'condition', question: 'Must derivatives carry the same licence?', none: 'derivatives need not carry the same licence' },
  badge: { label: 'Badge', group: 'condition', question: 'Must a sentence such as "Built with …" be shown?', none: 'no badge' },
  noticeText: { label: 'Notice', group: 'condition', question: 'Must a notice with given words be shipped?', none: 'no notice with given words' },
  attribution: { label: 'Attribution', group: 'condition', question: 'Must the author or source be named, or existing notices be kept?', none: 'nobody need be named' },
  licenseCopy: { label: 'Copy of the licence', group: 'condition', question: 'Must recipients get a copy of the licence?', none: 'no copy of the licence is asked for' },
  changeNotice: { label: 'Change notices', group: 'condition', question: 'Must changed files say so?', none: 'changes need not be marked' },
  derivativeNaming: { label: 'Names of derivatives', group: 'condition', question: 'Must derivatives carry a given name?', none: 'no rule on names' },
  acceptableUse: { label: 'Acceptable use', group: 'limitation', question: 'Are some uses forbidden, where, and can the list change?', none: 'no list of forbidden uses' },
  militaryUse: { label: 'Military use', group: 'limitation', question: 'Is military use forbidden by name?', none: 'military use is not named' },
  passOnRestrictions: { label: 'Restrictions passed on', group: 'condition', question: 'Must the use restrictions bind the next recipient?', none: 'restrictions need not be passed on' },
  registration: { label: 'Registration', group: 'condition', question: 'Must one register or apply first?', none: 'no registration' },
  useLatest: { label: 'Latest version', group: 'condition', question: 'Must one move to the latest version?', none: 'no duty to update' },
  remoteRestriction: { label: 'Remote restriction', group: 'limitation', question: 'May the licensor restrict use remotely?', none: 'no remote restriction' },
  unilateralUpdate: { label: 'Changes by the licensor', group: 'limitation', question: 'May the licensor change the terms alone?', none: 'the licensor cannot change the terms alone' },
  termination: { label: 'Termination', group: 'legal', question: 'How can the licence end?', none: 'no termination clause' },
  litigation: { label: 'Litigation', group: 'legal', question: 'Does suing end rights?', none: 'no litigation clause' },
  patents: { label: 'Patents', group: 'legal', question: 'Is there a patent licence?', none: 'no patent clause' },
  indemnity: { label: 'Indemnity', group: 'legal', question: 'Must the licensor be indemnified?', none: 'no indemnity' },
  governingLaw: { label: 'Governing law', group: 'legal', question: 'Which law governs?', none: 'no governing law' },
  integratedProductException: { label: 'Integrated products', group: 'permission', question: 'Are recipients of an integrated product spared some terms?', none: 'no exception for integrated products' },
} as const satisfies Record<TermId, TermWords>;

/** All term ids in report order. */
export const termIds = Object.keys(terms) as readonly TermId[];
