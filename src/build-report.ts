import { findingCodes } from './model/finding-codes.ts';
import type { Catalog } from './model/license.ts';
import type { Finding } from './model/finding.ts';
import type { Level, Policy } from './model/policy.ts';
import type { Report, ReportRule, Subject, Verdict } from './model/report.ts';
import type { Profile } from './model/profile.ts';
import type { Source } from './source/source.ts';
import { reportLicenses } from './report-licenses.ts';
import { digestOf } from './util/digest.ts';

/** What a report says of the run itself. */
export interface ReportContext {
  readonly policy: Policy;
  readonly catalog: Catalog;
  readonly source: Source;
  readonly profile: Profile;
  readonly now: number;
  readonly toolVersion: string;
  readonly failOn: Exclude<Level, 'note'>;
}

/** Puts the judged models together. The run's status is the worst verdict; a run that checked nothing is undecided. */
export function buildReport(subjects: readonly Subject[], findings: readonly Finding[], context: ReportContext): Report {
  const { policy, catalog, source, now, toolVersion } = context;
  return {
    schemaVersion: '1',
    status: worst([...subjects.map(({ verdict }) => verdict), ...findings.filter((finding) => counts(finding, context.failOn)).map(({ outcome }) => (outcome === 'violation' ? 'violation' : 'undecided'))]),
    policy: { id: policy.id, digest: policy.digest },
    catalog: { digest: catalog.digest, licenses: catalog.licenses.size },
    tool: { name: 'modelcheck', version: toolVersion },
    checkedAt: new Date(now).toISOString(),
    source: source.location,
    failOn: context.failOn,
    profile: { digest: digestOf(context.profile), facts: factsOf(context.profile) },
    licenses: reportLicenses(subjects, catalog),
    rules: rulesOf(policy),
    subjects: [...subjects],
    findings: [...findings],
  };
}

/** What the profile states, by path. The name of the organisation decides nothing and stays at home. */
function factsOf({ org = {}, use = {} }: Profile): Readonly<Record<string, unknown>> {
  const stated = (group: string, facts: object): readonly (readonly [string, unknown])[] => Object.entries(facts).map(([key, value]) => [`${group}.${key}`, value]);
  return Object.fromEntries([...stated('org', org), ...stated('use', use)].filter(([path, value]) => path !== 'org.name' && value !== undefined));
}

function rulesOf(policy: Policy): ReportRule[] {
  const builtIn = Object.entries(findingCodes).map(([id, { title, description, howToFix, level }]): ReportRule => {
    const changed = policy.builtIn.get(id)?.level;
    return { id, level: changed === undefined || changed === 'off' ? level : changed, title, description, howToFix };
  });
  const own = policy.rules.map(({ id, level, description, howToFix }): ReportRule => ({ id, level, title: description, description, howToFix }));
  return [...builtIn, ...own].sort((left, right) => (left.id < right.id ? -1 : 1));
}

function counts({ level, outcome }: Finding, failOn: Exclude<Level, 'note'>): boolean {
  return outcome !== 'waived' && (level === 'error' || (failOn === 'warning' && level === 'warning'));
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('violation')) return 'violation';
  return verdicts.length === 0 || verdicts.includes('undecided') ? 'undecided' : 'pass';
}
