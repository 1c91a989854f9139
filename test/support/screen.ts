import { initialState } from '../../src/cli/screen/initial-state.ts';
import { reduce, type ScreenEvent } from '../../src/cli/screen/reduce.ts';
import type { ScreenInput } from '../../src/cli/screen/screen-input.ts';
import type { ScreenState } from '../../src/cli/screen/state.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Report } from '../../src/model/report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from './report.ts';

/** Who asks in the tests of the screen. */
export const screenProfile: Profile = { org: { monthlyActiveUsers: { value: 12_000_000, asOf: '2026-10-31' }, annualRevenue: { amount: 3_000_000, currency: 'USD' }, markets: ['US', 'DE'] }, use: { deployment: 'hosted', commercial: true } };

/** Four candidates in list order: undecided under llama3.1 and mit, blocked under cc-by-nc-4.0, two that pass. */
export function screenReport(rest: Partial<Report> = {}): Report {
  return reportWith(
    [
      { ...distillSubject(), columns: { owner: 'search team', useCase: 'answers' } },
      subjectWith({ id: 'art/pictures', governingLicenses: [{ id: 'cc-by-nc-4.0', via: ['art/pictures'], basis: 'declared' }], findings: [findingWith({ ruleId: 'no-noncommercial', via: ['art/pictures'] })], columns: { owner: 'marketing team' } }),
      subjectWith({ id: 'org/zebra', columns: { owner: 'search team' } }),
      subjectWith({ id: 'org/apple', findings: [findingWith({ ruleId: 'base-model-undeclared', level: 'warning', license: null, message: 'The card declares no base model.' })] }),
    ],
    rest,
  );
}

/** The same candidates as judged for 800 million users: the first one is blocked. */
export function supposedReport(): Report {
  const [first, ...others] = screenReport().subjects;
  if (first === undefined) throw new Error('there are candidates');
  return screenReport({ status: 'violation', subjects: [{ ...first, verdict: 'violation', findings: [findingWith({ ruleId: 'user-threshold', license: 'llama3.1', section: '2', via: ['lab/distill-8b', 'vendor/base-8b'], message: 'The user threshold is exceeded.' })] }, ...others] });
}

/** An explanation with nothing in it but its verdict. */
export const plainExplanation: ReturnType<ScreenInput['explain']> = { verdict: 'undecided', rules: [], builtIn: [], changes: [] };

/** What a screen is given, remembering what was asked of it. Suppositions of 800M users judge as {@link supposedReport}; `many` is refused. */
export function screenInputWith(rest: Partial<ScreenInput> = {}): ScreenInput & { readonly asked: unknown[] } {
  const asked: unknown[] = [];
  return {
    asked,
    report: screenReport(),
    profile: screenProfile,
    judge: (suppositions) => {
      asked.push(suppositions);
      if (suppositions.some((one) => one.endsWith('=many'))) return { kind: 'refused', problem: 'org.monthlyActiveUsers is a number' };
      return { kind: 'judged', report: suppositions.length === 0 ? screenReport() : supposedReport() };
    },
    explain: () => plainExplanation,
    save: (report, target) => {
      asked.push({ models: report.subjects.map(({ id }) => id), ...target });
      return Promise.resolve(target.existing === 'keep' && target.file === 'old.csv' ? { kind: 'exists' } : { kind: 'written' });
    },
    ...rest,
  };
}

/** The screen over {@link screenReport} after events; a string stands for the key of that name. */
export function screenAfter(events: readonly (string | ScreenEvent)[], { size = { columns: 80, rows: 24 }, report = screenReport() }: { readonly size?: ScreenState['size']; readonly report?: Report } = {}): ScreenState {
  return events.reduce<ScreenState>((state, event) => reduce(state, typeof event === 'string' ? { kind: 'key', key: event } : event), initialState({ report, profile: screenProfile }, size));
}
