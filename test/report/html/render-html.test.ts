import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/report/html/render-html.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { distillSubject, findingWith, reportWith, subjectWith } from '../../support/report.ts';

const text = '1. Grant. Use it.\n\n    a. Copies. Make them.\n\n    b. Badge. Show "Made with Vendor".\n\n2. Large Users. Above 700 ask Vendor.\n\n3. End. It ends on breach.\n';
const shipped = { model: 'vendor/base-8b', path: 'LICENSE', revision: 'c'.repeat(40), sha256: '3'.repeat(64), verdict: 'identified', license: 'llama3.1', text } as const;

describe('the report on one model', () => {
  test('numbers its sections from verdict to disclaimer', async () => {
    const page = await renderHtml(reportWith([distillSubject()]));
    const heads = [...page.matchAll(/<h2 id="[^"]+">(\d+) ([^<]+)</g)].map((match) => `${match[1]} ${match[2]}`);
    expect(heads).toEqual(['1 Verdict and summary', '2 Lineage', '3 Licence at each step', '4 Effective terms', '5 Clauses in the words of the licence', '6 What must be done', '7 Thresholds against the profile', '8 Findings', '9 Waivers', '10 What could not be established', '11 Sources', '12 Provenance', '13 What this report is not']);
  });

  test('says at once what the run could not judge', async () => {
    const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', message: 'Not judged: list.csv, row 7.', howToFix: 'Correct it.' });
    const page = await renderHtml(reportWith([subjectWith()], { findings: [unread] }));
    expect(page.slice(0, page.indexOf('<h2'))).toContain('Not judged: list.csv, row 7. Correct it.');
  });

  test('marks no path where nothing decides against the model', async () => {
    const remark = findingWith({ level: 'note', via: ['lab/distill-8b', 'vendor/base-8b'] });
    const page = await renderHtml(reportWith([distillSubject({ findings: [remark], verdict: 'pass' })]));
    expect(page).toContain('Gravest remark, which does not change the verdict');
    expect(page).not.toMatch(/decides the verdict|class="decides"/);
  });

  test('quotes a clause that stands within another one but once', async () => {
    const terms = ['1', '1.b', '2'].map((section) => ({ ...distillSubject().terms[0], term: 'termination', section, license: 'llama3.1', via: ['lab/distill-8b', 'vendor/base-8b'], state: 'unknown' as const, value: null }));
    const page = await renderHtml(reportWith([distillSubject({ terms, licenseTexts: [shipped] })]));
    expect(page.match(/Made with Vendor/g)).toHaveLength(1);
    expect(page).toContain('Quoted within <a href="#m1-c1">§1</a>.');
  });

  test('draws the lineage with licence and relation on each step, and marks the deciding path in words', async () => {
    const page = await renderHtml(reportWith([distillSubject()]));
    const svg = /<svg class="lineage"[\s\S]*?<\/svg>/.exec(page)?.[0] ?? '';
    for (const words of ['distill-8b', '[mit]', '[llama3.1]', 'fine-tuned from', 'trained on outputs of', 'decides the verdict']) expect(svg).toContain(words);
    expect(svg).toMatch(/<title id="m1-picture">Lineage of lab\/distill-8b: /);
  });

  test('quotes a clause from the shipped text, with file, revision and hash', async () => {
    const page = await renderHtml(reportWith([distillSubject({ licenseTexts: [shipped] })]));
    expect(page).toContain('<blockquote>2. Large Users. Above 700 ask Vendor.</blockquote>');
    for (const proof of ['3'.repeat(64), 'c'.repeat(40), '<code>LICENSE</code> of <code class="id">vendor/base-8b</code>']) expect(page).toContain(proof);
  });

  test('quotes a use policy that is a file of its own, under its own hash', async () => {
    const policy = { ...shipped, path: 'USE_POLICY.md', sha256: '5'.repeat(64), license: 'llama3.1.aup', text: 'Vendor 3.1 Use Policy\n\nDo no harm.' } as const;
    const cited = { ...distillSubject().terms[0], term: 'acceptableUse', section: '2; AUP', license: 'llama3.1', via: ['lab/distill-8b', 'vendor/base-8b'], state: 'unknown' as const, value: null };
    const page = await renderHtml(reportWith([distillSubject({ terms: [cited], licenseTexts: [shipped, policy] })]));
    expect(page).toContain('<blockquote>Vendor 3.1 Use Policy\n\nDo no harm.</blockquote>');
    expect(page).toContain('5'.repeat(64));
    expect(page).toContain('2 of 2 cited clauses are quoted');
  });

  test('leads from findings and duties to the words of their clause', async () => {
    const page = await renderHtml(reportWith([distillSubject({ licenseTexts: [shipped] })]));
    expect(page.match(/<code>llama3\.1<\/code> <a href="#m1-c1">§2<\/a>/g)?.length).toBeGreaterThanOrEqual(3);
    expect(page).toContain('id="m1-c1"');
  });

  test('counts what could not be quoted among the gaps', async () => {
    expect(await renderHtml(reportWith([distillSubject()]))).toContain('Words of <code>llama3.1</code>, 1 cited clause: not quoted, since this report carries no text of it');
  });

  test.each([
    ['no text was read', [], '; this report does not carry its words.'],
    ['the clause is not in the text', [{ ...shipped, text: 'Use it well.' }], 'Clause not located in the shipped text'],
    ['the text is too long to carry', [{ ...shipped, text: null }], '; this report does not carry its words.'],
    ['the text is of another licence', [{ ...shipped, license: 'mit' }], '; this report does not carry its words.'],
  ])('quotes nothing where %s', async (_name, licenseTexts, words) => {
    const page = await renderHtml(reportWith([distillSubject({ licenseTexts: [...licenseTexts] })]));
    expect(page).toContain(words);
    expect(page).not.toContain('<blockquote>');
  });

  test('says that no text was read only where no record names one', async () => {
    const subject = distillSubject();
    const nodes = subject.lineage.nodes.map((node) => ({ ...node, detected: [] }));
    expect(await renderHtml(reportWith([{ ...subject, lineage: { ...subject.lineage, nodes } }]))).toContain('No text of this licence was read');
  });

  test('shows duties as boxes with the exact words', async () => {
    const page = await renderHtml(reportWith([distillSubject()]));
    expect(page).toMatch(/<input type="checkbox" id="m1-d1">[\s\S]*exact words: <\/span>Built with Llama</);
  });
});

describe('what would be told twice', () => {
  const steps = distillSubject().lineage.edges;
  const via = ['lab/distill-8b', 'vendor/base-8b'];

  test('evidence of the descent stands with its step, and findings lead there', async () => {
    const page = await renderHtml(reportWith([distillSubject({ findings: [findingWith({ via, evidence: steps[1]?.evidence ?? [] })] })]));
    expect(page).toContain('Evidence: under Lineage, step <a href="#m1-e2">2</a>.');
    expect(page).toContain('<span id="m1-e2">2</span>');
    expect(page).not.toContain('Seen in:');
  });

  test('evidence of anything else stays with the finding', async () => {
    const other = { kind: 'card', where: 'README.md:7', quote: 'not for sale' } as const;
    expect(await renderHtml(reportWith([distillSubject({ findings: [findingWith({ via, evidence: [...(steps[1]?.evidence ?? []), other] })] })]))).toMatch(/Seen in:[\s\S]*README\.md:7[\s\S]*not for sale/);
  });

  test.each([
    ['an open one to the findings', 'violation', '<a href="#m1-f1">Finding 1</a>: '],
    ['an accepted one to the waivers', 'waived', '<a href="#m1-w1">Waiver 1</a>: '],
  ] as const)('conflicts of licences lead on: %s', async (_name, outcome, words) => {
    const page = await renderHtml(reportWith([distillSubject({ findings: [findingWith({ ruleId: 'license-conflict', outcome })] })]));
    expect(page).toContain(words);
    expect(page).not.toContain('No conflict between');
  });
});

test('cells of tables carry the names of their columns, for screens that have no room for a head', async () => {
  expect(await renderHtml(reportWith([subjectWith()]))).toContain('<td data-head="known by">declared by the card</td>');
});

describe('for whom the verdict holds', () => {
  const profile = { digest: 'sha256:0', facts: { 'use.deployment': 'hosted', 'org.monthlyActiveUsers': { value: 12_000_000, asOf: '2026-10-31', includesAffiliates: true, monthlyGrowth: 0.06 } } };

  test('is told in words, with what nobody stated', async () => {
    const page = await renderHtml(reportWith([subjectWith()], { profile }));
    expect(page).toContain('<dt>Deployment</dt><dd>hosted</dd><dt>Monthly active users</dt><dd>12,000,000 on 2026-10-31, affiliates included, growing 6 % a month</dd>');
    expect(page).toContain('Not stated, and so not known: commercial use, ');
  });

  test('stands once in a report on many models', async () => {
    const page = await renderHtml(reportWith([subjectWith(), subjectWith({ id: 'org/b' })], { profile }));
    expect(page.match(/Judged for the facts/g)).toHaveLength(1);
  });

  test('is unknown without a profile', async () => {
    expect(await renderHtml(reportWith([subjectWith()], { profile: { digest: 'sha256:0', facts: {} } }))).toContain('No profile was given');
  });
});

describe('thresholds', () => {
  const threshold = { term: 'userThreshold', license: 'llama3.1', via: ['org/model'], section: '2', quantity: 'monthly-active-users', amount: 700_000_000, currency: null, measured: 'continuing', exceeded: false, exceededAtHorizon: true, crossesOn: '2027-06', explanation: 'It grows.', horizonMonths: 24 } as const;

  test('with a figure have a chart that names the crossing', async () => {
    const page = await renderHtml(reportWith([subjectWith({ thresholds: [{ ...threshold, via: ['org/model'], figure: { value: 400_000_000, asOf: '2026-10-31', monthlyGrowth: 0.08 } }] })]));
    expect(page).toMatch(/<svg class="chart"[\s\S]*crossed in 2027-06/);
    expect(page).not.toContain('NaN');
  });

  test.each([
    ['no figure', undefined],
    ['a figure of zero', { value: 0, asOf: '2026-10-31', monthlyGrowth: 0.1 }],
  ])('with %s have none', async (_name, figure) => {
    const page = await renderHtml(reportWith([subjectWith({ thresholds: [{ ...threshold, via: ['org/model'], ...(figure ? { figure } : {}) }] })]));
    expect(page).not.toContain('<svg class="chart"');
  });
});

describe('the report on many models', () => {
  test('has an index that leads to each', async () => {
    const page = await renderHtml(reportWith([distillSubject(), subjectWith()]));
    expect(page).toContain('<a href="#m2"><code class="id">org/model</code></a>');
    expect(page).toContain('<h3 id="m2-s1">2.1 Verdict and summary</h3>');
  });

  test('says beside the counts which rows were not judged', async () => {
    const unread = findingWith({ ruleId: 'candidate-unread', outcome: 'undecided', message: 'Not judged: list.csv, row 7.', howToFix: 'Correct it.' });
    const page = await renderHtml(reportWith([subjectWith(), subjectWith({ id: 'org/b' })], { findings: [unread] }));
    expect(page.slice(0, page.indexOf('<table'))).toContain('<code>candidate-unread</code>: Not judged: list.csv, row 7. Correct it.');
  });

  test('says that nothing was checked', async () => {
    expect(await renderHtml(reportWith([]))).toContain('No model was checked.');
  });
});

describe('a hostile report', () => {
  test('holds no element, handler or address of a stranger', async () => {
    const page = await renderHtml(hostileReport());
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/<[a-z][^>]*\son[a-z]+=/i);
    expect(page).not.toMatch(/(?:href|src)="(?!#|https:\/\/)/);
    expect(page).not.toMatch(/[\u001B\u202E]/);
  });

  test('may load nothing, whatever it holds', async () => {
    const page = await renderHtml(hostileReport());
    expect(page).toMatch(/Content-Security-Policy" content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/=]+&#39;; script-src &#39;sha256-/);
  });
});
