import { describe, expect, test } from 'vitest';
import { lostRestrictions } from '../../src/license/restrictions.ts';
import type { LicenseTerms } from '../../src/model/term-values.ts';
import { stated, terms } from '../support/licenses.ts';

const one = (own: LicenseTerms, family: string | null = null) => ({ terms: own, family });
const lost = (child: readonly LicenseTerms[], ancestor: LicenseTerms): readonly string[] => lostRestrictions(child.map((own) => one(own)), one(ancestor)).map(({ term, lost: how }) => `${term} ${how}`);

const users = (amount: number) => stated<'userThreshold'>({ quantity: 'monthly-active-users', amount, comparison: 'greater-than', measured: 'continuing', counts: 'licensee', appliesTo: 'any-use', consequence: 'ask-license', section: '2' });
const copyleft = (value: 'weak' | 'strong' | 'network') => terms({ copyleft: stated<'copyleft'>({ value, section: '5' }) });
const territory = (...excluded: string[]) => terms({ territory: stated<'territory'>({ excluded, appliesTo: 'all-models', basis: 'use', includesOutputs: false, endUsersSpared: false, section: '1' }) });
const training = (kind: 'banned' | 'naming') => terms({ outputTraining: stated<'outputTraining'>({ kind, scope: 'any-model', section: '1' }) });
const badge = (text: string) => terms({ badge: stated<'badge'>({ text, trigger: 'distribution', section: '1' }) });

describe('a restriction is kept by one of the same kind', () => {
  test.each<[string, readonly LicenseTerms[], LicenseTerms, readonly string[]]>([
    ['another number of users is still a threshold', [terms({ userThreshold: users(1e9) })], terms({ userThreshold: users(700e6) }), []],
    ['no number is none', [terms()], terms({ userThreshold: users(700e6) }), ['userThreshold dropped']],
    ['a stronger copyleft keeps a weaker', [copyleft('network')], copyleft('weak'), []],
    ['a weaker copyleft drops a stronger', [copyleft('weak')], copyleft('network'), ['copyleft dropped']],
    ['a ban on training is not kept by a duty to name', [training('naming')], training('banned'), ['outputTraining dropped']],
    ['a duty to name may go', [terms()], training('naming'), []],
    ['more excluded countries keep fewer', [territory('DE', 'FR', 'KR')], territory('DE'), []],
    ['each excluded country has to stay', [territory('DE')], territory('DE', 'KR'), ['territory dropped']],
    ['another badge is a badge', [badge('Built with A')], badge('Built with B'), []],
    ['two licences keep together what neither keeps alone', [copyleft('strong'), terms({ userThreshold: users(1) })], terms({ copyleft: stated<'copyleft'>({ value: 'strong', section: '5' }), userThreshold: users(7) }), []],
    ['without any licence all is dropped', [], copyleft('weak'), ['copyleft dropped']],
  ])('%s', (_, child, ancestor, expected) => {
    expect(lost(child, ancestor)).toEqual(expected);
  });
});

describe('permissions and plain duties cannot be dropped', () => {
  test.each<[string, LicenseTerms]>([
    ['leave to sell', terms({ commercialUse: stated<'commercialUse'>({ value: 'allowed', section: '1' }) })],
    ['leave to sell on conditions', terms({ commercialUse: stated<'commercialUse'>({ value: 'conditional', section: '1' }) })],
    ['a copy of the licence', terms({ licenseCopy: stated<'licenseCopy'>({ trigger: 'distribution', section: '1' }) })],
    ['what is not established of the ancestor', terms({ militaryUse: { state: 'unknown' } })],
  ])('%s', (_, ancestor) => {
    expect(lost([terms()], ancestor)).toEqual([]);
  });
});

describe('a term of the child that is not established', () => {
  const open = terms({ badge: { state: 'unknown' }, copyleft: { state: 'unknown' } });

  test('may keep a restriction', () => {
    expect(lost([open], copyleft('weak'))).toEqual(['copyleft unknown']);
  });

  test('may do so beside a licence that drops it', () => {
    expect(lost([terms(), open], copyleft('weak'))).toEqual(['copyleft unknown']);
  });

  test.each<[string, string | null, string | null, string]>([
    ['of another family cannot have the words of the licensor', 'kin', 'beast', 'dropped'],
    ['of the same family may have them', 'beast', 'beast', 'unknown'],
    ['of no known family may have them', null, 'beast', 'unknown'],
  ])('%s', (_, family, ancestor, how) => {
    expect(lostRestrictions([one(open, family)], one(badge('Built with B'), ancestor))).toEqual([{ term: 'badge', lost: how }]);
  });
});
