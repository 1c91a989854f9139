import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { lockOf, renderLock } from '../../src/lock/write-lock.ts';
import { renderJson } from '../../src/report/json.ts';
import { parseYaml } from '../../src/util/yaml.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, reportWith } from '../support/report.ts';

const ajv = new Ajv2020({ strict: false });
const read = (file: string): string => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const isValid = (schema: string, value: unknown): boolean => ajv.validate(JSON.parse(read(`schemas/${schema}.schema.json`)), value) === true;

describe('the published schemas accept what is written', () => {
  test.each([
    ['report', JSON.parse(renderJson(reportWith([distillSubject()])))],
    ['report', JSON.parse(renderJson(hostileReport()))],
    ['lock', JSON.parse(renderLock(lockOf(reportWith([distillSubject()]))))],
    ['config', parseYaml(read('examples/sample-repo/modelcheck.yaml'), 'modelcheck.yaml').value],
  ])('%s', (schema, value) => {
    expect(isValid(schema, value)).toBe(true);
  });
});

test.each([
  ['report', { schemaVersion: '2' }],
  ['lock', { version: 2 }],
  ['config', { outputs: { sariv: 'x' } }],
])('and nothing else: %s', (schema, value) => {
  expect(isValid(schema, value)).toBe(false);
});
