import { describe, expect, test } from 'vitest';
import { statedLicenses, statedLimits } from '../../src/lineage/stated-license.ts';
import type { Card } from '../../src/model/card.ts';
import { card, record } from '../support/record.ts';

function stated(readme: string | null, baseModel: string[] = []): readonly string[] {
  return statedLicenses(record('acme/foo-7b', { readme, readmeState: readme === null ? 'absent' : 'read', card: card({ baseModel }) })).map(({ about, license }) => `${about}: ${license}`);
}

test.each<[string, string | null, readonly string[], string[]?]>([
  ['for this model', 'The model is released under the Bar Community License.', ['self: Bar Community License']],
  ['for the code', 'The code is released under the MIT license.', ['part: MIT license']],
  ['for a parent that the prose names', 'Foo-7B is derived from Bar-7B. Bar-7B is licensed under the Bar Community License.', ['base: Bar Community License']],
  ['for a parent that the card declares', 'Bar-7B is licensed under the Bar Community License.', ['base: Bar Community License'], ['bar/Bar-7B']],
  ['for a model that is only mentioned', 'Bar-7B is licensed under the Bar Community License.', []],
  ['once, however often they are said', 'The model is released under the MIT license.\n\nThis model is licensed under the MIT license.', ['self: MIT license']],
  ['without a README', null, []],
])('licences are stated %s', (_, readme, expected, base) => {
  expect(stated(readme, base)).toEqual(expected);
});

describe('what a gate makes its visitors promise', () => {
  test.each<[string, Partial<Card>, number]>([
    ['a prompt that forbids commercial use', { gatedPrompt: 'By clicking you agree to use this model for non-commercial research only.' }, 1],
    ['a question that does', { gateWords: 'Name\n\nI agree to use this model for non-commercial use ONLY' }, 1],
    ['a prompt that asks for a name', { gatedPrompt: 'Please share your contact data to access this model.' }, 0],
    ['a promise to use it for research', { gatedPrompt: 'By requesting access you confirm that you will use Foo for academic research and not in a product.' }, 1],
    ['a promise not to sell', { gateWords: 'I agree not to use the model for commercial purposes' }, 1],
    ['a promise that covers both', { gatedPrompt: 'You will use Foo for research or commercial purposes under its licence.' }, 0],
    ['words beside the licence', { licenseNotes: 'Free for research. Commercial use requires a paid licence.' }, 1],
    ['words beside the licence that grant', { licenseNotes: 'Free for research and commercial use.' }, 0],
    ['a gate that is shut to the European Union', { gatedEuDisallowed: true }, 1],
    ['no gate', {}, 0],
  ])('%s', (_, own, count) => {
    expect(statedLimits(record('a/s', { card: card(own) }))).toHaveLength(count);
  });
});

test.each<[string, string, string, number]>([
  ['a NOTICE that forbids commercial use', 'NOTICE', 'Foo\nCopyright 2025 Foo Lab\n\nThe weights are licensed for non-commercial research only.', 1],
  ['a NOTICE that names contributors', 'NOTICE', 'Foo\nCopyright 2025 Foo Lab\n\nThis product includes software developed by the Bar contributors.', 0],
  ['notices of other people', 'THIRD_PARTY_NOTICES.md', 'The bar library is licensed for non-commercial research only.', 0],
  ['a licence, which is compared with the known ones', 'LICENSE', 'Commercial use is prohibited.', 0],
])('%s', (_, path, text, count) => {
  expect(statedLimits(record('a/s', { card: card({}), texts: { [path]: text } }))).toHaveLength(count);
});
