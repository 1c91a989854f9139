import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { hubModel, type HubModelParts } from '../support/hub/hub-model.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { mitText } from '../support/mit-text.ts';
import { runCli, type CliResult } from '../support/run-cli.ts';

let hub: StandInHub | null = null;

afterEach(async () => {
  await hub?.close();
  hub = null;
});

/** Runs `check` against a loopback Hub with these repositories. */
async function checkOnHub(models: readonly HubModelParts[], args: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<CliResult & { readonly report: Report }> {
  hub = await startHub({ models: models.map(hubModel) });
  const cwd = await folder(files);
  const result = await runCli(['check', ...args, '--format', 'json', '--hub-url', hub.url], { cwd });
  return { ...result, report: Report.parse(JSON.parse(result.stdout || 'null')) };
}

async function folder(files: Readonly<Record<string, string>>): Promise<string> {
  const cwd = await mkdtemp(path.join(tmpdir(), 'modelcheck-check-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(path.join(cwd, name), text)));
  return cwd;
}

/** A reasoning model made from a Llama and labelled MIT, which only its prose admits. */
const distill: HubModelParts = {
  id: 'lab/Reasoner-Llama-8B',
  cardData: { license: 'mit', library_name: 'transformers' },
  prose: '# Reasoner\n\nWe release small models.\n\n## License\n\nThe weights are MIT.\n- Reasoner-Qwen-1.5B is derived from Qwen2.5-Math-1.5B, originally licensed under Apache 2.0.\n- Reasoner-Llama-8B is derived from Llama3.1-8B-Base and is originally licensed under the Llama3.1 license.\n',
  files: { LICENSE: mitText, 'config.json': '{}', 'model.safetensors': { large: 'weights' } },
  config: { architectures: ['LlamaForCausalLM'], model_type: 'llama' },
};
const sibling: HubModelParts = { ...distill, id: 'lab/Reasoner-Qwen-1.5B', config: { architectures: ['Qwen2ForCausalLM'], model_type: 'qwen2' } };
const llama: HubModelParts = { id: 'meta-llama/Llama-3.1-8B', cardData: { license: 'llama3.1' }, gated: 'manual', prose: 'A pretrained model.' };
const qwenMath: HubModelParts = { id: 'Qwen/Qwen2.5-Math-1.5B', cardData: { license: 'apache-2.0', base_model: 'Qwen/Qwen2.5-1.5B' }, prose: 'A math model.' };
const qwen: HubModelParts = { id: 'Qwen/Qwen2.5-1.5B', cardData: { license: 'apache-2.0' }, prose: 'Pretrained on 18 trillion tokens.' };

const rules = (report: Report, index = 0): readonly string[] => (report.subjects[index]?.findings ?? []).map(({ ruleId, level, outcome }) => `${level} ${ruleId} ${outcome}`);

describe('a distill whose card hides its base', () => {
  test('is governed by its own licence and by the one of its base, with the path and what it asks', async () => {
    const { report, code } = await checkOnHub([distill, llama], ['lab/Reasoner-Llama-8B']);
    const [subject] = report.subjects;
    expect(code).toBe(1);
    expect(subject?.license).toMatchObject({ declared: ['mit'], concluded: 'mit' });
    expect(subject?.governingLicenses.map(({ id, via }) => `${id} ${via.join(' > ')}`)).toEqual(['mit lab/Reasoner-Llama-8B', 'llama3.1 lab/Reasoner-Llama-8B > meta-llama/Llama-3.1-8B']);
    expect(rules(report)).toContain('error inherited-restriction-dropped violation');
    expect(rules(report)).toContain('warning base-model-undeclared violation');
    expect(rules(report)).toContain('error user-threshold-exceeded undecided');
    const asked = subject?.obligations.map(({ exact }) => exact);
    expect(asked).toContain('Built with Llama');
    expect(asked).toContain('Llama');
    expect(subject?.thresholds[0]).toMatchObject({ amount: 700e6, quantity: 'monthly-active-users', measured: 'at-release', exceeded: null });
    expect(subject?.obligations.map(({ term }) => term)).toContain('acceptableUse');
  });

  test('says where the evidence stands', async () => {
    const { report } = await checkOnHub([distill, llama], ['lab/Reasoner-Llama-8B']);
    const [edge] = report.subjects[0]?.lineage.edges ?? [];
    expect(edge).toMatchObject({ child: 'lab/Reasoner-Llama-8B', parent: 'meta-llama/Llama-3.1-8B', relation: 'finetune' });
    expect(edge?.evidence.find(({ kind }) => kind === 'prose')).toMatchObject({ where: expect.stringMatching(/^README\.md:\d+$/), quote: expect.stringContaining('derived from Llama3.1-8B-Base') });
  });

  test('its sibling on an Apache base raises no finding about Llama', async () => {
    const { report } = await checkOnHub([sibling, qwenMath, qwen], ['lab/Reasoner-Qwen-1.5B']);
    expect(JSON.stringify(report.subjects[0]?.findings)).not.toMatch(/llama/i);
    expect(report.subjects[0]?.governingLicenses.map(({ id }) => id)).toEqual(['mit', 'apache-2.0']);
    expect(report.subjects[0]?.verdict).toBe('pass');
  });

  test('a quantised copy two steps down inherits all of it', async () => {
    const copies: readonly HubModelParts[] = [
      { id: 'q/Reasoner-GGUF', cardData: { license: 'mit', base_model: 'q/Reasoner-merged' }, files: { 'model-Q4_K_M.gguf': { large: 'GGUF' } } },
      { id: 'q/Reasoner-merged', cardData: { license: 'mit', base_model: 'lab/Reasoner-Llama-8B' }, files: { 'model.safetensors': { large: 'w' } } },
    ];
    const { report } = await checkOnHub([...copies, distill, llama], ['q/Reasoner-GGUF']);
    expect(report.subjects[0]?.governingLicenses.at(-1)).toMatchObject({ id: 'llama3.1', via: ['q/Reasoner-GGUF', 'q/Reasoner-merged', 'lab/Reasoner-Llama-8B', 'meta-llama/Llama-3.1-8B'] });
    expect(rules(report)).toContain('error inherited-restriction-dropped violation');
  });
});

describe('exit codes', () => {
  const scratch: HubModelParts = { id: 'lab/Own-1B', cardData: { license: 'apache-2.0' }, prose: 'This model was trained from scratch on two trillion tokens of web text.' };
  const silent: HubModelParts = { id: 'lab/Silent-1B', cardData: { license: 'mit' }, prose: 'A good model.' };
  const noncommercial: HubModelParts = { id: 'lab/NC-1B', cardData: { license: 'cc-by-nc-4.0' }, prose: 'This model was trained from scratch on our own corpus.' };

  test.each([
    { name: '0: a from-scratch model under Apache-2.0 passes without a profile', models: [scratch], ref: 'lab/Own-1B', code: 0, status: 'pass' },
    { name: '1: a non-commercial licence under a commercial policy', models: [noncommercial], ref: 'lab/NC-1B', code: 1, status: 'violation' },
    { name: '3: a card that is silent about its origin', models: [silent], ref: 'lab/Silent-1B', code: 3, status: 'undecided' },
    { name: '3: a model that does not exist', models: [], ref: 'lab/Missing', code: 3, status: 'undecided' },
    { name: '3: a base that does not exist', models: [{ ...scratch, id: 'lab/Child', cardData: { license: 'apache-2.0', base_model: 'lab/Gone' } }], ref: 'lab/Child', code: 3, status: 'undecided' },
  ])('$name', async ({ models, ref, code, status }) => {
    const result = await checkOnHub(models, [ref]);
    expect([result.code, result.report.status]).toEqual([code, status]);
  });

  test('1: 800 M users under Llama 3.1 is a violation, and 12 M with a waiver for the label passes', async () => {
    const profile = (users: number): string => `org: {monthlyActiveUsers: ${users}}\nuse: {deployment: hosted, trainsOnOutputs: false, military: false}\n`;
    const large = await checkOnHub([distill, llama], ['lab/Reasoner-Llama-8B', '--profile', 'profile.yaml'], { 'profile.yaml': profile(800_000_000) });
    expect(rules(large.report)).toContain('error user-threshold-exceeded violation');
    await hub?.close();
    const waiver = 'waivers:\n  - {rule: inherited-restriction-dropped, model: lab/Reasoner-Llama-8B, reason: treated as Llama 3.1, approver: legal@example.com, approvedOn: 2026-10-01, expires: 2027-10-01}\n';
    const small = await checkOnHub([distill, llama], ['lab/Reasoner-Llama-8B', '--profile', 'profile.yaml', '--waivers', 'waivers.yaml'], { 'profile.yaml': profile(12_000_000), 'waivers.yaml': waiver });
    expect(small.code).toBe(0);
    expect(rules(small.report)).toContain('error inherited-restriction-dropped waived');
  });

  test('--fail-on warning fails on warnings', async () => {
    const result = await checkOnHub([sibling, qwenMath, qwen], ['lab/Reasoner-Qwen-1.5B', '--fail-on', 'warning']);
    expect(result.code).toBe(1);
  });
});

describe('what was given is wrong: exit code 2, nothing is checked', () => {
  const files = {
    'bad-policy.yaml': 'id: ours\nrules:\n  - id: no-nc\n    level: eror\n    when: {"==": [{"var": "terms.comercialUse.value"}, "prohibited"]}\n    message: x\n    howToFix: y\n',
    'bad-profile.yaml': 'org:\n  monthlyActiveUser: 5\n',
    'bad-waivers.yaml': 'waivers:\n  - rule: x\n',
    'empty.txt': '# nothing\n',
  };

  test.each([
    { name: 'no reference', args: [], says: [/no model is named/] },
    { name: 'a wrong reference', args: ['../../etc/passwd'], says: [/passwd/] },
    { name: 'a policy that does not exist', args: ['org/a', '--policy', 'comercial-saas'], says: [/no policy "comercial-saas"/, /did you mean "commercial-saas"/] },
    { name: 'a policy with two mistakes', args: ['org/a', '--policy', 'bad-policy.yaml'], says: [/bad-policy\.yaml:4:\d+/, /bad-policy\.yaml:5:\d+/, /\^/] },
    { name: 'a profile with an unknown key', args: ['org/a', '--profile', 'bad-profile.yaml'], says: [/bad-profile\.yaml:2:3/, /monthlyActiveUsers/] },
    { name: 'a profile that does not exist', args: ['org/a', '--profile', 'none.yaml'], says: [/no profile none\.yaml/] },
    { name: 'a waiver without its fields', args: ['org/a', '--waivers', 'bad-waivers.yaml'], says: [/bad-waivers\.yaml:2/] },
    { name: 'a list without models', args: ['--list', 'empty.txt'], says: [/names no model/] },
    { name: 'an unknown option', args: ['org/a', '--ofline'], says: [/--offline/] },
    { name: 'an unknown format', args: ['org/a', '-o', 'sraif=x'], says: [/did you mean "sarif"/] },
  ])('$name', async ({ args, says }) => {
    const result = await runCli(['check', ...args], { cwd: await folder(files) });
    expect(result.code).toBe(2);
    expect(result.stdout).toBe('');
    for (const words of says) expect(result.stderr).toMatch(words);
  });
});

test('several outputs are written in one run, each whole', async () => {
  hub = await startHub({ models: [hubModel(distill), hubModel(llama)] });
  const cwd = await folder({});
  await runCli(['check', 'lab/Reasoner-Llama-8B', '--hub-url', hub.url, '-o', 'sarif=out.sarif', '-o', 'junit=out.xml', '-o', 'csv=out.csv'], { cwd });
  expect(JSON.parse(await readFile(path.join(cwd, 'out.sarif'), 'utf8')).version).toBe('2.1.0');
  expect(await readFile(path.join(cwd, 'out.xml'), 'utf8')).toMatch(/<\/testsuites>\n$/);
  expect(await readFile(path.join(cwd, 'out.csv'), 'utf8')).toContain('inherited-restriction-dropped');
});

test('a list with a bad row judges the rest and never exits 0', async () => {
  const scratch: HubModelParts = { id: 'lab/Own-1B', cardData: { license: 'apache-2.0' }, prose: 'This model was trained from scratch on two trillion tokens of web text.' };
  const result = await checkOnHub([scratch], ['--list', 'list.csv'], { 'list.csv': 'model,owner\nlab/Own-1B,search team\n???,ads team\n' });
  expect(result.report.subjects).toMatchObject([{ verdict: 'pass', columns: { owner: 'search team' }, locations: [{ file: 'list.csv', line: 2 }] }]);
  expect(result.stderr).toContain('row 3');
  expect(result.code).toBe(3);
});
