import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { curateTerms, statementsOf } from '../../src/curation/curate-terms.ts';
import type { CuratedTerm, PlacedCuration } from '../../src/model/curation.ts';
import type { DetectedLicense, NodeLicense } from '../../src/model/license.ts';
import { Report } from '../../src/model/report.ts';
import { withUnknown } from '../../src/license/term-states.ts';
import { sha256Hex } from '../../src/util/digest.ts';
import { mitText } from '../support/mit-text.ts';
import { runCli } from '../support/run-cli.ts';
import { testCatalog } from '../support/licenses.ts';

const hash = 'a'.repeat(64);
const text = (change: Partial<DetectedLicense> = {}): DetectedLicense => ({ path: 'LICENSE', sha256: hash, verdict: 'variant', license: null, closest: 'beast-1', added: [], missing: [], unknownTerms: ['userThreshold', 'badge'], ...change });
const node = (detected: readonly DetectedLicense[]): NodeLicense => {
  const terms = testCatalog.licenses.get('beast-1')?.terms;
  if (!terms) throw new Error('no beast-1');
  return { model: 'org/a', declared: [], declaredIds: [], unexplained: [], ambiguous: [], choice: false, detected, concluded: 'beast-1', binding: [{ id: 'beast-1', basis: 'detected', where: 'LICENSE', terms: withUnknown(terms, detected.flatMap(({ unknownTerms }) => unknownTerms)) }] };
};
const answer = (change: Partial<CuratedTerm> = {}): CuratedTerm => ({ license: 'beast-1', term: 'userThreshold', value: 'none', section: '5', ...change });
const curation = (...terms: readonly CuratedTerm[]): PlacedCuration => ({ model: 'org/a', licenseTextSha256: `sha256:${hash.toUpperCase()}`, revision: '1234567', reason: 'counsel read clause 5', author: 'legal', date: '2026-01-01', where: 'c.yaml:2', terms: [...terms] });

describe('a term that a changed text leaves unknown', () => {
  test('is none where somebody has read so, and the rest stays unknown', () => {
    const before = node([text()]);
    const { license, answers } = curateTerms(before, before, [curation(answer())]);
    expect([license.binding[0]?.terms.userThreshold, license.binding[0]?.terms.badge, license.detected[0]?.unknownTerms, answers[0]?.problem]).toEqual([{ state: 'none' }, { state: 'unknown' }, ['badge'], null]);
  });
  test('is what was read, with the section that was read', () => {
    const before = node([text()]);
    const { license } = curateTerms(before, before, [curation(answer({ term: 'badge', value: { text: 'Made with Beast', trigger: 'distribution' } }))]);
    expect(license.binding[0]?.terms.badge).toEqual({ state: 'value', statements: [{ section: '5', text: 'Made with Beast', trigger: 'distribution' }] });
  });
  test.each<readonly [string, NodeLicense, CuratedTerm, string]>([
    ['a term that is known', node([text({ unknownTerms: ['badge'] })]), answer(), 'userThreshold of beast-1 is known without it'],
    ['a licence that does not bind', node([text()]), answer({ license: 'free' }), 'free does not bind org/a'],
    ['a text of another licence', node([text({ closest: 'free' }), text({ path: 'OTHER', sha256: 'b'.repeat(64) })]), answer(), 'the text that it is pinned to is none of beast-1'],
    ['a term that another text leaves open as well', node([text(), text({ path: 'OTHER', sha256: 'b'.repeat(64) })]), answer(), 'OTHER is another text of beast-1 that leaves userThreshold open'],
  ])('is not answered for %s', (_, before, one, problem) => {
    const { license, answers } = curateTerms(before, before, [curation(one)]);
    expect([license, answers[0]?.problem]).toEqual([before, problem]);
  });
});

test('the section of a statement goes before that of its answer', () => expect(statementsOf({ value: [{ a: 1 }, { section: '7' }], section: '5' })).toEqual([{ section: '5', a: 1 }, { section: '7' }]));

describe('through the command line', () => {
  const card = '---\nlicense: mit\n---\nThis model was trained from scratch on our own logs.\n';
  const changed = `${mitText}\n\nThe Software may not be used to train any other model.\n`;
  const readable = ['license-text-variant', 'output-training-banned'];

  async function check(answers: string, shipped = changed) {
    const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-terms-'));
    await mkdir(path.join(cwd, 'own-model'));
    await writeFile(path.join(cwd, 'own-model/README.md'), card);
    await writeFile(path.join(cwd, 'own-model/LICENSE'), shipped);
    await writeFile(path.join(cwd, 'c.yaml'), `curations:\n  - model: ./own-model\n    cardSha256: ${sha256Hex(card)}\n    licenseTextSha256: ${sha256Hex(changed)}\n    terms:\n${answers}    reason: counsel read the sentence after the warranty\n    author: legal@example.com\n    date: 2026-01-15\n`);
    const result = await runCli(['check', './own-model', '--offline', '--curations', 'c.yaml', '--format', 'json'], { cwd });
    const [subject] = Report.parse(JSON.parse(result.stdout)).subjects;
    return { code: result.code, subject, outcomes: (subject?.findings ?? []).filter(({ level }) => level === 'error').map(({ ruleId, outcome }) => `${ruleId} ${outcome}`) };
  }
  const asked = async (): Promise<readonly string[]> => (await check('      - { license: mit, term: outputTraining, value: none, section: end }\n')).subject?.license.detected[0]?.unknownTerms ?? [];
  const all = (terms: readonly string[], own: Readonly<Record<string, string>>): string => terms.map((term) => `      - { license: mit, term: ${term}, value: ${own[term] ?? 'none'}, section: last sentence }\n`).join('');

  test('a text that was read whole is no open question, what it says is judged, and a note tells all of it', async () => {
    const left = await asked();
    const touched = [...left, ...(left.includes('outputTraining') ? [] : ['outputTraining'])];
    const { subject, outcomes, code } = await check(all(touched, { outputTraining: '{ kind: banned, scope: any-model }', commercialUse: '{ value: allowed }', redistribution: '{ value: allowed }', derivatives: '{ value: allowed }', hosting: '{ value: allowed }', outputUse: '{ value: unrestricted }' }));
    expect([code, outcomes]).toEqual([3, ['output-training-banned undecided']]);
    expect(subject?.terms.find(({ term }) => term === 'outputTraining')).toMatchObject({ license: 'mit', section: 'last sentence', value: { kind: 'banned' }, evidence: [{ kind: 'curated', where: 'c.yaml:2', quote: 'counsel read the sentence after the warranty' }] });
    const note = subject?.findings.find(({ ruleId }) => ruleId === 'curation-applied');
    expect(note).toMatchObject({ level: 'note', evidence: [{ kind: 'curated', where: 'c.yaml:2' }], message: expect.stringContaining('by section last sentence of mit its training with outputs is kind banned, scope any-model') });
    expect(note?.message).toContain('license-text-variant (undecided)');
  });

  test('a text of which one term was read stays an open question', async () => {
    const left = await asked();
    expect(left.length).toBeGreaterThan(0);
    const { outcomes } = await check(`      - { license: mit, term: ${left[0] ?? ''}, value: none, section: end }\n`);
    expect(outcomes).toContain(`${readable[0]} undecided`);
  });

  test('an answer for another text is stale and changes nothing', async () => {
    const { code, outcomes } = await check('      - { license: mit, term: outputTraining, value: none, section: end }\n', `${changed}Nor to sing.\n`);
    expect([code, outcomes]).toEqual([3, expect.arrayContaining(['curation-stale undecided', 'license-text-variant undecided'])]);
  });

  test('an answer for what is known is refused and shown', async () => {
    const { code, outcomes, subject } = await check('      - { license: apache-2.0, term: copyleft, value: none, section: end }\n');
    expect([code, outcomes]).toEqual([3, expect.arrayContaining(['curation-stale undecided', 'license-text-variant undecided'])]);
    expect(subject?.findings.find(({ ruleId }) => ruleId === 'curation-stale')?.message).toContain('apache-2.0 does not bind');
  });
});
