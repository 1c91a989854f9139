import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formats } from '../../src/report/reporter.ts';
import { sha256Hex } from '../../src/util/digest.ts';
import { mitText } from '../support/mit-text.ts';
import { runCli } from '../support/run-cli.ts';

const scratch = 'This model was trained from scratch on our own logs.\n';
const changed = `${mitText}\n\nThe Software may not be used to train any other model.\n`;

/** A folder with a model, and curations about it. */
async function folderWith(readme: string, curations: string, license?: string): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-curations-'));
  await mkdir(path.join(cwd, 'model'));
  await writeFile(path.join(cwd, 'model/README.md'), readme);
  await writeFile(path.join(cwd, 'curations.yaml'), `curations:\n${curations}    reason: our lawyers have read it\n    author: legal@example.com\n    date: 2026-01-15\n`);
  if (license !== undefined) await writeFile(path.join(cwd, 'model/LICENSE'), license);
  return cwd;
}

async function check(cwd: string, ...args: readonly string[]) {
  const { stdout, code, stderr } = await runCli(['check', './model', '--offline', '--curations', 'curations.yaml', '--format', 'json', ...args], { cwd });
  const [subject] = stdout === '' ? [] : JSON.parse(stdout).subjects;
  const rules: readonly string[] = (subject?.findings ?? []).map(({ ruleId, level }: { ruleId: string; level: string }) => `${level} ${ruleId}`);
  return { code, stderr, subject, rules };
}

const pinned = (text: string): string => `  - model: ./model\n    licenseTextSha256: ${sha256Hex(text)}\n    license: { concluded: mit }\n`;

test('a changed licence text that a curation has read binds as what the curation concludes, and the report says so', async () => {
  const { code, subject, rules } = await check(await folderWith(`---\nlicense: mit\n---\n${scratch}`, pinned(changed), changed));
  expect(subject.governingLicenses).toMatchObject([{ id: 'mit', basis: 'curated' }]);
  expect(rules).toContain('note curation-applied');
  expect(subject.findings.find(({ ruleId }: { ruleId: string }) => ruleId === 'curation-applied').message).toContain('Without it there would be license-text-variant (undecided)');
  expect(code).toBe(0);
});

test('a curation of another text is not applied, is an error, and the run does not pass', async () => {
  const { code, rules } = await check(await folderWith(`---\nlicense: mit\n---\n${scratch}`, pinned(`${changed} `), changed));
  expect(rules).toEqual(expect.arrayContaining(['error curation-stale', 'error license-text-variant']));
  expect(code).toBe(3);
});

const card = `---\nlicense: mit\nbase_model: nobody/gone\n---\n${scratch}`;
const cardPin = `  - model: ./model\n    cardSha256: ${sha256Hex(card)}\n`;

test('a wrong base model is removed, and its removal is told', async () => {
  const { code, subject, rules } = await check(await folderWith(card, `${cardPin}    notBaseModels: [nobody/gone]\n`));
  expect(subject.lineage).toMatchObject({ edges: [], gaps: [], complete: true });
  expect(rules).toContain('note curation-applied');
  expect(code).toBe(0);
});

test('a base model that is missing on the card brings its licence by an edge with file and line', async () => {
  const { code, subject } = await check(await folderWith(card, `${cardPin}    notBaseModels: [nobody/gone]\n    baseModels: [{ model: meta-llama/Llama-3.1-8B, relation: finetune }]\n`));
  expect(subject.lineage.edges).toMatchObject([{ parent: 'meta-llama/Llama-3.1-8B', relation: 'finetune', confidence: 'strong', evidence: [{ kind: 'curated', where: 'curations.yaml:2', quote: 'our lawyers have read it' }] }]);
  expect(subject.governingLicenses.map(({ id }: { id: string }) => id)).toEqual(['mit', 'llama3.1']);
  expect(code).toBe(1);
});

test('an ancestor that cannot be read is known by its curation alone', async () => {
  const { code, subject } = await check(await folderWith(card, '  - model: nobody/gone\n    unread: missing\n    license: { concluded: apache-2.0 }\n    origin: stated-root\n'));
  expect(subject.lineage.nodes[1]).toMatchObject({ id: 'nobody/gone', license: 'apache-2.0', origin: 'stated-root', source: { kind: 'curation', location: 'curations.yaml:2' } });
  expect(code).toBe(0);
});

test('the model that was asked about is never known by a curation alone', async () => {
  const cwd = await folderWith(card, '  - model: nobody/gone\n    unread: missing\n    license: { concluded: apache-2.0 }\n    origin: stated-root\n');
  expect((await runCli(['check', 'nobody/gone', '--offline', '--curations', 'curations.yaml'], { cwd })).code).toBe(3);
});

test('mistakes of policy, profile, waivers and curations come at once, and nothing is checked', async () => {
  const cwd = await folderWith(card, '  - model: ./model\n    revison: x\n    license: { concluded: mitt }\n');
  await Promise.all([writeFile(path.join(cwd, 'p.yaml'), 'id: p\nextends: comercial-saas\nrules: [{ id: x }]\n'), writeFile(path.join(cwd, 'o.yaml'), 'orgs: {}\n'), writeFile(path.join(cwd, 'w.yaml'), 'waiver: []\n')]);
  const { code, stderr } = await check(cwd, '--policy', 'p.yaml', '--profile', 'o.yaml', '--waivers', 'w.yaml');
  for (const part of ['did you mean "commercial-saas"', 'p.yaml:3', 'did you mean "org"', 'did you mean "waivers"', 'did you mean "revision"', 'did you mean "mit"']) expect(stderr).toContain(part);
  expect(code).toBe(2);
});

test.each(formats.filter((format) => !['xlsx', 'notice', 'decision-log'].includes(format)))('file and line of a curation are in %s', async (format) => {
  const cwd = await folderWith(card, `${cardPin}    notBaseModels: [nobody/gone]\n`);
  expect((await runCli(['check', './model', '--offline', '--curations', 'curations.yaml', '--format', format], { cwd })).stdout).toContain('curations.yaml:2');
});
