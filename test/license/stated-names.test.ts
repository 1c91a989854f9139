import { expect, test } from 'vitest';
import { statedNames } from '../../src/license/stated-names.ts';
import type { StatedLicense } from '../../src/model/license.ts';
import { license, terms } from '../support/licenses.ts';
import { buildCatalog } from '../../src/license/build-catalog.ts';

const catalog = buildCatalog([
  license('free', terms(), { name: 'Free License', kind: 'software' }),
  license('beast-2', terms(), { name: 'Beast 2 License', licensor: 'Menagerie', kind: 'model', family: 'beast' }),
  license('beast', terms(), { name: 'Beast License', kind: 'ambiguous', editions: ['beast-2'], family: 'beast' }),
  license('other', terms(), { name: 'Other', kind: 'placeholder', aliases: ['custom', 'proprietary'] }),
  license('zoo', terms(), { name: 'Zoo License', kind: 'family', family: 'zoo' }),
]);

function said(name: string, bound: readonly string[], about: StatedLicense['about'] = 'self') {
  const stated: readonly StatedLicense[] = [{ license: name, about, evidence: { kind: 'prose', where: 'README.md:3', quote: name } }];
  return statedNames(stated, { binding: bound.map((id) => ({ id, basis: 'declared', where: 'card license', terms: terms() })), catalog });
}

test.each<[string, string, readonly string[], readonly string[]]>([
  ['a name that nobody knows', 'Harbour Seal License', ['free'], ['Harbour Seal License']],
  ['a known name', 'Free License', ['free'], []],
  ['other words for what binds', 'Menagerie license', ['beast-2'], []],
  ['words that change what binds', 'custom Free license', ['free'], ['custom Free license']],
  ['a word for a licence that nobody names', 'proprietary', ['free'], ['proprietary']],
  ['what the front matter says of other licences', 'other', ['free'], []],
  ['a licence without a name, beside software terms', 'custom license', ['free'], ['custom license']],
  ['a licence without a name, beside one of the model', 'custom license', ['beast-2'], []],
])('%s', (_, name, bound, unexplained) => {
  expect(said(name, bound).unexplained).toEqual(unexplained);
});

test.each<[string, string, readonly string[], readonly string[]]>([
  ['of which an edition binds', 'Beast License', ['beast-2'], []],
  ['of which none binds', 'Beast License', ['free'], ['beast']],
  ['for many texts, beside software terms', 'Zoo License', ['free'], ['zoo']],
  ['for many texts, beside a licence of the model', 'Zoo License', ['beast-2'], []],
])('a name of several texts, %s', (_, name, bound, ambiguous) => {
  expect(said(name, bound).ambiguous).toEqual(ambiguous);
});

test('licences of parts and of the base are no names of this model’s', () => {
  expect(said('Harbour Seal License', ['free'], 'part')).toEqual({ unexplained: [], ambiguous: [] });
});
