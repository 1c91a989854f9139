import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkConfig, parseConfig } from '../../src/config/parse-config.ts';
import { renderConfig } from '../../src/config/render-config.ts';
import { hostileText } from '../support/report.ts';
import { mistakesOf } from '../support/mistakes-of.ts';

const mistakesIn = (text: string) => mistakesOf(() => parseConfig(text, 'modelcheck.yaml'));

test('the configuration of the sample repository is right', () => {
  const text = readFileSync(new URL('../../examples/sample-repo/modelcheck.yaml', import.meta.url), 'utf8');
  expect(parseConfig(text, 'modelcheck.yaml').config).toEqual({ discover: '.', policy: 'commercial-saas', profile: 'profile.yaml', outputs: { sarif: 'modelcheck.sarif', junit: 'modelcheck.xml' } });
});

test.each(['', '# nothing yet\n', '\n\n'])('a file that says nothing changes nothing: %j', (text) => {
  expect(parseConfig(text, 'modelcheck.yaml').config).toEqual({});
});

describe('a mistake is told with what was meant:', () => {
  test.each([
    ['an unknown key', 'polcy: commercial-saas', 'unknown key "polcy"', 'did you mean "policy"?'],
    ['an unknown key of the hub', 'hub: {endpont: https://hub.example}', 'unknown key "endpont"', 'did you mean "endpoint"?'],
    ['an unknown format', 'outputs: {sariv: out.sarif}', '"sariv" is no format', 'did you mean "sarif"?'],
    ['a level that does not fail', 'failOn: note', 'failOn must be error, warning', null],
    ['a token instead of the name of its variable', 'hub: {tokenEnv: hf-abc}', 'hub.tokenEnv: write the name of an environment variable', null],
    ['text in place of a list', 'models: org/name', 'models must be a list', null],
  ])('%s', (_name, text, message, hint) => {
    expect(mistakesIn(text)[0]).toMatchObject({ message, place: { file: 'modelcheck.yaml', line: 1 }, ...(hint === null ? {} : { hint }) });
  });

  test('all at once', () => {
    expect(mistakesIn('polcy: x\nfailOn: note\nhub: {offline: yes please}\noutputs: {sariv: x}')).toHaveLength(4);
  });
});

test('what is right of a wrong configuration is there all the same', () => {
  expect(checkConfig('polcy: x\nprofile: p.yaml\nhub: {offline: maybe, snapshot: s.json}\n', 'modelcheck.yaml')).toMatchObject({ config: { profile: 'p.yaml', hub: { snapshot: 's.json' } }, mistakes: [{}, {}] });
  expect(checkConfig('models: [\n', 'modelcheck.yaml').config).toEqual({});
});

const none = { profile: false, waivers: false, lock: false };

describe('a written configuration', () => {
  test('is right and searches the folder again', () => {
    expect(parseConfig(renderConfig(['org/b', 'org/a', 'org/a'], none), 'modelcheck.yaml').config).toEqual({ discover: '.', policy: 'commercial-saas', outputs: { sarif: 'modelcheck.sarif', junit: 'modelcheck.xml' } });
    expect(renderConfig(['org/b', 'org/a', 'org/a'], none)).toContain('# Found 2 models:\n#   "org/a"\n#   "org/b"\n');
  });

  test('of a folder without models says how to name them', () => {
    expect(renderConfig([], none)).toContain('# models: [org/name]');
  });

  test('names the files that are at hand', () => {
    expect(parseConfig(renderConfig([], { profile: true, waivers: false, lock: true }), 'modelcheck.yaml').config).toMatchObject({ profile: 'profile.yaml', lock: 'modelcheck.lock' });
  });

  test('cannot be changed by the name of a model', () => {
    expect(parseConfig(renderConfig([`org/x\npolicy: none\n${hostileText}`], none), 'modelcheck.yaml').config.policy).toBe('commercial-saas');
  });
});
