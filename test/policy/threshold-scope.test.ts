import { expect, test } from 'vitest';
import type { Profile } from '../../src/model/profile.ts';
import type { Threshold } from '../../src/model/term-values.ts';
import { appliesTo } from '../../src/policy/threshold-scope.ts';

const threshold = (applies: Threshold['appliesTo']): Threshold => ({ quantity: 'annual-revenue', amount: 1, comparison: 'at-least', measured: 'continuing', counts: 'licensee', appliesTo: applies, consequence: 'pay', section: '1' });

test.each<[Threshold['appliesTo'], string, Profile['use'], boolean | string]>([
  ['any-use', 'whatever the use is', { commercial: false }, true],
  ['commercial-use', 'nothing is stated, which is the stricter reading', undefined, true],
  ['commercial-use', 'it is commercial', { commercial: true }, true],
  ['commercial-use', 'it is not', { commercial: false }, false],
  ['distribution', 'nothing is stated', undefined, 'use.distributesWeights'],
  ['distribution', 'weights are passed on', { distributesWeights: true }, true],
  ['distribution', 'they are not', { distributesWeights: false }, false],
  ['distribution', 'the deployment says that they are', { deployment: 'redistributed' }, true],
  ['model-as-a-service', 'nothing is stated', {}, 'use.deployment'],
  ['model-as-a-service', 'the model is offered', { deployment: 'hosted' }, true],
  ['model-as-a-service', 'it stays in the house', { deployment: 'internal' }, false],
])('a line for %s where %s: %s', (applies, _, use, expected) => {
  const scope = appliesTo(threshold(applies), use === undefined ? {} : { use });
  expect(scope.applies === null ? scope.fact : scope.applies).toBe(expected);
});

test('a line that does not apply says why', () => {
  expect(appliesTo(threshold('commercial-use'), { use: { commercial: false } })).toMatchObject({ reason: expect.stringContaining('not commercial') });
});
