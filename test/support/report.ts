import { findingCodes } from '../../src/model/finding-codes.ts';
import type { Finding } from '../../src/model/finding.ts';
import type { Report, ReportNode, Subject } from '../../src/model/report.ts';

/** Text that would do harm in one format or another: markup, escapes, bidirectional controls, formulae, workflow commands, mentions. */
export const hostileText = '<script>alert(1)</script> ]]> <img src=x onerror=alert(2)> <a href="javascript:alert(3)" onclick="alert(4)">x</a> <svg/onload=alert(5)> \u200Bzero\u2060width\uFEFF \u0007\r\u009B2J \u001B[31mred\u001B[0m \u202Eevil\u202C ::error::x | `tick` [link](https://evil.example/x) @octocat #123 {0} "quote" \\ \uD800 =1+1\n::error::line two';

const digest = `sha256:${'0'.repeat(64)}`;

/** A finding about the subject itself with nothing in it but what is given. */
export function findingWith(rest: Partial<Finding> = {}): Finding {
  return { ruleId: 'no-noncommercial', level: 'error', outcome: 'violation', message: 'The licence forbids commercial use.', license: 'cc-by-nc-4.0', via: ['org/model'], evidence: [], howToFix: 'Choose another model.', section: '2.a', ...rest };
}

/** A model of a lineage that was read. */
export function nodeWith(id: string, rest: Partial<ReportNode> = {}): ReportNode {
  return { id, revision: 'a'.repeat(40), license: 'apache-2.0', status: 'resolved', declared: ['apache-2.0'], detected: [], origin: 'stated-root', originEvidence: null, renamedFrom: null, cardDigest: digest, source: { kind: 'hub', location: `http://127.0.0.1/${id}`, retrievedOn: '2026-11-15' }, ...rest };
}

/** A licence text that was found and is known. */
export function textWith(rest: Partial<ReportNode['detected'][number]> = {}): ReportNode['detected'][number] {
  return { path: 'LICENSE', verdict: 'identified', id: 'llama3.1', closest: 'llama3.1', sha256: '1'.repeat(64), added: [], missing: [], unknownTerms: [], ...rest };
}

/** A step of descent, `child > relation > parent`. */
export function edgeOf(step: string): Subject['lineage']['edges'][number] {
  const [child = '', relation = 'finetune', parent = ''] = step.split('>').map((part) => part.trim());
  return { child, parent, relation: relation as 'finetune', confidence: 'declared', evidence: [{ kind: 'card', where: 'README.md#base_model', quote: parent }] };
}

/** A model that passes, unless findings are given; its verdict follows from them. */
export function subjectWith(rest: Partial<Subject> = {}): Subject {
  const id = rest.id ?? 'org/model';
  const open = (rest.findings ?? []).filter(({ level, outcome }) => level === 'error' && outcome !== 'waived');
  return {
    ref: id,
    id,
    revision: 'a'.repeat(40),
    verdict: open.some(({ outcome }) => outcome === 'violation') ? 'violation' : open.length > 0 ? 'undecided' : 'pass',
    license: { declared: ['apache-2.0'], detected: [], concluded: 'apache-2.0' },
    lineage: { complete: true, nodes: [nodeWith(id)], edges: [], gaps: [] },
    governingLicenses: [{ id: 'apache-2.0', via: [id], basis: 'declared' }],
    terms: [],
    obligations: [],
    thresholds: [],
    findings: [],
    termsDigest: digest,
    ...rest,
  };
}

/** A report on the given models; its status follows from theirs. */
export function reportWith(subjects: readonly Subject[] = [subjectWith()], rest: Partial<Report> = {}): Report {
  const verdicts = subjects.map(({ verdict }) => verdict);
  const used = [...new Set([...subjects.flatMap(({ findings }) => findings), ...(rest.findings ?? [])].map(({ ruleId }) => ruleId))];
  return {
    schemaVersion: '1',
    status: verdicts.includes('violation') ? 'violation' : verdicts.length === 0 || verdicts.includes('undecided') ? 'undecided' : 'pass',
    policy: { id: 'commercial-saas', digest },
    catalog: { digest, licenses: 206 },
    tool: { name: 'modelcheck', version: '0.1.0' },
    checkedAt: '2026-11-15T12:00:00.000Z',
    source: 'http://127.0.0.1:1',
    licenses: {
      'apache-2.0': { name: 'Apache License 2.0', spdxId: 'Apache-2.0', scancodeKey: 'apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0', osiApproved: true },
      mit: { name: 'MIT License', spdxId: 'MIT', scancodeKey: 'mit', url: 'https://opensource.org/license/mit', osiApproved: true },
      'cc-by-nc-4.0': { name: 'Creative Commons Attribution Non Commercial 4.0 International', spdxId: 'CC-BY-NC-4.0', scancodeKey: 'cc-by-nc-4.0', url: null, osiApproved: false },
      'llama3.1': { name: 'Llama 3.1 Community License Agreement', spdxId: null, scancodeKey: 'llama-3.1-license-2024', url: 'https://example.org/llama3.1', osiApproved: false },
    },
    rules: used.sort().map((id) => ruleWith(id)),
    subjects: [...subjects],
    findings: [],
    ...rest,
  };
}

function ruleWith(id: string): Report['rules'][number] {
  const words = Object.entries(findingCodes).find(([code]) => code === id)?.[1];
  return { id, level: words?.level ?? 'error', title: words?.title ?? `Rule ${id}`, description: words?.description ?? `What ${id} looks for.`, howToFix: words?.howToFix ?? 'Choose another model.' };
}

/** A distilled model under MIT with a Llama ancestor and a teacher: the case that most tools read as plain MIT. */
export function distillSubject(rest: Partial<Subject> = {}): Subject {
  const id = 'lab/distill-8b';
  return subjectWith({
    id,
    ref: id,
    license: { declared: ['mit'], detected: [textWith({ id: 'mit', closest: 'mit', sha256: '2'.repeat(64) })], concluded: 'mit' },
    lineage: {
      complete: true,
      nodes: [
        nodeWith(id, { license: 'mit', declared: ['mit'], origin: 'derived', detected: [textWith({ id: 'mit', closest: 'mit', sha256: '2'.repeat(64) })] }),
        nodeWith('lab/teacher', { license: 'mit', declared: ['mit'], revision: 'b'.repeat(40) }),
        nodeWith('vendor/base-8b', { license: 'llama3.1', declared: ['llama3.1'], revision: 'c'.repeat(40), detected: [textWith()] }),
      ],
      edges: [edgeOf(`${id} > distilled > lab/teacher`), edgeOf(`${id} > finetune > vendor/base-8b`)],
      gaps: [],
    },
    governingLicenses: [
      { id: 'llama3.1', via: [id, 'vendor/base-8b'], basis: 'declared' },
      { id: 'mit', via: [id], basis: 'declared' },
    ],
    terms: [{ term: 'userThreshold', state: 'value', value: { quantity: 'monthly-active-users', amount: 700_000_000 }, license: 'llama3.1', via: [id, 'vendor/base-8b'], section: '2' }],
    obligations: [{ term: 'badge', text: 'Show “Built with Llama”.', exact: 'Built with Llama', trigger: 'when the model is made available', license: 'llama3.1', via: [id, 'vendor/base-8b'], section: '1.b' }],
    findings: [findingWith({ ruleId: 'user-threshold', outcome: 'undecided', license: 'llama3.1', section: '2', via: [id, 'vendor/base-8b'], message: 'Whether the user threshold is exceeded is not known.', unknownFacts: ['org.monthlyActiveUsers'] })],
    verdict: 'undecided',
    about: { task: 'text-generation', library: 'transformers', family: 'llama', architectures: ['LlamaForCausalLM'], parameters: 8_030_261_248, datasets: ['lab/traces'], languages: ['en'] },
    ...rest,
  });
}
