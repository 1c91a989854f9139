import { describe, expect, test } from 'vitest';
import { unknownTerms } from '../../src/license/term-states.ts';
import { computeEffectiveTerms } from '../../src/license/effective-terms.ts';
import { licenseFindings } from '../../src/license/findings.ts';
import type { NodeLicense } from '../../src/model/license.ts';
import { licensesOf, lineageOf, testCatalog } from '../support/licenses.ts';

function findings(steps: readonly string[], licenses: Readonly<Record<string, string>>, rest: Readonly<Record<string, Partial<NodeLicense>>> = {}) {
  const lineage = lineageOf(steps);
  const all = new Map([...licensesOf(licenses)].map(([id, license]) => [id, { ...license, ...rest[id] }]));
  return licenseFindings({ lineage, licenses: all, effective: computeEffectiveTerms(lineage, all, { catalog: testCatalog, statedBases: [] }), catalog: testCatalog });
}

const codes = (...args: Parameters<typeof findings>): readonly string[] => findings(...args).map(({ ruleId, outcome, via }) => `${ruleId} ${outcome} ${via.join('>')}`);

describe('restrictions along the chain', () => {
  test.each([
    { name: 'permissive on permissive is clean', licenses: { 'o/a': 'free', 'p/b': 'free' }, found: [] },
    { name: 'the same restricted licence is clean', licenses: { 'o/a': 'beast-2', 'p/b': 'beast-2' }, found: [] },
    { name: 'a stricter child of a permissive parent is clean', licenses: { 'o/a': 'noncom', 'p/b': 'free' }, found: [] },
    { name: 'a permissive child drops a restriction', licenses: { 'o/a': 'free', 'p/b': 'beast-2' }, found: ['inherited-restriction-dropped violation o/a>p/b'] },
    { name: 'a permissive child drops copyleft', licenses: { 'o/a': 'free', 'p/b': 'share' }, found: ['inherited-restriction-dropped violation o/a>p/b'] },
    { name: 'another restricted family drops what only the parent asks', licenses: { 'o/a': 'noncom', 'p/b': 'beast-2' }, found: ['inherited-restriction-dropped violation o/a>p/b'] },
    { name: 'another edition that loses nothing in kind is a conflict, not a drop', licenses: { 'o/a': 'beast-1', 'p/b': 'beast-2' }, found: ['license-conflict violation o/a>p/b'] },
    { name: 'a child of unknown terms is undecided', licenses: { 'o/a': 'kin', 'p/b': 'noncom' }, found: ['inherited-restriction-dropped undecided o/a>p/b'] },
    { name: 'a child of another family of unknown terms drops what is in the words of the licensor', licenses: { 'o/a': 'kin', 'p/b': 'beast-2' }, found: ['inherited-restriction-dropped violation o/a>p/b'] },
    { name: 'a child that says nothing drops nothing', licenses: { 'o/a': '', 'p/b': 'beast-2' }, found: ['license-missing undecided o/a'] },
  ])('$name', ({ licenses, found }) => {
    expect(codes(['o/a > finetune > p/b'], licenses)).toEqual(found);
  });

  test('a drop is found past a permissive step and named with its path and terms', () => {
    const [found] = findings(['o/a > quantized > p/b', 'p/b > finetune > q/c'], { 'o/a': 'free', 'p/b': 'free', 'q/c': 'beast-2' });
    expect(found).toMatchObject({ ruleId: 'inherited-restriction-dropped', license: 'beast-2', via: ['o/a', 'p/b', 'q/c'], section: '2' });
    expect(found?.message).toContain('user threshold, badge, names of derivatives, acceptable use');
  });

  test('an owner that may relicense its own work is a conflict to look at', () => {
    expect(codes(['o/a > adapter > o/b'], { 'o/a': 'free', 'o/b': 'noncom' })).toEqual(['license-conflict undecided o/a>o/b']);
  });

  test('a named licensor may relicense its own model', () => {
    expect(codes(['beast-co/a > finetune > beast-co/b'], { 'beast-co/a': 'beast-2', 'beast-co/b': 'beast-1' })).toEqual([]);
  });
});

describe('a model alone', () => {
  test.each<{ name: string; rest: Partial<NodeLicense>; found: readonly string[] }>([
    { name: 'nothing at all', rest: { binding: [], declared: [], declaredIds: [], concluded: null }, found: ['license-missing undecided o/a'] },
    { name: '`unknown` is no licence', rest: { binding: [], declared: ['unknown'], declaredIds: [], unexplained: ['unknown'], concluded: null }, found: ['license-missing undecided o/a'] },
    { name: 'a name that nothing explains', rest: { binding: [], declaredIds: [], unexplained: ['my-own'], concluded: null }, found: ['license-unrecognised undecided o/a'] },
    { name: 'a text among further terms', rest: { detected: [{ path: 'LICENSE', sha256: null, verdict: 'embeds', license: 'free', closest: 'free', added: ['not for war'], missing: [], unknownTerms: ['fieldOfUse'] }] }, found: ['license-text-variant undecided o/a'] },
    { name: 'a text in a story', rest: { detected: [{ path: 'LICENSE', sha256: null, verdict: 'embeds', license: 'free', closest: 'free', added: ['it swims'], missing: [], unknownTerms: [] }] }, found: [] },
    { name: 'a changed text', rest: { detected: [{ path: 'LICENSE', sha256: null, verdict: 'variant', license: null, closest: 'free', added: ['not for war'], missing: [], unknownTerms: ['fieldOfUse'] }] }, found: ['license-text-variant undecided o/a'] },
    { name: 'a text that nobody knows beside a known declaration', rest: { detected: [{ path: 'LICENSE', sha256: 'ab', verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] }] }, found: ['license-unrecognised undecided o/a'] },
    { name: 'a use policy that nobody knows', rest: { detected: [{ path: 'USE_POLICY.md', sha256: 'ab', verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] }] }, found: ['license-unrecognised undecided o/a'] },
    { name: 'licences of other software', rest: { detected: [{ path: 'THIRD_PARTY_LICENSES', sha256: 'ab', verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] }] }, found: [] },
    { name: 'a known text whose terms are not in the catalog', rest: { declared: [], declaredIds: [], binding: [{ id: 'no-war', basis: 'detected', where: 'LICENSE', terms: unknownTerms }], concluded: 'no-war' }, found: ['license-unrecognised undecided o/a'] },
    { name: 'a choice', rest: { choice: true }, found: ['license-choice violation o/a'] },
  ])('$name', ({ rest, found }) => {
    expect(codes(['o/a'], { 'o/a': 'free' }, { 'o/a': rest })).toEqual(found);
  });

  test('a shipped text that is not the declared one is a conflict that names both', () => {
    const license = licensesOf({ 'o/a': 'free + beast-2' }).get('o/a');
    const binding = license?.binding.map((one) => (one.id === 'beast-2' ? { ...one, basis: 'detected' as const, where: 'LICENSE' } : one)) ?? [];
    const [found] = findings(['o/a'], { 'o/a': 'free' }, { 'o/a': { binding } });
    expect(found).toMatchObject({ ruleId: 'license-conflict', outcome: 'undecided', message: 'o/a declares free and ships the text of beast-2 in LICENSE; both bind.' });
  });

  test('a list of licences is one statement, a tag beside a name is two', () => {
    expect(codes(['o/a'], { 'o/a': 'free + beast-2' })).toEqual([]);
    expect(codes(['o/a'], { 'o/a': 'free + beast-2' }, { 'o/a': { isTwofold: true } })).toEqual(['license-conflict undecided o/a']);
  });

  test('a copy without a licence of its own is under that of its parent, with a warning', () => {
    expect(findings(['o/a > quantized > p/b'], { 'o/a': '', 'p/b': 'free' })).toMatchObject([{ ruleId: 'license-missing', level: 'warning' }]);
  });
});

describe('several licences on the same weights', () => {
  test('copyleft and a restricted licence cannot be combined', () => {
    expect(codes(['o/a > merge > p/b', 'o/a > merge > p/c'], { 'o/a': 'beast-2 + share', 'p/b': 'beast-2', 'p/c': 'share' })).toContain('license-incompatible violation o/a');
  });
});

describe('teachers', () => {
  test('a ban on training with outputs is found', () => {
    expect(codes(['o/a > distilled > p/t'], { 'o/a': 'free', 'p/t': 'beast-1' })).toEqual(['teacher-output-ban violation o/a>p/t']);
  });
  test('a ban on other models spares models of the same family', () => {
    expect(codes(['o/a > distilled > p/t', 'o/a > finetune > p/w'], { 'o/a': 'beast-1', 'p/t': 'beast-1', 'p/w': 'beast-1' })).toEqual([]);
  });
  test('a teacher without such a clause says nothing', () => {
    expect(codes(['o/a > distilled > p/t'], { 'o/a': 'free', 'p/t': 'noncom' })).toEqual([]);
  });
});
