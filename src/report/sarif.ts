import type { Finding } from '../model/finding.ts';
import type { Report, Subject } from '../model/report.ts';
import { sanitize } from '../util/sanitize.ts';
import { fingerprintOf } from './fingerprint.ts';

/** SARIF 2.1.0 (OASIS standard): one result a finding, rules with help, waived findings as suppressions (§3.35). */
export function renderSarif(report: Report): string {
  const used = new Set([...report.subjects.flatMap(({ findings }) => findings), ...report.findings].map(({ ruleId }) => ruleId));
  const rules = report.rules.filter(({ id }) => used.has(id));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: report.tool.name, semanticVersion: report.tool.version, rules: rules.map(toRule) } },
        invocations: [{ executionSuccessful: true, endTimeUtc: report.checkedAt, properties: { status: report.status, policy: report.policy } }],
        results: [...report.subjects.flatMap((subject) => subject.findings.map((finding) => toResult(finding, subject))), ...report.findings.map((finding) => toResult(finding, null))],
        columnKind: 'utf16CodeUnits',
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule({ id, title, description, howToFix, level }: Report['rules'][number]): object {
  return { id, name: id, shortDescription: { text: title }, fullDescription: { text: description }, help: { text: howToFix, markdown: howToFix }, defaultConfiguration: { level } };
}

function toResult(finding: Finding, subject: Subject | null): object {
  const model = subject?.id ?? 'this run';
  return {
    ruleId: finding.ruleId,
    // §3.27.9 and §3.27.10: a result of kind "open" has level "none"; gates read levels, so what is undecided fails as well.
    kind: 'fail',
    level: finding.level,
    message: { text: sanitize(`${finding.message} ${finding.howToFix}`) },
    locations: locationsOf(model, subject),
    partialFingerprints: { 'modelcheck/v1': fingerprintOf({ id: model }, finding) },
    ...(finding.waiver ? { suppressions: [{ kind: 'external', status: 'accepted', justification: sanitize(`${finding.waiver.reason} (${finding.waiver.approver}, until ${finding.waiver.expires})`) }] } : {}),
    properties: { model, outcome: finding.outcome, level: finding.level, license: finding.license, section: finding.section ?? null, via: finding.via, evidence: finding.evidence },
  };
}

function locationsOf(model: string, subject: Subject | null): readonly object[] {
  const logicalLocations = [{ fullyQualifiedName: sanitize(model), kind: 'resource' }];
  const places = subject?.locations ?? [];
  if (places.length === 0) return [{ logicalLocations }];
  return places.map(({ file, line }) => ({ physicalLocation: { artifactLocation: { uri: encodeURI(file.replaceAll('\\', '/')) }, region: { startLine: line } }, logicalLocations }));
}
