import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/license/build-catalog.ts';
import { computeEffectiveTerms } from '../../src/license/effective-terms.ts';
import { incompatibleFindings } from '../../src/license/incompatible-findings.ts';
import type { LicenseTerms } from '../../src/model/term-values.ts';
import { license, licensesOf, lineageOf, stated, terms } from '../support/licenses.ts';

const copyleft = terms({ copyleft: stated<'copyleft'>({ value: 'strong', section: '5' }) });
const sale = (value: 'allowed' | 'conditional' | 'prohibited') => terms({ commercialUse: stated<'commercialUse'>({ value, section: '2' }) });

function found(other: LicenseTerms, { kind = 'software', own = 'share' }: { readonly kind?: 'software' | 'model'; readonly own?: string } = {}) {
  const catalog = buildCatalog([license('share', copyleft, { kind }), license('other-text', other), license('third', sale('prohibited'))]);
  const lineage = lineageOf(['o/a > merge > p/b', 'o/a > merge > q/c']);
  const licenses = licensesOf({ 'o/a': '', 'p/b': own, 'q/c': 'other-text' }, catalog);
  return incompatibleFindings(computeEffectiveTerms(lineage, licenses, { catalog, statedBases: [] }), catalog);
}

describe('beside copyleft', () => {
  test.each<[string, LicenseTerms, number]>([
    ['a ban on commercial use cannot stand', sale('prohibited'), 1],
    ['a list of forbidden uses cannot stand', terms({ acceptableUse: stated<'acceptableUse'>({ where: 'attachment', amendable: 'no', restrictions: ['harm'], section: 'A' }) }), 1],
    ['leave to sell can stand', sale('allowed'), 0],
    ['conditions on selling can stand, as each is judged as its own term', sale('conditional'), 0],
    ['a copy of the licence can stand', terms({ licenseCopy: stated<'licenseCopy'>({ trigger: 'distribution', section: '1' }) }), 0],
    ['what is not known is told elsewhere', terms({ acceptableUse: { state: 'unknown' } }), 0],
    ['copyleft of another text is judged by neither', copyleft, 0],
  ])('%s', (_, other, count) => {
    expect(found(other)).toHaveLength(count);
  });

  test('a model licence that asks for itself bans no further restrictions', () => {
    expect(found(sale('prohibited'), { kind: 'model' })).toEqual([]);
  });

  test.each<[string, LicenseTerms, LicenseTerms, number]>([
    ['the same ban on commercial use', sale('prohibited'), sale('prohibited'), 0],
    ['the same field, or a wider one', terms({ fieldOfUse: stated<'fieldOfUse'>({ limitedTo: ['non-commercial'], section: '2' }) }), terms({ fieldOfUse: stated<'fieldOfUse'>({ limitedTo: ['research', 'non-commercial'], section: '9' }) }), 0],
    ['a narrower field', terms({ fieldOfUse: stated<'fieldOfUse'>({ limitedTo: ['research', 'non-commercial'], section: '2' }) }), terms({ fieldOfUse: stated<'fieldOfUse'>({ limitedTo: ['research'], section: '9' }) }), 1],
    ['a ban of another kind', sale('prohibited'), terms({ militaryUse: stated<'militaryUse'>({ value: 'prohibited', section: '2' }) }), 1],
  ])('what the copyleft licence asks for itself is no further restriction: %s', (_, own, other, count) => {
    const catalog = buildCatalog([license('share', { ...own, copyleft: copyleft.copyleft }, { kind: 'content' }), license('other-text', other)]);
    const licenses = licensesOf({ 'o/a': '', 'p/b': 'share', 'q/c': 'other-text' }, catalog);
    expect(incompatibleFindings(computeEffectiveTerms(lineageOf(['o/a > merge > p/b', 'o/a > merge > q/c']), licenses, { catalog, statedBases: [] }), catalog)).toHaveLength(count);
  });

  test('a text does not contradict itself', () => {
    const catalog = buildCatalog([license('both', { ...copyleft, commercialUse: stated<'commercialUse'>({ value: 'prohibited', section: '2' }) }, { kind: 'software' })]);
    const lineage = lineageOf(['o/a']);
    expect(incompatibleFindings(computeEffectiveTerms(lineage, licensesOf({ 'o/a': 'both' }, catalog), { catalog, statedBases: [] }), catalog)).toEqual([]);
  });
});

test('a finding names both licences, who brings each, and every term in the way', () => {
  const [finding, ...rest] = found({ ...sale('prohibited'), hosting: stated<'hosting'>({ value: 'prohibited', section: '1' }), fieldOfUse: stated<'fieldOfUse'>({ limitedTo: ['research'], section: '2' }) });
  expect(rest).toEqual([]);
  expect(finding).toMatchObject({ ruleId: 'license-incompatible', license: 'share', section: '5', via: ['o/a', 'q/c'] });
  expect(finding?.message).toBe('share of p/b allows no further restrictions, and other-text of q/c imposes some: commercial use, field of use.');
});

test('each licence in the way is told apart', () => {
  expect(found(sale('prohibited'), { own: 'share + third' }).map(({ message }) => / and (\S+) of/.exec(message)?.[1])).toEqual(['other-text', 'third']);
});
