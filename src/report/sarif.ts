import type { Report, ReportRule } from '../model/report.ts';
import { jsonDocument } from './json-text.ts';
import { templateWords } from './template-words.ts';
import { sarifResults } from './sarif/results.ts';

/**
 * SARIF 2.1.0 (OASIS standard): one result a finding, rules with help, waived findings as suppressions (§3.35).
 * A run that checked nothing is an invocation that failed (§3.20.14), since an empty list of results would look like a pass.
 */
export function renderSarif(report: Report): string {
  const rules = usedRules(report);
  const context = { ruleIds: rules.map(({ id }) => id), comparedWithBaseline: report.baseline !== undefined };
  const results = [...report.subjects.flatMap((subject) => sarifResults(subject.findings, subject, context)), ...sarifResults(report.findings, null, context)];
  return jsonDocument({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, semanticVersion: report.tool.version, rules: rules.map(toRule) } },
        automationDetails: { id: `modelcheck/${report.policy.id}/` },
        invocations: [toInvocation(report)],
        results,
        columnKind: 'utf16CodeUnits',
      },
    ],
  });
}

function usedRules({ subjects, findings, rules }: Report): readonly ReportRule[] {
  const used = new Set([...subjects.flatMap((subject) => subject.findings), ...findings].map(({ ruleId }) => ruleId));
  return rules.filter(({ id }) => used.has(id));
}

function toRule({ id, title, description, howToFix, level }: ReportRule): object {
  const fix = templateWords(howToFix);
  return {
    id,
    name: id,
    shortDescription: { text: title },
    fullDescription: { text: templateWords(description) },
    help: { text: fix, markdown: [`**${title}**`, ...(description === title ? [] : [description]), fix.replaceAll(/[[\]]/g, '\\$&')].join('\n\n') },
    defaultConfiguration: { level },
    properties: { tags: ['ai-model', 'licence'] },
  };
}

function toInvocation({ subjects, checkedAt, status, policy, catalog, source }: Report): object {
  const nothing = [{ level: 'error', message: { text: 'No model was checked, so nothing can be said to pass.' } }];
  return {
    executionSuccessful: subjects.length > 0,
    endTimeUtc: checkedAt,
    ...(subjects.length > 0 ? {} : { toolExecutionNotifications: nothing }),
    properties: { status, policy, catalog, source },
  };
}
