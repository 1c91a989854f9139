import { describe, expect, test } from 'vitest';
import type { BindingLicense, NodeLicense } from '../../../src/model/license.ts';
import { governingFacts, licenseFacts, type LicenseFlags } from '../../../src/policy/facts/license-facts.ts';
import { catalog } from '../support/build.ts';

const flags: LicenseFlags = new Map([
  ['mit', { osiApproved: true, kind: 'software', family: 'mit', spdxId: 'MIT', date: null }],
  ['gemma', { osiApproved: false, kind: 'model', family: 'gemma', spdxId: null, date: '2024-04-01' }],
]);

function binding(id: string): BindingLicense {
  const license = catalog.licenses.get('mit');
  if (!license) throw new Error('the catalog has no mit');
  return { id, basis: 'declared', where: 'README.md#license', terms: license.terms };
}

function nodeLicense(change: Partial<NodeLicense>): NodeLicense {
  return {
    model: 'a/b',
    declared: ['mit'],
    declaredIds: ['mit'],
    unexplained: [],
    ambiguous: [],
    choice: false,
    detected: [],
    concluded: 'mit',
    binding: [binding('mit')],
    ...change,
  };
}

describe('the licence of the model itself', () => {
  test('is what was declared, detected and concluded', () => {
    const own = nodeLicense({
      detected: [
        { path: 'LICENSE', verdict: 'variant', license: null, closest: 'mit', sha256: 'f'.repeat(64), added: ['no military'], missing: [], unknownTerms: ['militaryUse'] },
      ],
    });
    expect(licenseFacts(own, flags).value).toEqual({
      declared: ['mit'],
      declaredIds: ['mit'],
      unexplained: [],
      detected: [{ path: 'LICENSE', verdict: 'variant', id: null, closest: 'mit', sha256: 'f'.repeat(64), unknownTerms: ['militaryUse'] }],
      concluded: 'mit',
      binding: [{ id: 'mit', basis: 'declared', where: 'README.md#license' }],
      osiApproved: true,
    });
  });
  test('that could not be concluded is unknown, and says why', () => {
    expect(licenseFacts(nodeLicense({ concluded: null }), flags).unknowns).toEqual({
      concluded: { facts: ['license.concluded'], why: 'no licence could be concluded for the model itself' },
    });
  });
  test('of which nothing is held is unknown throughout', () => {
    const { value } = licenseFacts(undefined, flags);
    expect(Object.values(value as object).every((fact) => fact === null)).toBe(true);
  });
});

describe('whether the OSI has approved it', () => {
  test.each<readonly [string, Partial<NodeLicense>, boolean | null]>([
    ['one approved licence', {}, true],
    ['one that is not', { binding: [binding('gemma')] }, false],
    ['an approved one and one that is not', { binding: [binding('mit'), binding('gemma')] }, false],
    ['one that is not, beside one that is not known', { binding: [binding('gemma'), binding('ours')] }, false],
    ['one that is not known', { binding: [binding('mit'), binding('ours')] }, null],
    ['a name that nothing explains', { unexplained: ['our own'] }, null],
    ['no licence', { binding: [] }, null],
  ])('%s: %s', (_, change, approved) => {
    expect(licenseFacts(nodeLicense(change), flags).value).toMatchObject({ osiApproved: approved });
  });
});

describe('the licences that bind', () => {
  const terms = {
    governing: [
      { id: 'mit', via: ['a/b'], basis: 'declared' as const },
      { id: 'ours', via: ['a/b', 'a/c'], basis: 'detected' as const },
    ],
    terms: [],
    complete: true,
  };
  test('carry what the catalog says of them, and the model that brings them', () => {
    expect(governingFacts(terms, flags, null).value).toEqual([
      { id: 'mit', via: ['a/b'], basis: 'declared', model: 'a/b', osiApproved: true, kind: 'software', family: 'mit', spdxId: 'MIT', date: null, editions: [] },
      { id: 'ours', via: ['a/b', 'a/c'], basis: 'detected', model: 'a/c', osiApproved: null, kind: null, family: null, spdxId: null, date: null, editions: [] },
    ]);
  });
  test('name the texts that a name of several may mean', () => {
    const governing = [{ id: 'twin', via: ['a/b'], basis: 'declared', editions: ['twin@a', 'twin@b'] }] as const;
    expect(governingFacts({ ...terms, governing }, flags, null).value).toMatchObject([{ id: 'twin', editions: ['twin@a', 'twin@b'] }]);
  });
  test('end in an unknown one where more may bind', () => {
    const hidden = { facts: ['lineage.complete'], why: 'x' };
    const part = governingFacts(terms, flags, hidden);
    expect(part.value).toHaveLength(3);
    expect(part.unknowns).toEqual({ 2: hidden });
  });
  test('say on which path they come', () => {
    expect(governingFacts(terms, flags, null).provenance).toEqual({
      0: { term: null, license: 'mit', via: ['a/b'], section: null },
      1: { term: null, license: 'ours', via: ['a/b', 'a/c'], section: null },
    });
  });
});
