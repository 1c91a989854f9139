import { describe, expect, test } from 'vitest';
import { conditionsIn } from '../../../../src/lineage/evidence/prose/conditions.ts';
import { cardText } from '../../../support/prose.ts';

const told = (readme: string): number => conditionsIn(cardText(readme)).length;

describe('a card ties the use of its model to a condition', () => {
  test.each([
    'Commercial use is permitted after registration on our site.',
    'Companies must apply for a commercial license before they use the model.',
    'A paid licence is required for business use.',
    'The weights are licensed separately.',
    'The model is free to use until 31 December 2025.',
    'This model is an evaluation version.',
    'You get a 30-day trial of this model.',
    'Production use is not permitted.',
    'Free for organizations with less than $1M annual revenue.',
    'You may use the model if your product has fewer than 100,000 monthly active users.',
    'Companies with more than 50 employees need our permission.',
    'The license is not granted to companies located in the European Union.',
    'Use of this model in Germany is prohibited.',
    'You may not offer the model as a hosted service to third parties.',
    'Providing the model as SaaS is prohibited.',
    'You may not use this model to compete with us.',
    'You cannot use this model to make money.',
  ])('%s', (readme) => {
    expect(told(readme)).toBe(1);
  });
});

describe('a card does not', () => {
  test.each([
    'This model is licensed under the Apache License 2.0. You may use it for research and commercial purposes.',
    'Commercial use is subject to the terms of the Apache License 2.0.',
    'No registration is required for commercial use.',
    'A commercial license is not required.',
    'Contact our team for enterprise support; a support contract is required for priority answers.',
    'The model was trained on data until 2024.',
    'The model has fewer than 3 billion parameters and more than 200,000 users.',
    'The data set may not be used in the European Union.',
    'It was trained on laws of Germany and France.',
    'The model does not offer medical advice.',
    'It can compete with models ten times larger.',
    'The demo is limited to fewer than 100 users.',
    'You must obtain a copy of the License.',
    'Evaluation: 30 days of logs.',
  ])('%s', (readme) => {
    expect(told(readme)).toBe(0);
  });

  test('and a long sentence of a stranger is read at once', () => {
    const started = told(`${'free use until over more than companies may not '.repeat(20_000)}.`);
    expect(started).toBeLessThan(2);
  });
});
