import { expect, test } from 'vitest';
import { DataError, type Mistake } from '../../src/errors.ts';
import { buildCatalog } from '../../src/license/build-catalog.ts';
import { compileCatalog, readCompiledCatalog } from '../../src/license/compiled-catalog.ts';
import { parseLicenseFile } from '../../src/license/parse-catalog.ts';
import { termIds } from '../../src/model/terms.ts';

const header = {
  id: 'sample-1.0',
  name: 'Sample License 1.0',
  edition: "'1.0'",
  family: 'sample',
  kind: 'model',
  licensor: 'Sample Maker',
  licensorOwners: '[sample]',
  date: "'2025-01-31'",
  url: 'https://example.com/license',
  spdxId: 'null',
  scancodeKey: 'null',
  hubTags: '[]',
  aliases: '[]',
  osiApproved: 'false',
  text: 'complete',
  editions: '[]',
  notes: '[]',
};

/** A licence file with some lines changed; a value of null leaves the key out. */
function file(changes: Readonly<Record<string, string | null>> = {}, terms: Readonly<Record<string, string | null>> | 'unknown' = {}): string {
  const line = ([key, value]: readonly [string, string | null]): string => (value === null ? '' : `${key}: ${value}\n`);
  const head = Object.entries({ ...header, ...changes }).map(line).join('');
  if (terms === 'unknown') return `${head}terms: unknown\n`;
  const stated = Object.entries({ ...Object.fromEntries(termIds.map((id) => [id, 'none'])), ...terms });
  return `${head}terms:\n${stated.map((entry) => line(entry) && `  ${line(entry)}`).join('')}`;
}

function mistakesOf(run: () => unknown): readonly Mistake[] {
  try {
    run();
  } catch (error) {
    if (error instanceof DataError) return error.mistakes;
    throw error;
  }
  return [];
}

const parse = (text: string): ReturnType<typeof parseLicenseFile> => parseLicenseFile(text, 'licenses/sample-1.0.yaml');

test('a term is none, unknown, one statement or a list of statements', () => {
  const { terms } = parse(file({}, {
    territory: 'unknown',
    copyleft: "{value: weak, section: '3'}",
    userThreshold: "[{quantity: monthly-active-users, amount: 5, comparison: at-least, measured: continuing, counts: product, appliesTo: any-use, consequence: register, section: '4'}]",
  }));
  expect(terms.badge).toEqual({ state: 'none' });
  expect(terms.territory).toEqual({ state: 'unknown' });
  expect(terms.copyleft).toEqual({ state: 'value', statements: [{ value: 'weak', section: '3' }] });
  expect(terms.userThreshold).toMatchObject({ state: 'value', statements: [{ amount: 5, comparison: 'at-least' }] });
});

test('`terms: unknown` makes every term unknown', () => {
  const { terms } = parse(file({ text: 'not-read' }, 'unknown'));
  expect(Object.values(terms).map(({ state }) => state)).toEqual(termIds.map(() => 'unknown'));
});

const wrong: readonly (readonly [string, string, { readonly message: RegExp; readonly text?: string; readonly hint?: RegExp }])[] = [
  ['an unknown key', file({ licence: 'x' }), { message: /unknown key licence/, text: 'licence: x' }],
  ['a missing key', file({ name: null }), { message: /name is missing/ }],
  ['a wrong kind', file({ kind: 'modell' }), { message: /kind must be/, text: 'kind: modell', hint: /"model"/ }],
  ['a wrong type', file({ osiApproved: "'yes'" }), { message: /osiApproved/, text: "osiApproved: 'yes'" }],
  ['an id that no file can have', file({ id: 'Sample 1.0' }), { message: /id: / }],
  ['an id that is not the file name', file({ id: 'sample-2.0' }), { message: /sample-2\.0.*sample-1\.0/, text: 'id: sample-2.0' }],
  ['a term that is left out', file({}, { badge: null }), { message: /terms\.badge is missing/, hint: /none/ }],
  ['a misspelt term', file({}, { bagde: 'none' }), { message: /unknown term bagde/, text: '  bagde: none', hint: /"badge"/ }],
  ['a bare word for a term', file({}, { copyleft: 'strong' }), { message: /terms\.copyleft must be a statement/, text: '  copyleft: strong' }],
  ['a value without its section', file({}, { copyleft: '{value: strong}' }), { message: /terms\.copyleft\.section is missing/ }],
  ['a value that the term does not have', file({}, { copyleft: "{value: stong, section: '1'}" }), { message: /terms\.copyleft\.value must be/, hint: /"strong"/ }],
  ['a field that the term does not have', file({}, { copyleft: "{value: weak, section: '1', scope: all}" }), { message: /unknown key terms\.copyleft\.scope/ }],
  ['several statements where one is the rule', file({}, { copyleft: "[{value: weak, section: '1'}]" }), { message: /one statement, not a list/ }],
  ['an empty list of statements', file({}, { badge: '[]' }), { message: /empty list/ }],
  ['a mistake inside a list of statements', file({}, { badge: "[{text: A, trigger: any-use, section: '1'}, {text: B, trigger: sometimes, section: '1'}]" }), { message: /terms\.badge\.1\.trigger must be/ }],
  ['terms that are no table', file({}, 'unknown').replace('terms: unknown', 'terms: []'), { message: /terms must be/, text: 'terms: []' }],
  ['a stated term of a text that nobody read', file({ text: 'not-read' }, { badge: 'unknown' }), { message: /terms\.commercialUse is stated, but no text was read/ }],
  ['`none` in a text that was read in part', file({ text: 'partial' }), { message: /terms\.commercialUse is none, but the text was read in part/ }],
  ['an ambiguous name with one edition', file({ kind: 'ambiguous', text: 'none', editions: '[other]' }, 'unknown'), { message: /at least two editions/, text: 'editions: [other]' }],
  ['an edition by model family of a plain licence', file({ byFamily: '{llama: x}' }), { message: /only an ambiguous name/ }],
  ['a key that stands twice', `${file()}id: sample-1.0\n`, { message: /unique/i }],
  ['broken YAML', 'id: [', { message: /./ }],
  ['a file that is no table', '- a', { message: /./ }],
  ['an empty file', '', { message: /./ }],
];
test.each(wrong)('%s is a mistake with its place', (_, text, { message, text: line, hint }) => {
  const found = mistakesOf(() => parse(text)).find((mistake) => message.test(mistake.message));
  expect(found?.place?.file).toBe('licenses/sample-1.0.yaml');
  expect(found?.place?.text).toBe(line ?? found?.place?.text);
  expect(found?.hint ?? '').toMatch(hint ?? /^/);
});

test('all mistakes of a file are told at once', () => {
  const text = file({ kind: 'modell', url: null, extra: '1' }, { badge: null, copyleft: '{value: strong}', territory: 'EU' });
  expect(mistakesOf(() => parse(text)).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^kind must be/), 'url is missing', 'unknown key extra',
    expect.stringMatching(/^terms\.territory must be/), 'terms.copyleft.section is missing', 'terms.badge is missing',
  ]);
});

const sample = parse(file());
const collisions: readonly (readonly [string, Parameters<typeof buildCatalog>[0], RegExp])[] = [
  ['two files with one id', [sample, sample], /two licence files have the id sample-1\.0/],
  ['one alias for two licences, in other spelling', [{ ...sample, aliases: ['My License'] }, { ...sample, id: 'second', name: 'Second', aliases: ['the my_licence'] }], /"the my_licence" stands for both sample-1\.0 and second|"My License" stands for both/],
  ['an alias without letters and digits', [{ ...sample, aliases: ['--'] }], /is no name/],
  ['an edition that does not exist', [{ ...sample, editions: ['sample-0.9'] }], /edition sample-0\.9/],
  ['a family edition that does not exist', [{ ...sample, kind: 'ambiguous', byFamily: { x: 'sample-0.8' } }], /edition sample-0\.8/],
];
test.each(collisions)('%s cannot stand in one catalog', (_, licenses, message) => {
  expect(mistakesOf(() => buildCatalog(licenses)).map((mistake) => mistake.message)).toContainEqual(expect.stringMatching(message));
});

test('the catalog does not depend on the order of its files', () => {
  const second = { ...sample, id: 'another', name: 'Another' };
  const [forward, backward] = [buildCatalog([sample, second]), buildCatalog([second, sample])];
  expect(compileCatalog(forward)).toBe(compileCatalog(backward));
  expect(forward.digest).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(forward.digest).not.toBe(buildCatalog([sample]).digest);
});

test('a compiled catalog reads back as it was', () => {
  const catalog = buildCatalog([sample, { ...sample, id: 'another', name: 'Another', aliases: ['__proto__', 'constructor'] }]);
  const read = readCompiledCatalog(compileCatalog(catalog));
  expect({ ...read, licenses: new Map(read.licenses) }).toEqual(catalog);
});
