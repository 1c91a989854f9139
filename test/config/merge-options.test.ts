import { describe, expect, test } from 'vitest';
import { mergeOptions, type ConfigurableOptions } from '../../src/config/merge-options.ts';
import type { Config } from '../../src/model/config.ts';

const config: Config = {
  models: ['org/a', './weights.gguf'],
  list: 'models.txt',
  policy: 'commercial-saas',
  profile: 'profile.yaml',
  failOn: 'warning',
  outputs: { sarif: 'out/report.sarif', junit: '/tmp/report.xml' },
  hub: { endpoint: 'https://hub.example', tokenEnv: 'MIRROR_TOKEN', offline: true, snapshot: './snap.json' },
};

const merged = (options: ConfigurableOptions = {}, namesModels: readonly string[] = [], folder = '') => mergeOptions(config, { namesModels: namesModels.length > 0, options }, folder);

test('what the command line leaves out comes from the file', () => {
  expect(merged()).toEqual({
    models: ['org/a', './weights.gguf'],
    options: { list: 'models.txt', policy: 'commercial-saas', profile: 'profile.yaml', failOn: 'warning', hubUrl: 'https://hub.example', tokenEnv: 'MIRROR_TOKEN', offline: true, snapshot: 'snap.json', output: [{ format: 'sarif', file: 'out/report.sarif' }, { format: 'junit', file: '/tmp/report.xml' }] },
  });
});

test('an empty file changes nothing', () => {
  expect(mergeOptions({}, { namesModels: false, options: { policy: 'other' } }, '')).toEqual({ models: [], options: {} });
});

describe('the command line wins:', () => {
  test.each([
    ['policy', { policy: 'research' }, ['policy']],
    ['failOn', { failOn: 'error' }, ['failOn']],
    ['outputs', { output: [{ format: 'csv', file: 'report.csv' }] }, ['output']],
    ['an endpoint, over every configured source', { hubUrl: 'https://other.example' }, ['hubUrl', 'offline', 'snapshot']],
    ['a snapshot, over every configured source', { snapshot: 'mine.json' }, ['hubUrl', 'offline', 'snapshot']],
  ] as const)('%s', (_name, options, left) => {
    expect(Object.keys(merged().options).filter((name) => !Object.hasOwn(merged(options).options, name)).sort()).toEqual(left);
  });

  test.each([
    ['a reference', {}, ['org/x']],
    ['a list', { list: 'other.txt' }, []],
    ['a folder', { discover: 'src' }, []],
  ] as const)('%s takes the place of all configured models', (_name, options, refs) => {
    const { models, options: { list, discover } } = merged(options, refs);
    expect([models, list, discover]).toEqual([[], undefined, undefined]);
  });
});

describe('files are taken from the folder of the configuration', () => {
  const { models, options } = merged({}, [], '../ci/');
  const policy = (name: string) => mergeOptions({ policy: name }, { namesModels: false, options: {} }, '../ci/').options.policy;

  test.each([
    ['a profile', options.profile, '../ci/profile.yaml'],
    ['a list', options.list, '../ci/models.txt'],
    ['a snapshot', options.snapshot, '../ci/snap.json'],
    ['an output', options.output?.[0]?.file, '../ci/out/report.sarif'],
    ['an absolute output', options.output?.[1]?.file, '/tmp/report.xml'],
    ['a local model', models[1], '../ci/weights.gguf'],
    ['a model of the Hub', models[0], 'org/a'],
    ['the id of a policy', options.policy, 'commercial-saas'],
    ['a policy that is a file', policy('./our.yaml'), '../ci/our.yaml'],
    ['a policy that looks like a file', policy('our.yaml'), '../ci/our.yaml'],
    ['a folder that is searched', mergeOptions({ discover: '.' }, { namesModels: false, options: {} }, '../').options.discover, '..'],
    ['the working directory', mergeOptions({ discover: './' }, { namesModels: false, options: {} }, '').options.discover, '.'],
    ['a local model of the working directory', mergeOptions({ models: ['./m'] }, { namesModels: false, options: {} }, 'sub/').models[0], './sub/m'],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });
});
