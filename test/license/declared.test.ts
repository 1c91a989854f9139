import { describe, expect, test } from 'vitest';
import { declaredNames } from '../../src/license/declared.ts';
import type { Card } from '../../src/model/card.ts';
import { configFromJson } from '../../src/source/config.ts';
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

describe('licences named elsewhere than under `license`', () => {
  const config = (value: object) => configFromJson(value);

  test.each<[string, Parameters<typeof record>[1], readonly string[], boolean]>([
    ['under keys of the card’s own', { card: card({ license: ['mit'], furtherLicenses: ['cc-by-nc-4.0'] }) }, ['mit', 'cc-by-nc-4.0'], true],
    ['under such a key alone', { card: card({ furtherLicenses: ['cc-by-nc-4.0'] }) }, ['cc-by-nc-4.0'], false],
    ['among the tags of the card', { card: card({ license: ['mit'], tags: ['license:cc-by-nc-4.0', 'license:MIT'] }) }, ['mit', 'cc-by-nc-4.0'], true],
    ['in the configuration', { card: card({ license: ['mit'] }), config: config({ license: 'cc-by-nc-4.0' }) }, ['mit', 'cc-by-nc-4.0'], true],
    ['in the settings of timm', { card: card({ license: ['mit'] }), config: config({ pretrained_cfg: { license: 'cc-by-nc-4.0' } }) }, ['mit', 'cc-by-nc-4.0'], true],
    ['in the configuration, the same', { card: card({ license: ['mit'] }), config: config({ license: 'MIT' }) }, ['mit'], false],
    ['in weights, as a plain word', { card: card({ license: ['mit'] }), safetensorsMetadata: { license: 'cc-by-nc-4.0' } }, ['mit', 'cc-by-nc-4.0'], true],
  ])('%s count beside it', (_, rest, expected, isTwofold) => {
    expect(declaredNames(record('o/a', rest))).toMatchObject({ names: expected, isTwofold });
  });
});
