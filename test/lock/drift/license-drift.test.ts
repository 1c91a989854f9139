import { describe, expect, test } from 'vitest';
import { licenseDrift } from '../../../src/lock/drift/license-drift.ts';
import type { LockedModel } from '../../../src/model/lock.ts';
import { nodeWith, textWith } from '../../support/report.ts';

type Text = LockedModel['licenseTexts'][number];
const model: LockedModel = { revision: 'a', renamedFrom: null, status: 'resolved', cardDigest: null, declared: ['mit'], licenseTexts: [], concluded: 'mit', parents: [] };
const text = (rest: Partial<Text> = {}): Text => ({ path: 'LICENSE', sha256: '1'.repeat(64), verdict: 'identified', id: 'mit', closest: 'mit', ...rest });
const place = { model: 'o/a', via: ['o/a'] };

function drift(before: Partial<LockedModel>, now: Partial<LockedModel>): readonly string[] {
  const seen = { ...model, ...now };
  const node = nodeWith('o/a', { detected: seen.licenseTexts.map((one) => textWith(one)) });
  return licenseDrift({ before: { ...model, ...before }, now: seen, node }, place).map(({ message }) => message);
}

describe('declared words', () => {
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['the same', ['mit'], ['mit'], []],
    ['in another order', ['mit', 'apache-2.0'], ['apache-2.0', 'mit'], []],
    ['one more', ['mit'], ['mit', 'gpl-3.0'], ['o/a declared mit when it was locked and declares gpl-3.0 + mit now.']],
    ['none any more', ['mit'], [], ['o/a declared mit when it was locked and declares no licence now.']],
    ['for the first time', [], ['mit'], ['o/a declared no licence when it was locked and declares mit now.']],
  ])('%s', (_name, before, now, messages) => {
    expect(drift({ declared: [...before] }, { declared: [...now] })).toEqual(messages);
  });
});

describe('texts', () => {
  test.each<[string, readonly Text[], readonly Text[], readonly string[]]>([
    ['the same', [text()], [text()], []],
    ['in other bytes', [text()], [text({ sha256: '2'.repeat(64) })], ['The licence text LICENSE of o/a changed.']],
    ['of another name', [text()], [text({ path: 'COPYING' })], ['o/a ships a licence text COPYING that it did not ship when it was locked: it is mit.', 'o/a no longer ships the licence text LICENSE: it was mit.']],
    ['two of three', [text({ path: 'a' }), text({ path: 'b' }), text({ path: 'c' })], [text({ path: 'b' })], ['o/a no longer ships the licence text a: it was mit.', 'o/a no longer ships the licence text c: it was mit.']],
    ['with a hash for the first time, and the same licence', [text({ sha256: null })], [text()], []],
    ['with a hash for the first time, and another licence', [text({ sha256: null })], [text({ id: 'apache-2.0', closest: 'apache-2.0' })], ['The licence text LICENSE of o/a changed: it was mit and is apache-2.0 now.']],
  ])('%s', (_name, before, now, messages) => {
    expect(drift({ licenseTexts: [...before] }, { licenseTexts: [...now] })).toEqual(messages);
  });
});

describe('what is concluded', () => {
  test.each<[string, Partial<LockedModel>, Partial<LockedModel>, readonly string[]]>([
    ['otherwise from the same words: the catalog changed', {}, { concluded: 'apache-2.0' }, ['The licence of o/a was read as mit when it was locked and is read as apache-2.0 now, from the same words and texts, because modelcheck’s catalog changed.']],
    ['otherwise from texts that nobody can compare', { licenseTexts: [text({ sha256: null })] }, { licenseTexts: [text({ sha256: null })], concluded: null }, ['The licence of o/a was mit when it was locked and is unknown now.']],
    ['for the first time', { concluded: null }, {}, ['The licence of o/a was read as unknown when it was locked and is read as mit now, from the same words and texts, because modelcheck’s catalog changed.']],
    ['otherwise from other words is told by the words alone', {}, { declared: ['apache-2.0'], concluded: 'apache-2.0' }, ['o/a declared mit when it was locked and declares apache-2.0 now.']],
  ])('%s', (_name, before, now, messages) => {
    expect(drift(before, now)).toEqual(messages);
  });
});
