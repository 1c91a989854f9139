import type { EffectiveTerm } from '../model/effective-terms.ts';
import type { Obligation } from '../model/report.ts';
import type { TermId, TermStatement } from '../model/term-values.ts';

/** A duty in words, the exact string where the licence fixes one, and when it bites. */
interface Duty {
  readonly text: string;
  readonly exact: string | null;
  readonly trigger: string;
}

/** Words for the moments at which a duty bites. */
const triggerWords: Readonly<Record<string, string>> = {
  'any-use': 'on any use',
  'commercial-use': 'on commercial use',
  distribution: 'when the model or a derivative is passed on',
  'distribution-or-hosting': 'when the model, a derivative or a service with it is made available',
  modification: 'when files are changed',
  publication: 'when results are published',
};

type Writers = { readonly [Id in TermId]?: (statement: TermStatement<Id>) => Duty | null };

/** How each term that asks for an action reads as a line of a checklist. */
const writers: Writers = {
  badge: ({ text, trigger, where }) => ({ text: `Show “${text}”${where ? ` (${where})` : ''}`, exact: text, trigger: words(trigger) }),
  noticeText: ({ text, trigger, where, exception }) => ({ text: `Ship the notice${where ? ` in ${where}` : ''}${exception ? `, except ${exception}` : ''}`, exact: text, trigger: words(trigger) }),
  licenseCopy: ({ trigger }) => ({ text: 'Give recipients a copy of the licence', exact: null, trigger: words(trigger) }),
  attribution: ({ trigger, detail }) => ({ text: `Keep notices and give credit${detail ? `: ${detail}` : ''}`, exact: null, trigger: words(trigger) }),
  changeNotice: ({ trigger }) => ({ text: 'Mark changed files as changed', exact: null, trigger: words(trigger) }),
  derivativeNaming: ({ text, position, trigger, reachesOutputs }) =>
    position === 'forbidden'
      ? { text: `Do not use the name “${text}” for a derivative`, exact: text, trigger: words(trigger) }
      : { text: `${position === 'prefix' ? 'Begin' : 'Include in'} the name of every derivative${reachesOutputs ? ', and of every model trained on outputs,' : ''} with “${text}”`, exact: text, trigger: words(trigger) },
  passOnRestrictions: ({ trigger }) => ({ text: 'Bind recipients to the use restrictions', exact: null, trigger: words(trigger) }),
  acceptableUse: ({ where, url }) => ({ text: `Keep to the acceptable-use rules (${where.replaceAll('-', ' ')}${url ? `, ${url}` : ''})`, exact: null, trigger: words('any-use') }),
  registration: ({ trigger, detail }) => ({ text: `Register or apply first${detail ? `: ${detail}` : ''}`, exact: null, trigger: words(trigger) }),
  useLatest: ({ value }) => ({ text: value === 'required' ? 'Use the latest version' : 'Make reasonable efforts to use the latest version', exact: null, trigger: words('any-use') }),
  outputTraining: ({ kind, text }) => {
    if (kind !== 'naming' && kind !== 'notice') return null;
    const said = kind === 'naming' && text ? `Carry “${text}” in the name of another model that outputs train and that is made available` : `Say so when outputs train another model that is made available${text ? `: “${text}”` : ''}`;
    return { text: said, exact: text ?? null, trigger: words('distribution') };
  },
  copyleft: ({ value }) => ({ text: `License derivatives under the same licence${value === 'network' ? ', also when they are only hosted' : ''}`, exact: null, trigger: words(value === 'network' ? 'distribution-or-hosting' : 'distribution') }),
};

/** What a user of the model must do, as a checklist in the order of the terms. */
export function listObligations(terms: readonly EffectiveTerm[]): readonly Obligation[] {
  return terms.flatMap((term) => {
    const duty = term.statement === null ? null : writeDuty(term.term, term.statement);
    return duty === null ? [] : [{ term: term.term, ...duty, license: term.license, via: [...term.via], section: term.section }];
  });
}

function writeDuty(term: TermId, statement: TermStatement): Duty | null {
  // A statement always has the shape of its term; the pair loses that tie when it stands in one list with all others.
  const writer = writers[term] as ((statement: TermStatement) => Duty | null) | undefined;
  return writer?.(statement) ?? null;
}

function words(trigger: string): string {
  return triggerWords[trigger] ?? trigger;
}
