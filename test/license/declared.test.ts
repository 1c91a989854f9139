import { describe, expect, test } from 'vitest';
import { declaredNames } from '../../src/license/declared.ts';
import type { Card } from '../../src/model/card.ts';
import { card, record } from '../support/record.ts';

const names = (own: Partial<Card>) => declaredNames(record('o/a', { card: card(own) }));

describe('what a card declares', () => {
  test.each<{ name: string; own: Partial<Card>; expected: readonly string[]; twofold?: boolean }>([
    { name: 'one licence', own: { license: ['mit'] }, expected: ['mit'] },
    { name: 'a list, of which all bind and which is one statement', own: { license: ['mit', 'apache-2.0'] }, expected: ['mit', 'apache-2.0'] },
    { name: 'a name in the place of other', own: { license: ['other'], licenseName: 'mrl' }, expected: ['mrl'] },
    { name: 'a name in the place of Other in any case', own: { license: ['OTHER'], licenseName: 'mrl' }, expected: ['mrl'] },
    { name: 'a name alone', own: { licenseName: 'mrl' }, expected: ['mrl'] },
    { name: 'a name beside another licence, two statements', own: { license: ['mit'], licenseName: 'mrl' }, expected: ['mit', 'mrl'], twofold: true },
    { name: 'other without a name, which says nothing', own: { license: ['other'] }, expected: ['other'] },
    { name: 'other beside a licence, which stands for more', own: { license: ['mit', 'other'] }, expected: ['mit', 'other'] },
  ])('$name', ({ own, expected, twofold = false }) => {
    expect(names(own)).toMatchObject({ names: expected, isTwofold: twofold });
  });

  test('raw values are shown as written, other included', () => {
    expect(names({ license: ['other'], licenseName: 'mrl', licenseLink: 'LICENSE' })).toMatchObject({ raw: ['other', 'mrl'], link: 'LICENSE' });
  });
});

describe('the tags of the Hub', () => {
  const tags = ['license:mit', 'base_model:x/y', 'license:', 'relicense:gpl'];

  test('count where there is no card', () => {
    expect(declaredNames(record('o/a', { card: null, tags: ['license:mit', 'relicense:gpl'] }))).toMatchObject({ names: ['mit'], link: null });
  });

  test('count where the card says nothing, beside its link', () => {
    expect(declaredNames(record('o/a', { card: card({ licenseLink: 'LICENSE' }), tags: ['license:mit'] }))).toMatchObject({ names: ['mit'], link: 'LICENSE' });
  });

  test('do not count where the card speaks, as they drop half of it', () => {
    expect(declaredNames(record('o/a', { card: card({ license: ['gpl-3.0'] }), tags })).names).toEqual(['gpl-3.0']);
  });
});
