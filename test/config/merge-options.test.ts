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
  hub: { url: 'https://hub.example', tokenEnv: 'MIRROR_TOKEN' },
  offline: true,
};

const merged = (options: ConfigurableOptions = {}, refs: readonly string[] = [], folder = '') => mergeOptions(config, { refs, options }, folder);

test('what the command line leaves out comes from the file', () => {
  expect(merged()).toEqual({
    refs: ['org/a', './weights.gguf'],
    options: { list: 'models.txt', policy: 'commercial-saas', profile: 'profile.yaml', failOn: 'warning', hubUrl: 'https://hub.example', tokenEnv: 'MIRROR_TOKEN', offline: true, output: [{ format: 'sarif', file: 'out/report.sarif' }, { format: 'junit', file: '/tmp/report.xml' }] },
  });
});

test('an empty file changes nothing', () => {
  expect(mergeOptions({}, { refs: ['org/x'], options: { policy: 'other' } }, '')).toEqual({ refs: ['org/x'], options: { policy: 'other' } });
});

describe('the command line wins:', () => {
  test.each([
    ['policy', { policy: 'research' }],
    ['failOn', { failOn: 'error' }],
    ['hubUrl', { hubUrl: 'https://other.example' }],
    ['output', { output: [{ format: 'csv', file: 'report.csv' }] }],
  ] as const)('%s', (key, options) => {
    expect(merged(options).options[key]).toEqual(Object.values(options)[0]);
  });

  test.each([
    ['a reference', {}, ['org/x'], ['org/x', undefined]],
    ['a list', { list: 'other.txt' }, [], [undefined, 'other.txt']],
    ['a folder', { discover: 'src' }, [], [undefined, undefined]],
  ] as const)('%s takes the place of all configured models', (_name, options, refs, [first, list]) => {
    const result = merged(options, refs);
    expect([result.refs[0], result.options.list]).toEqual([first, list]);
  });
});

describe('files are taken from the folder of the configuration', () => {
  const { refs, options } = merged({}, [], 'ci/');

  test.each([
    ['profile', options.profile, 'ci/profile.yaml'],
    ['list', options.list, 'ci/models.txt'],
    ['an output', options.output?.[0]?.file, 'ci/out/report.sarif'],
    ['an absolute output', options.output?.[1]?.file, '/tmp/report.xml'],
    ['a local model', refs[1], 'ci/./weights.gguf'],
    ['a model of the Hub', refs[0], 'org/a'],
    ['the id of a policy', options.policy, 'commercial-saas'],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected);
  });

  test('a policy that is a file', () => {
    expect(mergeOptions({ policy: './our.yaml' }, { refs: [], options: {} }, 'ci/').options.policy).toBe('ci/./our.yaml');
  });

  test('and not those of the command line', () => {
    expect(merged({ profile: 'mine.yaml' }, [], 'ci/').options.profile).toBe('mine.yaml');
  });
});
