import { describe, expect, test } from 'vitest';
import { driftFinding } from '../../../src/lock/drift/drift-finding.ts';
import { driftMessages } from '../../../src/lock/drift/drift-messages.ts';
import { findingCodes } from '../../../src/model/finding-codes.ts';

const place = { model: 'org/base', via: ['org/model', 'org/base'] };
const kinds = Object.keys(driftMessages) as (keyof typeof driftMessages)[];

/** Names in braces that a message asks for, but for the model. */
function valuesOf(kind: keyof typeof driftMessages): Record<string, string> {
  const names = [...driftMessages[kind].text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).filter((name) => name !== 'model');
  return Object.fromEntries(names.map((name) => [name, `<${name}>`]));
}

describe.each(kinds)('a finding of %s', (kind) => {
  test('names the model, has all its values filled in, and is one sentence', () => {
    const { message } = driftFinding(kind, place, valuesOf(kind));
    expect(message).toContain('org/base');
    expect(message).not.toMatch(/[{}]|undefined/);
    expect(message).toMatch(/\.$/);
  });

  test('has the level, outcome and advice of its code', () => {
    const finding = driftFinding(kind, place, valuesOf(kind));
    const { level, outcome, howToFix } = findingCodes[driftMessages[kind].code];
    expect(finding).toMatchObject({ ruleId: driftMessages[kind].code, level, outcome, howToFix, license: null, evidence: [], via: place.via });
  });
});

test('every drift but a new revision and newly read terms is an error, which no policy or waiver softens', () => {
  const soft = kinds.filter((kind) => findingCodes[driftMessages[kind].code].level !== 'error');
  expect(soft).toEqual(['revision', 'terms']);
  expect(kinds.filter((kind) => findingCodes[driftMessages[kind].code].level === 'error' && findingCodes[driftMessages[kind].code].waivable)).toEqual([]);
});
