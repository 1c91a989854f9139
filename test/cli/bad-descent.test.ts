import { afterEach, expect, test } from 'vitest';
import { Report } from '../../src/model/report.ts';
import { hubModel, type HubModelParts } from '../support/hub/hub-model.ts';
import type { PlannedFault } from '../support/hub/hub-settings.ts';
import { startHub, type StandInHub } from '../support/hub/start-hub.ts';
import { runCli } from '../support/run-cli.ts';

let hub: StandInHub | null = null;

afterEach(async () => {
  await hub?.close();
  hub = null;
});

/** A descent that is broken or made to hurt. The subject is `org/child`, MIT as its card says, and all that is declared is MIT too. */
interface BadDescent {
  readonly models: readonly HubModelParts[];
  readonly faults?: readonly PlannedFault[];
  /** Reasons of the gaps, each once, sorted. */
  readonly gaps: readonly string[];
  /** Words of a gap. */
  readonly says?: string;
  /** Models in the lineage; two unless stated. */
  readonly nodes?: number;
  /** Metadata requests at most; one for each model unless stated. */
  readonly requests?: number;
}

const scratch = 'This model was trained from scratch by us on text that we wrote ourselves.';
const made = (id: string, base: unknown): HubModelParts => ({ id, cardData: { license: 'mit', base_model: base }, files: { 'model.safetensors': { large: 'weights' } } });
const root = (id: string): HubModelParts => ({ id, cardData: { license: 'mit' }, prose: scratch });
const child = made('org/child', 'org/base');
const always = 1_000;
const atBase = (fault: PlannedFault['fault']): readonly PlannedFault[] => [{ at: '/api/models/org/base', fault, times: always }];

/** Nine lists, each of nine times the one before: 387 million entries, in YAML of 400 characters. */
const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[index] ?? ''}`).join(',')}]`).join('\n')}`;

const cases: Readonly<Record<string, BadDescent>> = {
  'a circle of two': { models: [child, made('org/base', 'org/child')], gaps: ['cycle'] },
  'a circle above the subject': { models: [child, made('org/base', 'org/third'), made('org/third', 'org/base')], gaps: ['cycle'], nodes: 3 },
  'a model that names itself': { models: [made('org/child', 'org/child')], gaps: ['self-reference'], nodes: 1 },
  'a model that names itself in other letters': { models: [made('org/child', 'Org/Child')], gaps: ['self-reference'], nodes: 1 },
  'a base that was deleted': { models: [child], gaps: ['private'], says: 'private or missing' },
  'a base that is private': { models: [child, { ...root('org/base'), private: true }], gaps: ['private'], says: 'private or missing' },
  'a base that was renamed and is private now': { models: [made('org/child', 'org/old'), { ...root('org/base'), oldIds: ['org/old'], private: true }], gaps: ['private'], requests: 3 },
  'a base that is disabled': { models: [child, { ...root('org/base'), disabled: true }], gaps: ['unreachable'], says: 'disabled' },
  'a base under a rate limit for ever': { models: [child, root('org/base')], faults: atBase({ kind: 'status', status: 429, headers: { 'Retry-After': '0' } }), gaps: ['rate-limited'], says: 'tried 4 times', requests: 5 },
  'a base under a rate limit of a day': { models: [child, root('org/base')], faults: atBase({ kind: 'status', status: 429, headers: { 'Retry-After': '86400' } }), gaps: ['rate-limited'], says: 'longer than this run may still wait' },
  'a page with status 200 for the base': { models: [child, root('org/base')], faults: atBase({ kind: 'html' }), gaps: ['unreachable'], says: 'HTML page', requests: 5 },
  'cut JSON for the base': { models: [child, root('org/base')], faults: atBase({ kind: 'cut-json' }), gaps: ['unreachable'], says: 'breaks off', requests: 5 },
  'a path of the endpoint as base': { models: [made('org/child', '../../settings/tokens?x=')], gaps: ['missing'], says: 'is a path on a machine', nodes: 1 },
  'a path behind a proper owner as base': { models: [made('org/child', 'org/../../settings/tokens')], gaps: ['missing'], nodes: 1 },
  'an encoded path as base': { models: [made('org/child', 'org/%2e%2e%2fsettings')], gaps: ['missing'], nodes: 1 },
  'a page of the Hub as base': { models: [made('org/child', 'https://huggingface.co/settings/tokens')], gaps: ['missing'], says: 'is a page of the Hub', nodes: 1 },
  'an address elsewhere as base': { models: [made('org/child', 'https://hub.example/org/base')], gaps: ['missing'], says: 'outside the Hub', nodes: 1 },
  'a YAML bomb in front of the base': { models: [{ id: 'org/child', readme: `---\n${bomb}\nlicense: mit\nbase_model: org/base\n---\n` }], gaps: ['private'] },
  'one of 65 parents that is missing': { models: [made('org/child', Array.from({ length: 65 }, (_, index) => `org/p${index}`)), ...Array.from({ length: 64 }, (_, index) => root(`org/p${index}`))], gaps: ['private'], nodes: 66 },
  'a root that is missing after 16 steps': { models: [child, made('org/base', 'org/m1'), ...Array.from({ length: 14 }, (_, index) => made(`org/m${index + 1}`, `org/m${index + 2}`))], gaps: ['private'], nodes: 17 },
};

test.each(Object.entries(cases))('%s: a gap with its reason, no pass, and no request for anything else', async (_, { models, faults = [], gaps, says = '', nodes = 2, requests }) => {
  const elsewhere = await startHub({ models: [] });
  hub = await startHub({ models: models.map(hubModel), faults });
  try {
    const { stdout, code } = await runCli(['check', 'org/child', '--format', 'json'], { env: { HF_ENDPOINT: hub.url, HTTPS_PROXY: elsewhere.url, NO_PROXY: '127.0.0.1', MODELCHECK_MAX_WAIT: '5' } });
    const [subject] = Report.parse(JSON.parse(stdout)).subjects;
    expect(subject?.lineage.gaps.map(({ detail }) => detail).join('\n')).toContain(says);
    expect({
      passes: code === 0 || subject?.verdict === 'pass',
      gaps: [...new Set(subject?.lineage.gaps.map(({ reason }) => reason))].sort(),
      nodes: subject?.lineage.nodes.length,
      tooManyRequests: hub.log.count('api') > (requests ?? nodes),
      strange: hub.log.lines().filter((line) => !/^(?:GET|HEAD) \/(?:api\/(?:resolve-cache\/)?models\/)?org\/(?:child|base|old|third|[mp]\d+)\//i.test(line)),
      outside: elsewhere.log.lines(),
    }).toEqual({ passes: false, gaps, nodes, tooManyRequests: false, strange: [], outside: [] });
  } finally {
    await elsewhere.close();
  }
});

test('65 parents and 16 steps that can all be read pass, each model asked for once', async () => {
  const parents = Array.from({ length: 65 }, (_, index) => `org/p${index}`);
  const steps = Array.from({ length: 16 }, (_, index) => made(index === 0 ? 'org/child' : `org/m${index}`, index === 15 ? parents : `org/m${index + 1}`));
  hub = await startHub({ models: [...steps, ...parents.map(root)].map(hubModel) });
  const { stdout, code } = await runCli(['check', 'org/child', '--format', 'json'], { env: { HF_ENDPOINT: hub.url } });
  const [subject] = Report.parse(JSON.parse(stdout)).subjects;
  expect([code, subject?.lineage.gaps, subject?.lineage.nodes.length, hub.log.count('api')]).toEqual([0, [], 81, 81]);
});
