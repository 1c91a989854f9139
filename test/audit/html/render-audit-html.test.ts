import { describe, expect, test } from 'vitest';
import { renderAuditHtml } from '../../../src/audit/html/render-audit-html.ts';
import { renderSummary } from '../../../src/audit/render-summary.ts';
import type { AuditSummary } from '../../../src/audit/summary.ts';

const hostile = '</title><script>alert(1)</script>"\u202e\u001b[31m';

function summary(rest: Partial<AuditSummary> = {}): AuditSummary {
  return {
    schemaVersion: '1',
    status: 'violation',
    policy: { id: 'commercial-saas', digest: 'sha256:0' },
    catalog: { digest: 'sha256:1' },
    files: ['models.parquet'],
    selection: { descendantsOf: null, owner: null },
    models: 2000,
    rows: { models: 2000, withoutId: 0, repeated: 0 },
    edges: 1200,
    outsideBases: 3,
    groups: 40,
    verdicts: { pass: 500, violation: 1000, undecided: 500 },
    undecidedForProse: 100,
    undecidedRules: [{ name: 'roots-stated', models: 500 }],
    violatedRules: [{ name: 'no-noncommercial', models: 1000 }],
    undeclared: 700,
    incomplete: 20,
    inCircle: 2,
    drift: [{ declared: 'mit', inherited: 'llama3.1', models: 30 }],
    depths: [1000, 900, 100],
    licenses: [{ name: 'mit', models: 1300 }],
    ...rest,
  };
}

describe('the page of an audit', () => {
  const page = renderAuditHtml(summary());

  test.each([
    ['the verdicts with their shares', ['1,000 (50.0 %)', '500 (25.0 %)']],
    ['drift by pair of licences', ['mit over llama3.1', '30 (1.5 %)']],
    ['steps to the root', ['0 steps', '1 step', '2 steps', '100 (5.0 %)']],
    ['the share without a licence', ['No licence concluded</dt><dd>700 (35.0 %)']],
    ['what was judged and by what', ['models.parquet', 'commercial-saas', 'sha256:0', 'sha256:1']],
    ['that metadata alone was judged', ['run <code>modelcheck check</code> before a model is used']],
  ])('shows %s', (_what, texts) => {
    for (const text of texts) expect(page).toContain(text);
  });

  test('gives every chart a name and a table with the same figures', () => {
    const charts = page.match(/<svg [^>]*role="img" aria-labelledby="[\w-]+"/g) ?? [];
    expect(charts.length).toBe(6);
    expect(page.match(/<th scope="col">Models<\/th>/g)?.length).toBe(charts.length);
  });

  test('loads nothing and has no style or handler of its own', () => {
    expect(page).toContain('default-src &#39;none&#39;');
    expect(page).not.toMatch(/(?:src|href)="(?!#)/);
    expect(page).not.toMatch(/ (?:style|on\w+)="/);
  });

  test('shows names of strangers and renders none of them', () => {
    const attacked = renderAuditHtml(summary({ files: [hostile], selection: { descendantsOf: hostile, owner: hostile }, licenses: [{ name: hostile, models: 1 }], drift: [{ declared: hostile, inherited: hostile, models: 1 }] }));
    expect(attacked).not.toContain('<script>alert');
    expect(attacked).not.toMatch(/[\u202e\u001b]/);
    expect(attacked.match(/<script>/g)?.length).toBe(1);
  });

  test('says so where there is nothing to draw', () => {
    const empty = renderAuditHtml(summary({ models: 0, status: 'undecided', verdicts: { pass: 0, violation: 0, undecided: 0 }, violatedRules: [], undecidedRules: [], drift: [], depths: [], licenses: [] }));
    for (const text of ['No rule is violated.', 'No rule waits for a fact.', 'No licence was concluded.', 'Audit of 0 models']) expect(empty).toContain(text);
    expect(empty).not.toContain('NaN');
  });

  test('draws no more bars than fit and says how many are left', () => {
    const many = Array.from({ length: 33 }, (_, index) => ({ name: `license-${index}`, models: 33 - index }));
    expect(renderAuditHtml(summary({ licenses: many }))).toContain('13 more stand in the JSON summary.');
  });
});

test('the summary as text holds no control characters of names and shows every verdict', () => {
  const text = renderSummary(summary({ licenses: [{ name: hostile, models: 1 }] }));
  expect(text).not.toMatch(/[\u202e\u001b]/);
  expect(text).toMatch(/pass +500 \(25\.0 %\)\nviolation +1000 \(50\.0 %\)\nundecided +500 \(25\.0 %\)/);
});
