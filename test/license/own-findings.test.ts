import { describe, expect, test } from 'vitest';
import { ownFindings } from '../../src/license/own-findings.ts';
import type { BindingLicense, DetectedLicense, NodeLicense } from '../../src/model/license.ts';
import type { Relation } from '../../src/model/relation.ts';
import { licensesOf, lineageOf, terms, testCatalog } from '../support/licenses.ts';

const model = 'o/a';

function found(text: string, rest: Partial<NodeLicense> = {}, relation: Relation | null = null) {
  const license = licensesOf({ [model]: text }).get(model);
  if (license === undefined) throw new Error('the model has licensing');
  const parents = relation === null ? [] : lineageOf([`${model} > ${relation} > p/b`]).edges;
  return ownFindings({ license: { ...license, ...rest }, via: ['s/subject', model], parents }, testCatalog);
}

const codes = (...args: Parameters<typeof found>): readonly string[] => found(...args).map(({ ruleId, level, outcome }) => `${ruleId} ${level} ${outcome}`);

function shipped(path: string, rest: Partial<DetectedLicense> = {}): DetectedLicense {
  return { path, sha256: 'f'.repeat(64), verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [], ...rest };
}

function binding(id: string, basis: BindingLicense['basis'], where = 'LICENSE'): BindingLicense {
  return { id, basis, where, terms: testCatalog.licenses.get(id)?.terms ?? terms() };
}

describe('a model that says nothing of its licence', () => {
  test.each<{ name: string; rest?: Partial<NodeLicense>; relation?: Relation | null; expected: readonly string[] }>([
    { name: 'is without a licence', expected: ['license-missing error undecided'] },
    { name: 'is without one when the card says unknown, in any case', rest: { unexplained: [' Unknown '] }, expected: ['license-missing error undecided'] },
    { name: 'warns as a quantized copy of what binds', relation: 'quantized', expected: ['license-missing warning undecided'] },
    { name: 'warns as a conversion', relation: 'converted', expected: ['license-missing warning undecided'] },
    { name: 'fails as a fine-tune, which has something of its own', relation: 'finetune', expected: ['license-missing error undecided'] },
    { name: 'ships a text nobody knows, which is what is told', rest: { detected: [shipped('LICENSE')] }, expected: ['license-unrecognised error undecided'] },
    { name: 'does not become licensed by a text about third parties', rest: { detected: [shipped('THIRD_PARTY_LICENSES.md')] }, expected: ['license-missing error undecided'] },
    { name: 'does not become licensed by an unknown text about its code', rest: { detected: [shipped('LICENSE-CODE')] }, expected: ['license-missing error undecided'] },
  ])('$name', ({ rest = {}, relation = null, expected }) => {
    expect(codes('', rest, relation)).toEqual(expected);
  });

  test('names the parent whose weights it copies', () => {
    expect(found('', {}, 'copy')[0]?.message).toContain('p/b');
  });
});

describe('names on the card', () => {
  test('each name that nothing explains is told with what was written', () => {
    expect(found('', { unexplained: ['house rules', 'handshake'] }).map(({ ruleId, evidence }) => [ruleId, evidence[0]?.quote])).toEqual([
      ['license-unrecognised', 'house rules'],
      ['license-unrecognised', 'handshake'],
    ]);
  });

  test('a name of several texts asks which one', () => {
    expect(found('', { ambiguous: ['twin'] })).toMatchObject([{ ruleId: 'license-ambiguous', license: 'twin', via: ['s/subject', model] }]);
  });

  test('hostile names are quoted in bounds and print on one line', () => {
    const [finding] = found('', { unexplained: [`x\u001B[31m\u202E\n${'y'.repeat(5000)}`] });
    expect(finding?.evidence[0]?.quote).toHaveLength(300);
    expect(finding?.message).not.toMatch(/[\u001B\u202E\n]/u);
    expect(finding?.message.length).toBeLessThan(500);
  });

  test('an offered choice that nobody recorded is told', () => {
    expect(codes('free + share', { choice: true })).toEqual(['license-choice note violation']);
  });
});

describe('shipped texts beside a declared licence', () => {
  test.each<{ name: string; text: DetectedLicense; expected: readonly string[] }>([
    { name: 'an unknown text may ask for anything', text: shipped('LICENSE'), expected: ['license-unrecognised error undecided'] },
    { name: 'a text behind the gate warns, as the card speaks', text: shipped('LICENSE', { sha256: null, unread: 'gated' }), expected: ['license-unrecognised warning undecided'] },
    { name: 'a notice that could not be read, which may hold terms', text: shipped('NOTICE.pdf', { sha256: null, unread: 'failed' }), expected: ['license-unrecognised error undecided'] },
    { name: 'a text that could not be read may ask for anything', text: shipped('LICENSE.pdf', { sha256: null, unread: 'failed' }), expected: ['license-unrecognised error undecided'] },
    { name: 'a changed text is a variant', text: shipped('LICENSE', { verdict: 'variant', closest: 'free', added: ['70'] }), expected: ['license-text-variant error undecided'] },
    { name: 'a text within a document that says nothing more is fine', text: shipped('LICENSE', { verdict: 'embeds', license: 'free', closest: 'free' }), expected: [] },
    { name: 'a text within a document that may change it is a variant', text: shipped('LICENSE', { verdict: 'embeds', license: 'free', closest: 'free', unknownTerms: ['militaryUse'] }), expected: ['license-text-variant error undecided'] },
    { name: 'texts of third parties say nothing of the model', text: shipped('3rd-party/LICENSE'), expected: [] },
    { name: 'texts for code say nothing of the weights', text: shipped('LICENSE-CODE', { verdict: 'variant', closest: 'free' }), expected: [] },
  ])('$name', ({ text, expected }) => {
    expect(codes('free', { detected: [text] })).toEqual(expected);
  });

  test('a text that cannot be read fails where nothing but the family speaks', () => {
    const rest = { binding: [binding('free', 'family')], detected: [shipped('LICENSE', { sha256: null })] };
    expect(codes('', rest)).toEqual(['license-unrecognised error undecided']);
  });

  test('what a variant changed is told in three examples a kind', () => {
    const text = shipped('LICENSE', { verdict: 'variant', closest: 'beast-2', added: ['a', 'b', 'c', 'd'], missing: ['section 2'], unknownTerms: ['userThreshold'] });
    const [finding] = found('free', { detected: [text] });
    expect(finding?.message).toContain('added "a", "b", "c"; missing section 2; terms now unknown: userThreshold');
    expect(finding?.message).not.toContain('"d"');
  });

  test('a known text whose terms nobody typed leaves open what it asks', () => {
    expect(codes('', { binding: [binding('zlib-like', 'detected')] })).toEqual(['license-unrecognised error undecided']);
  });
});

describe('statements that contradict one another', () => {
  const ship = (id: string) => ({ binding: [binding('free', 'declared', 'card'), binding(id, 'detected')] });

  test.each<{ name: string; text: string; rest: Partial<NodeLicense>; conflict: boolean }>([
    { name: 'another text than the declared one', text: 'free', rest: ship('noncom'), conflict: true },
    { name: 'the declared text', text: 'free', rest: ship('free'), conflict: false },
    { name: 'an edition behind the declared name', text: 'twin', rest: { binding: [binding('twin@a', 'detected')] }, conflict: false },
    { name: 'the name behind a declared edition', text: 'twin@a', rest: { binding: [binding('twin', 'detected')] }, conflict: false },
    { name: 'a text where nothing is declared', text: '', rest: { binding: [binding('noncom', 'detected')] }, conflict: false },
    { name: 'a tag beside a name', text: 'free + noncom', rest: { isTwofold: true }, conflict: true },
    { name: 'a list, which is one statement', text: 'free + noncom', rest: {}, conflict: false },
    { name: 'two statements of which one is a choice', text: 'free + noncom', rest: { isTwofold: true, choice: true }, conflict: false },
  ])('$name', ({ text, rest, conflict }) => {
    expect(found(text, rest).some(({ ruleId }) => ruleId === 'license-conflict')).toBe(conflict);
  });

  test('a conflict names both licences and the file', () => {
    const [finding] = found('free', ship('noncom'));
    expect(finding).toMatchObject({ license: 'noncom', evidence: [{ where: 'LICENSE', quote: null }] });
    expect(finding?.message).toMatch(/free.*noncom.*LICENSE/);
  });
});

describe('a licence that a curation decided', () => {
  const decided = { binding: [binding('free', 'curated')], unexplained: ['house rules'], detected: [shipped('LICENSE')] };

  test('ends what the model says against itself', () => {
    expect(codes('', decided)).toEqual([]);
  });

  test('does not end it where only one of two is decided', () => {
    expect(codes('', { ...decided, binding: [binding('free', 'curated'), binding('share', 'stated')] })).not.toEqual([]);
  });

  test('is still told to be made for data', () => {
    expect(codes('', { ...decided, binding: [binding('table', 'curated')] })).toEqual(['license-category note violation']);
  });
});
