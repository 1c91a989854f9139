import type { Report } from '../../src/model/report.ts';
import { findingWith, hostileText, nodeWith, reportWith, subjectWith, textWith } from './report.ts';

/** A report whose every free text is hostile. */
export function hostileReport(): Report {
  const id = `org/${hostileText}`;
  const parent = `base/${hostileText}`;
  const finding = findingWith({
    message: hostileText,
    howToFix: hostileText,
    license: hostileText,
    section: hostileText,
    via: [id, parent],
    evidence: [{ kind: 'card', where: hostileText, quote: hostileText }],
    unknownFacts: [hostileText],
  });
  const waived = { ...finding, ruleId: 'license-conflict', outcome: 'waived', waiver: { reason: hostileText, approver: hostileText, expires: '2027-01-01', ticket: hostileText } } as const;
  const known = { ...finding, ruleId: 'license-missing', outcome: 'waived', baseline: { checkedAt: '2026-01-01T00:00:00.000Z' } } as const;
  const text = textWith({ path: hostileText, id: hostileText, closest: null, added: [hostileText], missing: [hostileText] });
  const node = nodeWith(id, { revision: hostileText, declared: [hostileText], license: hostileText, detected: [text], source: { kind: 'hub', location: hostileText, retrievedOn: null } });
  const subject = subjectWith({
    id,
    ref: hostileText,
    revision: hostileText,
    license: { declared: [hostileText], detected: [text], concluded: hostileText },
    lineage: { complete: false, nodes: [node, nodeWith(parent, { license: null })], edges: [{ child: id, parent, relation: 'component', confidence: 'declared', evidence: [{ kind: 'prose', where: hostileText, quote: hostileText }] }], gaps: [{ node: parent, reason: 'gated', detail: hostileText }] },
    governingLicenses: [{ id: hostileText, via: [id, parent], basis: 'declared' }],
    obligations: [{ term: 'badge', text: hostileText, exact: hostileText, trigger: hostileText, license: hostileText, via: [id], section: hostileText }],
    findings: [finding, waived, known],
    columns: { [hostileText]: hostileText, constructor: '=cmd|calc', model: '@SUM(A1)' },
    locations: [{ file: hostileText, line: 3 }],
    about: { task: hostileText, library: hostileText, family: hostileText, architectures: [hostileText], parameters: 1, datasets: [hostileText], languages: [hostileText] },
  });
  return reportWith([subject], {
    findings: [{ ...finding, ruleId: 'waiver-unused', level: 'warning' }],
    policy: { id: hostileText, digest: 'sha256:0' },
    source: hostileText,
    baseline: { checkedAt: '2026-01-01T00:00:00.000Z', known: 1, stale: 0 },
    licenses: { [hostileText]: { name: hostileText, spdxId: null, scancodeKey: hostileText, url: hostileText, osiApproved: false } },
  });
}
