import { computeEffectiveTerms } from '../license/effective-terms.ts';
import { licenseFindings } from '../license/findings.ts';
import { lineageFindings } from '../lineage/findings.ts';
import { findingCodes } from '../model/finding-codes.ts';
import type { Finding } from '../model/finding.ts';
import type { Catalog, NodeLicense } from '../model/license.ts';
import type { Policy } from '../model/policy.ts';
import type { Profile } from '../model/profile.ts';
import type { Verdict } from '../model/report.ts';
import { applyBuiltInOverrides } from '../policy/built-in.ts';
import { computeFacts } from '../policy/compute-facts.ts';
import { levelOfResult } from '../policy/evaluate-policy.ts';
import { evaluateRules, type RuleResult } from '../policy/evaluate.ts';
import { explainResult } from '../policy/explanation.ts';
import type { Facts } from '../policy/facts/facts.ts';
import { judgeThresholds } from '../policy/thresholds.ts';
import { verdictOf, type FailOn } from '../policy/verdict.ts';
import { dumpRecord } from './license-classes.ts';
import type { Group } from './normalize-group.ts';
import { remarkBits } from './remark-bits.ts';
import { representativeLineage, subjectId } from './representative-lineage.ts';

/** Who judges, by what. `now` is in milliseconds since the epoch. */
export interface AuditJudge {
  readonly catalog: Catalog;
  readonly policy: Policy;
  readonly profile: Profile;
  readonly failOn: FailOn;
  readonly now: number;
}

/** The verdict on every model of a group, and what it rests on. */
export interface GroupResult {
  readonly verdict: Verdict;
  readonly concluded: string | null;
  /** Ids of all licences that bind, sorted. */
  readonly governing: readonly string[];
  /** Ancestors' licences of which a restriction was dropped, sorted. */
  readonly droppedFrom: readonly string[];
  readonly complete: boolean;
  /** Rules that decide the verdict, sorted. */
  readonly rules: readonly string[];
  /** True when nothing is open but where the weights come from, which cards say in prose and a dump does not hold. */
  readonly onlyProse: boolean;
}

/** What judging a group needs beside the judge: the numbered licences. */
export interface GroupContext {
  readonly judge: AuditJudge;
  readonly licenses: readonly NodeLicense[];
}

/** Judges a group once, by the facts, findings and policy of the pipeline, over a lineage that stands for those of all its models. */
export function judgeGroup(group: Group, { judge, licenses }: GroupContext): GroupResult {
  const { catalog, policy, profile, failOn, now } = judge;
  const { lineage, licenses: nodeLicenses } = representativeLineage(group, licenses);
  const effective = computeEffectiveTerms(lineage, nodeLicenses, { catalog, statedBases: [] });
  const thresholds = judgeThresholds(effective, profile, now);
  const record = { ...dumpRecord, id: subjectId, pipelineTag: group.task };
  const facts = computeFacts({ record, lineage, licenses: nodeLicenses, terms: effective, thresholds, profile, catalog: catalog.licenses });
  const builtIn = applyBuiltInOverrides([...undeclared(group), ...lineageFindings(lineage), ...licenseFindings({ lineage, licenses: nodeLicenses, effective, catalog })], policy);
  const findings: readonly Judged[] = [...builtIn, ...judgedRules(policy, facts)];
  const verdict = verdictOf(findings, failOn);
  const deciding = findings.filter(({ level, outcome }) => outcome === verdict && (level === 'error' || level === failOn));
  return {
    verdict,
    concluded: nodeLicenses.get(subjectId)?.concluded ?? null,
    governing: sorted(effective.governing.map(({ id }) => id)),
    droppedFrom: sorted(builtIn.filter(({ ruleId, outcome }) => ruleId === 'inherited-restriction-dropped' && outcome === 'violation').flatMap(({ license }) => license ?? [])),
    complete: lineage.complete,
    rules: sorted(deciding.map(({ ruleId }) => ruleId)),
    onlyProse: verdict === 'undecided' && deciding.every(({ result }) => asksForProse(result, facts)),
  };
}

/** Descent that no card declares, which a lineage drawn for many models cannot show at its place. */
function undeclared({ own, ancestors }: Group): readonly Finding[] {
  const isHidden = (own.remarks & (remarkBits.undeclared | remarkBits.undeclaredAbove)) !== 0 || ancestors.some(({ about }) => (about.remarks & remarkBits.undeclaredAbove) !== 0);
  const { level, outcome, howToFix } = findingCodes['base-model-undeclared'];
  return isHidden ? [{ ruleId: 'base-model-undeclared', level, outcome, message: '', license: null, via: [subjectId], evidence: [], howToFix }] : [];
}

/** What counts of a finding; `result` is that of a rule of the policy, and a built-in finding has none. */
type Judged = Pick<Finding, 'ruleId' | 'level' | 'outcome'> & { readonly result?: RuleResult };

/** What the findings of the policy say, without their words: an audit counts, and `check` explains. */
function judgedRules(policy: Policy, facts: Facts): readonly Judged[] {
  return evaluateRules(policy, facts).flatMap((result): readonly Judged[] => {
    const { rule, outcome } = result;
    return outcome === 'pass' ? [] : [{ ruleId: rule.id, level: levelOfResult(result), outcome, result }];
  });
}

/** Built-in findings wait for no fact. */
function asksForProse(result: RuleResult | undefined, facts: Facts): boolean {
  const asked = result ? explainResult(result, facts).unknownFacts : [];
  return asked.length > 0 && asked.every((fact) => fact === 'lineage.rootsStated');
}

function sorted(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}
