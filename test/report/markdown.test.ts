import { describe, expect, test } from 'vitest';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../support/report.ts';

test('starts with a mark by which a job finds its earlier comment', () => {
  expect(renderMarkdown(reportWith())).toMatch(/^<!-- modelcheck -->\n## modelcheck: PASS\n/);
});

test('shows verdict, governing licences and deciding reason of each model, the worst first', () => {
  const subjects = [subjectWith({ id: 'org/fine' }), distillSubject(), subjectWith({ id: 'org/bad', findings: [findingWith()] })];
  expect(renderMarkdown(reportWith(subjects)).split('\n').filter((line) => line.startsWith('| ')).slice(1, 4)).toEqual([
    '| BLOCK | `org/bad` | `apache-2.0` | The licence forbids commercial use. |',
    '| UNKNOWN | `lab/distill-8b` | `llama3.1`, `mit` | Whether the user threshold is exceeded is not known. |',
    '| PASS | `org/fine` | `apache-2.0` | no findings |',
  ]);
});

test('shows clause, path, evidence, fix and duties of a finding', () => {
  const finding = findingWith({ license: 'llama3.1', section: '2', via: ['org/model', 'vendor/base'], evidence: [{ kind: 'card', where: 'README.md:12', quote: 'derived from the base' }] });
  const text = renderMarkdown(reportWith([distillSubject({ findings: [finding] })]));
  expect(text).toContain('- **error** `no-noncommercial` (violation): The licence forbids commercial use. Clause: `llama3.1` §2. Path: `org/model` → `vendor/base`.\n  - seen in `README.md:12`: “derived from the base”\n  - fix: Choose another model.');
  expect(text).toContain('- [ ] Show “Built with Llama”., when the model is made available (`llama3.1` §1.b)');
});

test('repeats exact words only where the duty does not say them', () => {
  const [duty] = distillSubject().obligations;
  expect(renderMarkdown(reportWith([distillSubject({ obligations: duty ? [{ ...duty, text: 'Ship the notice', exact: 'Licensed by Vendor.' }] : [] })]))).toContain('- [ ] Ship the notice: `Licensed by Vendor.`, when');
});

test.each([
  ['an error', { level: 'error' }, '(violation)'],
  ['a warning', { level: 'warning' }, null],
  ['a remark that waits for a fact', { level: 'note', outcome: 'undecided' }, '(undecided)'],
] as const)('calls %s what it is', (_name, finding, outcome) => {
  const text = renderMarkdown(reportWith([subjectWith({ findings: [findingWith(finding)] })]));
  expect(text).toContain(`- **${finding.level}** \`no-noncommercial\`${outcome === null ? '' : ` ${outcome}`}: `);
});

test('counts the places that it leaves out', () => {
  const evidence = ['a', 'b', 'c', 'd', 'e'].map((where) => ({ kind: 'card' as const, where, quote: null }));
  const text = renderMarkdown(reportWith([subjectWith({ findings: [findingWith({ evidence })] })]));
  expect(text).toContain('  - seen in `c`\n  - and in 2 more places\n');
});

test('tells what could not be established as the HTML report does', () => {
  const base = subjectWith();
  const nodes = base.lineage.nodes.map((node) => ({ ...node, license: null, origin: 'silent' as const }));
  const text = renderMarkdown(reportWith([subjectWith({ lineage: { ...base.lineage, nodes }, findings: [findingWith({ outcome: 'undecided', unknownFacts: ['terms.complete'] })] })]));
  for (const gap of ['- Licence of `org/model`: none could be concluded', '- Origin of `org/model`: nothing that was read settles it', '- Fact `terms.complete`: a rule needs it']) expect(text).toContain(gap);
});

test('says for whom the verdicts hold', () => {
  const digest = 'sha256:0';
  expect(renderMarkdown(reportWith([subjectWith()], { profile: { digest, facts: { 'use.deployment': 'hosted', 'org.markets': ['US', 'DE'] } } }))).toContain('Judged for the facts that the profile states: Deployment: hosted; Markets: US, DE. Not known: commercial use, ');
  expect(renderMarkdown(reportWith([subjectWith()], { profile: { digest, facts: {} } }))).toContain('No profile was given');
  expect(renderMarkdown(reportWith([subjectWith()]))).not.toMatch(/profile states|No profile/);
});

test('accepted findings stay visible with who accepted them, and are counted', () => {
  const waiver = { reason: 'paid licence', approver: 'legal@example.com', expires: '2027-01-15' };
  const text = renderMarkdown(reportWith([subjectWith({ findings: [findingWith({ outcome: 'waived', waiver })] })]));
  expect(text).toContain('1 accepted finding.');
  expect(text).toContain('| 1 accepted finding |');
  expect(text).toContain('Waived: paid licence \\(legal@\u2060example.com, until 2027-01-15\\).');
});

test('a run that checked nothing says so', () => {
  expect(renderMarkdown(reportWith([]))).toContain('No model was checked.');
});

test('findings about the run are shown', () => {
  expect(renderMarkdown(reportWith([subjectWith()], { findings: [findingWith({ ruleId: 'waiver-unused', level: 'warning' })] }))).toContain('About this run:\n\n- **warning** `waiver-unused`');
});

test('fits into a comment however many models there are', () => {
  const many = Array.from({ length: 2000 }, (_unused, index) => distillSubject({ id: `lab/distill-${index}` }));
  const text = renderMarkdown(reportWith(many));
  expect(text.length).toBeLessThan(65_536 * 1.5);
  expect(text).toContain('More models are in the full report.');
  expect(text).toContain('More findings are in the full report.');
});

describe('what a verdict rests on', () => {
  const shipped = { model: 'vendor/base-8b', path: 'LICENSE', revision: 'c'.repeat(40), sha256: '3'.repeat(64), verdict: 'identified', license: 'llama3.1', text: '1. Grant. Use it.\n\n2. Large Users. Above 700 ask Vendor.\n\n3. End.\n' } as const;
  const text = renderMarkdown(reportWith([distillSubject({ licenseTexts: [shipped] })]));

  test.each([
    ['the steps of descent with their evidence', '| `lab/distill-8b` | fine-tuned from | `vendor/base-8b` | declared | `README.md#base_model`: “vendor/base-8b” |'],
    ['the licence at each step', '| `vendor/base-8b` | `llama3.1` | `LICENSE` identified `llama3.1` sha256 `1111'],
    ['the terms with their sections', '| User threshold | '],
    ['the words of the clause, with file, revision and hash', '`llama3.1` §2, from `LICENSE` of `vendor/base-8b`, revision `cccc'],
    ['the quotation', '> 2. Large Users. Above 700 ask Vendor.'],
    ['the sources', '| `lab/teacher` | `bbbb'],
    ['the digests of the run', 'digests: policy `sha256:0000'],
  ])('is told: %s', (_what, words) => {
    expect(text).toContain(words);
  });
});

describe('text of strangers', () => {
  const text = renderMarkdown(hostileReport());
  /** What a renderer may act on: everything but escaped characters and the content of code spans and elements. */
  const active = text.replace(/<code>[^<]*<\/code>/g, '').replace(/\\[!-~]/g, '').replace(/`[^`\n]*`/g, '');

  test.each([
    ['HTML', /<(?!!--|\/?details|\/?summary|br>)/],
    ['links', /\]\(/],
    ['addresses', /https?:\/\/|www\./],
    ['mentions', /@octocat/],
    ['issue numbers', /#123/],
    ['open code spans', /`/],
  ])('makes no %s', (_what, pattern) => {
    expect(active).not.toMatch(pattern);
  });

  test('cannot leave a code span or a cell of the table', () => {
    const row = text.split('\n').find((line) => line.startsWith('| BLOCK'))?.replace(/\\[!-~]/g, '') ?? '';
    expect([row.split('|').length, row.split('`').length]).toEqual([6, 5]);
  });
});
