import { describe, expect, test } from 'vitest';
import { concludeLicense } from '../../src/license/conclude.ts';
import type { Card } from '../../src/model/card.ts';
import type { StatedLicense, TextIdentification } from '../../src/model/license.ts';
import type { ModelRecord } from '../../src/model/record.ts';
import { card, record } from '../support/record.ts';
import { node, testCatalog } from '../support/licenses.ts';

/** A stand-in for text identification: the text says what it is, `verdict id terms`. */
function identify(text: string): TextIdentification {
  const [verdict, id, terms] = text.split(' ');
  const known = verdict === 'identified' || verdict === 'variant' || verdict === 'embeds' ? verdict : 'unrecognised';
  return { verdict: known, license: known === 'identified' || known === 'embeds' ? (id ?? null) : null, closest: known === 'unrecognised' ? null : (id ?? null), added: [], missing: [], unknownTerms: terms?.split(',') ?? [] };
}

function conclude(own: Partial<Card>, { rest = {}, stated = [], family = null }: { rest?: Partial<ModelRecord>; stated?: readonly StatedLicense[]; family?: string | null } = {}) {
  return concludeLicense({ node: node('o/a', { familyLicense: family }), record: record('o/a', { card: card(own), ...rest }), stated }, { catalog: testCatalog, identify });
}

describe('declared licences', () => {
  test.each<{ name: string; own: Partial<Card>; rest?: Partial<ModelRecord>; concluded: string | null; unexplained?: string[] }>([
    { name: 'a known tag', own: { license: ['free'] }, concluded: 'free' },
    { name: '`other` stands for its license_name', own: { license: ['other'], licenseName: 'Beast 2 License' }, concluded: 'beast-2' },
    { name: 'a license_name without a tag counts', own: { licenseName: 'beast-2' }, concluded: 'beast-2' },
    { name: 'a tag and another name both bind', own: { license: ['free'], licenseName: 'beast-2' }, concluded: 'beast-2 AND free' },
    { name: 'a list binds whole', own: { license: ['share', 'free'] }, concluded: 'free AND share' },
    { name: 'a choice is not made', own: { license: ['free OR share'] }, concluded: 'free AND share' },
    { name: '`other` alone explains nothing', own: { license: ['other'] }, concluded: null, unexplained: ['other'] },
    { name: 'an unknown name is kept as it is', own: { license: ['other'], licenseName: 'my-own' }, concluded: null, unexplained: ['my-own'] },
    { name: 'a near name is not the licence', own: { license: ['modified-free'] }, concluded: null, unexplained: ['modified-free'] },
    { name: 'the tag counts where the card says nothing', own: {}, rest: { tags: ['license:free'] }, concluded: 'free' },
    { name: 'nothing is nothing', own: {}, concluded: null },
    { name: '`other` beside a licence stands for terms that nobody knows', own: { license: ['free', 'other'] }, concluded: 'free', unexplained: ['other'] },
    { name: 'a link to a licence explains `other`', own: { license: ['other'], licenseLink: 'https://spdx.org/licenses/Share.html' }, concluded: 'share' },
    { name: 'a link to another licence binds beside the tag', own: { license: ['free'], licenseLink: 'https://choosealicense.com/licenses/share/' }, concluded: 'free AND share' },
    { name: 'a link explains no name that nobody knows', own: { license: ['other'], licenseName: 'house rules', licenseLink: 'https://spdx.org/licenses/free' }, concluded: 'free', unexplained: ['house rules'] },
    { name: 'a link to the tag does not explain what else there is', own: { license: ['free', 'other'], licenseLink: 'https://spdx.org/licenses/free' }, concluded: 'free', unexplained: ['other'] },
    { name: 'a link to an edition of the tag says the same', own: { license: ['twin@a'], licenseLink: 'https://spdx.org/licenses/twin@b' }, concluded: 'twin@a' },
    { name: 'a link to somewhere says nothing', own: { license: ['free'], licenseLink: 'https://huggingface.co/o/b/blob/main/LICENSE' }, concluded: 'free' },
    { name: 'a licence in the GGUF header binds beside the tag', own: { license: ['free'] }, rest: { gguf: { architecture: 'llama', metadata: { 'general.license': 'other', 'general.license.name': 'beast-2' } } }, concluded: 'beast-2 AND free' },
    { name: 'a licence in the GGUF header is one where the card says nothing', own: {}, rest: { gguf: { architecture: 'llama', metadata: { 'general.license': 'share' } } }, concluded: 'share' },
    { name: 'a GGUF header that says the same adds nothing', own: { license: ['free'] }, rest: { gguf: { architecture: 'llama', metadata: { 'general.license': 'Free' } } }, concluded: 'free' },
    { name: 'a licence in the metadata of safetensors binds beside the tag', own: { license: ['free'] }, rest: { safetensorsMetadata: { 'modelspec.license': 'noncom' } }, concluded: 'free AND noncom' },
    { name: 'an unknown licence in a weights file is kept as it is', own: { license: ['free'] }, rest: { safetensorsMetadata: { 'modelspec.license': 'house rules' } }, concluded: 'free', unexplained: ['house rules'] },
  ])('$name', ({ own, rest = {}, concluded, unexplained = [] }) => {
    const result = conclude(own, { rest });
    expect(result.concluded).toBe(concluded);
    expect(result.unexplained).toEqual(unexplained);
  });
});

test.each<{ name: string; own: Partial<Card>; isTwofold: boolean | undefined }>([
  { name: 'a list', own: { license: ['share', 'free'] }, isTwofold: undefined },
  { name: '`other` and its name', own: { license: ['other'], licenseName: 'beast-2' }, isTwofold: undefined },
  { name: 'a tag and another name', own: { license: ['free'], licenseName: 'beast-2' }, isTwofold: true },
  { name: 'a tag and a link to another licence', own: { license: ['free'], licenseLink: 'https://spdx.org/licenses/share' }, isTwofold: true },
])('$name: is it two statements? $isTwofold', ({ own, isTwofold }) => expect(conclude(own).isTwofold).toBe(isTwofold));

describe('corrections by a curation', () => {
  const curation = { model: 'o/a', reason: 'r', author: 'a', date: '2026-01-01', where: 'c.yaml:2' };
  test('a concluded licence takes the place of everything that the model says', () => {
    const result = conclude({ license: ['other'], licenseName: 'my-own' }, { rest: { texts: { LICENSE: 'variant beast-2 userThreshold' }, corrections: [{ ...curation, license: { concluded: 'free AND share' } }] } });
    expect(result).toMatchObject({ concluded: 'free AND share', unexplained: [], declared: ['other', 'my-own'], binding: [{ id: 'free', basis: 'curated', where: 'c.yaml:2' }, { id: 'share', basis: 'curated' }] });
  });
  test('a declared licence is read in the place of the card’s, and texts still bind beside it', () => {
    const result = conclude({ license: ['other'] }, { rest: { texts: { LICENSE: 'identified beast-2' }, corrections: [{ ...curation, license: { declared: 'free' } }] } });
    expect(result).toMatchObject({ concluded: 'beast-2 AND free', unexplained: [], declared: ['other'] });
  });
});

describe('licence texts', () => {
  test.each<{ name: string; own: Partial<Card>; texts: Record<string, string>; concluded: string | null }>([
    { name: 'an identified text binds beside the tag', own: { license: ['free'] }, texts: { LICENSE: 'identified beast-2' }, concluded: 'beast-2 AND free' },
    { name: 'a text explains a missing tag', own: {}, texts: { 'LICENSE.txt': 'identified beast-2' }, concluded: 'beast-2' },
    { name: 'a code licence does not bind the weights', own: { license: ['beast-2'] }, texts: { 'LICENSE-CODE': 'identified free', 'LICENSE-MODEL': 'identified beast-2' }, concluded: 'beast-2' },
    { name: 'an unknown text binds nothing', own: { license: ['free'] }, texts: { LICENSE: 'unrecognised' }, concluded: 'free' },
    { name: 'a whole licence in a notice file binds', own: { license: ['free'] }, texts: { NOTICE: 'identified noncom' }, concluded: 'free AND noncom' },
    { name: 'a software licence in a notice file is that of what it names', own: { license: ['beast-2'] }, texts: { NOTICE: 'embeds share' }, concluded: 'beast-2' },
    { name: 'the use policy of another licence stands for that licence', own: { license: ['free'] }, texts: { 'USE_POLICY.md': 'identified beast-2.aup' }, concluded: 'beast-2 AND free' },
    { name: 'a policy that is only like it does not', own: { license: ['free'] }, texts: { 'USE_POLICY.md': 'variant beast-2.aup' }, concluded: 'free' },
    { name: 'the file that the card links to is read, whatever it is called', own: { license: ['free'], licenseLink: './asks.txt' }, texts: { 'asks.txt': 'identified noncom' }, concluded: 'free AND noncom' },
    { name: 'a text settles which edition a name means', own: { license: ['twin'] }, texts: { LICENSE: 'identified twin@b' }, concluded: 'twin@b' },
  ])('$name', ({ own, texts, concluded }) => {
    expect(conclude(own, { rest: { texts } }).concluded).toBe(concluded);
  });

  test('a changed text binds with the touched terms unknown and the rest kept', () => {
    const [binding] = conclude({ license: ['beast-2'] }, { rest: { texts: { LICENSE: 'variant beast-2 userThreshold' } } }).binding;
    expect(binding?.basis).toBe('detected');
    expect(binding?.terms.userThreshold.state).toBe('unknown');
    expect(binding?.terms.badge.state).toBe('value');
  });

  test('a changed policy makes the terms that it touches unknown in its licence', () => {
    const [binding] = conclude({ license: ['beast-2'] }, { rest: { texts: { 'USE_POLICY.md': 'variant beast-2.aup acceptableUse' } } }).binding;
    expect([binding?.terms.acceptableUse.state, binding?.terms.badge.state]).toEqual(['unknown', 'value']);
  });

  test('the gate prompt counts when it holds a text', () => {
    expect(conclude({ gatedPrompt: 'identified beast-2' }).concluded).toBe('beast-2');
    expect(conclude({ license: ['free'], gatedPrompt: 'Please agree' }).detected).toEqual([]);
  });

  test('a text identified when the record was made counts as the text', () => {
    const recorded = { claims: [], origin: null, licenseTexts: [{ path: 'LICENSE', sha256: null, verdict: 'identified' as const, id: 'free' }] };
    expect(conclude({ license: ['free'] }, { rest: { recorded } }).detected.map(({ path, license }) => `${path} ${license}`)).toEqual(['LICENSE free']);
  });
});

describe('names of several texts', () => {
  test('the family decides where no text is shipped', () => {
    expect(conclude({ license: ['twin'] }, { family: 'twin@a' }).concluded).toBe('twin@a');
  });
  test('otherwise every edition binds and the name is ambiguous', () => {
    const result = conclude({ license: ['twin'] });
    expect([result.concluded, result.ambiguous]).toEqual(['twin', ['twin']]);
    expect(result.binding.map(({ id, name }) => `${id} as ${name ?? ''}`)).toEqual(['twin@a as twin', 'twin@b as twin']);
  });

  test('one that is named itself binds by its own name', () => {
    expect(conclude({ license: ['twin', 'twin@b'] }).binding.map(({ id, name }) => `${id} as ${name ?? 'itself'}`)).toEqual(['twin@a as twin', 'twin@b as itself']);
  });
});

test('prose that states an own licence binds, prose about a part does not', () => {
  const evidence = { kind: 'prose', where: 'README.md:3', quote: null } as const;
  expect(conclude({}, { stated: [{ license: 'free', about: 'self', evidence }, { license: 'noncom', about: 'part', evidence }] }).concluded).toBe('free');
});

test('the family stands in only where the model says nothing', () => {
  expect(conclude({}, { family: 'beast-2' }).concluded).toBe('beast-2');
  expect(conclude({ license: ['free'] }, { family: 'beast-2' }).concluded).toBe('free');
});

describe('what a shipped text leaves open', () => {
  const fieldOfUse = (texts: Readonly<Record<string, string>>) => conclude({ license: ['free'] }, { rest: { texts } }).binding.map(({ id, terms }) => `${id}: ${terms.fieldOfUse.state}`);

  test.each<[string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a text among words that touch a term', { LICENSE: 'embeds free fieldOfUse' }, ['free: unknown']],
    ['a changed copy behind a true one', { LICENSE: 'identified free', MODEL_LICENSE: 'variant free fieldOfUse' }, ['free: unknown']],
    ['a changed copy before a true one', { LICENSE: 'variant free fieldOfUse', MODEL_LICENSE: 'identified free' }, ['free: unknown']],
    ['a known text whose terms are not in the catalog', { LICENSE: 'identified no-war' }, ['no-war: unknown', 'free: none']],
  ])('%s', (_, texts, expected) => {
    expect([...fieldOfUse(texts)].sort()).toEqual([...expected].sort());
  });
});
