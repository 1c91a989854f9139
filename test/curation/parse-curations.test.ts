import { describe, expect, test } from 'vitest';
import { parseCurations } from '../../src/curation/parse-curations.ts';
import { testCatalog } from '../support/licenses.ts';
import { mistakesOf } from '../support/mistakes-of.ts';

const entry = `  - model: org/name
    revision: 0123456789abcdef0123456789abcdef01234567
    license: { concluded: beast-1 }
    reason: the publisher confirmed it
    author: legal@example.com
    date: 2026-01-15
`;

const parse = (text: string) => parseCurations(text, 'c.yaml', testCatalog);
const told = (text: string) => mistakesOf(() => parse(text)).map(({ message, place, hint }) => `${place?.line}:${place?.column} ${message}${hint === null ? '' : ` (${hint})`}`);

describe('curations that are in order', () => {
  test('know file and line', () => expect(parse(`curations:\n${entry}`)[0]).toMatchObject({ where: 'c.yaml:2', license: { concluded: 'beast-1' } }));
  test('of two revisions of one model', () => expect(parse(`curations:\n${entry}${entry.replace('01234567', 'fedcba98')}`)).toHaveLength(2));
  test('none at all', () => expect(parse('curations: []\n')).toEqual([]));
  test.each([
    ['several licences that bind together', 'license: { concluded: free AND beast-1 }'],
    ['a declared choice', 'license: { declared: free OR beast-1 }'],
    ['a declared name of several texts', 'license: { declared: twin }'],
    ['a base model', 'baseModels: [{ model: org/base, relation: finetune }]'],
    ['a base model that is none, as the card writes it', "notBaseModels: ['/mnt/data/base']"],
    ['an origin', 'origin: stated-root'],
  ])('%s', (_, line) => expect(told(`curations:\n${entry.replace(/license:.*/, line)}`)).toEqual([]));
});

describe('terms that were read', () => {
  const read = (terms: string, pins = `licenseTextSha256: ${'a'.repeat(64)}`) => told(`curations:\n${entry.replace(/license:.*/, `${pins}\n    terms: [${terms}]`)}`);
  test.each([
    ['none', '{ license: beast-1, term: userThreshold, value: none, section: 5 }'.replace('5', "'5'")],
    ['a statement without its section', "{ license: beast-1, term: commercialUse, value: { value: allowed }, section: '1' }"],
    ['several statements', "{ license: beast-1, term: badge, value: [{ text: A, trigger: any-use }, { text: B, trigger: any-use }], section: '1' }"],
  ])('are in order: %s', (_, term) => expect(read(term)).toEqual([]));
  test.each<readonly [string, string, readonly unknown[]]>([
    ['a term that is none', "{ license: beast-1, term: userTreshold, value: none, section: '5' }", [expect.stringContaining('did you mean "userThreshold"?')]],
    ['a licence that is none', "{ license: beast-9, term: badge, value: none, section: '5' }", [expect.stringContaining('there is no licence "beast-9" in the catalog')]],
    ['a term twice', "{ license: beast-1, term: badge, value: none, section: '5' }, { license: beast-1, term: badge, value: none, section: '6' }", [expect.stringContaining('"badge" of beast-1 is answered twice (the other is number 1)')]],
    ['no section', '{ license: beast-1, term: badge, value: none }', [expect.stringContaining('section of terms number 1 of curations number 1 is missing')]],
    ['a value that is none', "{ license: beast-1, term: badge, value: unknown, section: '5' }", [expect.stringContaining('value of terms number 1 of curations number 1 must be')]],
    ['a word that the term does not have', "{ license: beast-1, term: commercialUse, value: { value: alowed }, section: '1' }", [expect.stringContaining('commercialUse.value:')]],
    ['a key that the term does not have', "{ license: beast-1, term: commercialUse, value: { value: allowed, when: now }, section: '1' }", [expect.stringContaining('commercialUse:')]],
    ['a list where one statement stands', "{ license: beast-1, term: commercialUse, value: [{ value: allowed }], section: '1' }", [expect.stringContaining('commercialUse holds one statement')]],
  ])('are refused: %s', (_, term, mistakes) => expect(read(term)).toEqual(mistakes));
  test('without a text they are pinned to nothing that can be read', () => expect(read("{ license: beast-1, term: badge, value: none, section: '5' }", 'unread: gated').join()).toContain('a term is read in a text'));
});

describe('mistakes', () => {
  test.each([
    ['no pin', entry.replace(/ {4}revision.*\n/, ''), ['2:5 a curation must be pinned to what was looked at (add "revision", "cardSha256" or "licenseTextSha256"; for an ancestor that cannot be read, "unread")']],
    ['a branch as a pin', entry.replace(/revision: .*/, 'revision: main'), ['3:15 "main" is no commit (write at least seven hex digits of it; a branch or tag moves)']],
    ['a hash that is none', `${entry}    cardSha256: abc\n`, ['8:17 a sha256 has 64 hex digits (`sha256sum README.md` prints it)']],
    ['a pin on what cannot be read', `${entry}    unread: gated\n`, ['8:13 a model that cannot be read has no revision and no hash (leave either out)']],
    ['a licence that is none', entry.replace('beast-1', 'beest-1'), ['4:27 there is no licence "beest-1" in the catalog (did you mean "beast-1"?)']],
    ['a choice that is left open', entry.replace('beast-1', 'free OR beast-1'), ['4:27 a curation records the choice and leaves none open (name one of free, beast-1)']],
    ['a name of several texts', entry.replace('beast-1', 'twin'), ['4:27 "twin" is a name of several texts (name one of twin@a, twin@b)']],
    ['a name of no text', entry.replace('beast-1', 'other'), ['4:27 "other" fixes no text (name the text that applies)']],
    ['nothing to correct', entry.replace(/ {4}license.*\n/, ''), ['2:5 the curation corrects nothing (add "license", "terms", "baseModels", "notBaseModels" or "origin")']],
    ['a model that is its own base', `${entry}    baseModels: [{ model: Org/Name, relation: merge }]\n`, ['8:27 a model does not descend from itself']],
    ['a base that is no id', `${entry}    baseModels: [{ model: ../x, relation: merge }]\n`, ['8:27 "../x" is no id of a model (write it as org/name)']],
    ['a base that is added and removed', `${entry}    baseModels: [{ model: a/b, relation: merge }]\n    notBaseModels: [A/B]\n`, ['8:27 "a/b" is both added and removed']],
    ['a root with a parent', `${entry}    baseModels: [{ model: a/b, relation: merge }]\n    origin: stated-root\n`, ['9:13 a model that descends from another is no root (leave "origin" or "baseModels" out)']],
    ['a relation that is none', `${entry}    baseModels: [{ model: a/b, relation: finetuned }]\n`, [expect.stringContaining('did you mean "finetune"?')]],
    ['the same pins twice', `${entry}${entry}`, ['8:5 "org/name" is curated twice with the same pins (the other is number 1)']],
    ['a misspelt key', `${entry}    licence: {}\n`, ['8:5 unknown key "licence" (did you mean "license"?)']],
    ['a day that is none', entry.replace('2026-01-15', '2026-02-30'), ['7:11 "2026-02-30" is no day of the calendar']],
  ])('%s', (_, text, mistakes) => expect(told(`curations:\n${text}`)).toEqual(mistakes));

  test('all of a file come at once, in its order', () => {
    const wrong = entry.replace('beast-1', 'beest-1').replace('2026-01-15', 'soon').replace(/ {4}reason.*\n/, '');
    expect(told(`curations:\n${wrong}${entry.replace('org/name', 'org/other').replace(/revision: .*/, 'revision: main')}    oops: 1\n`).map((line) => line.replace(/ \(.*/, ''))).toEqual([
      '2:5 reason of curations number 1 is missing',
      '4:27 there is no licence "beest-1" in the catalog',
      '6:11 date of curations number 1: write a date as YYYY-MM-DD',
      '8:15 "main" is no commit',
      '13:5 unknown key "oops"',
    ]);
  });
});
