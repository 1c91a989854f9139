import { describe, expect, test } from 'vitest';
import { furtherBases, furtherLicenses } from '../../../src/source/card/further-fields.ts';

const fieldsOf = (fields: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> => new Map(Object.entries(fields));

describe('licences under keys of a card’s own', () => {
  test.each<[string, Readonly<Record<string, unknown>>, ReturnType<typeof furtherLicenses>]>([
    ['a list', { licenses: ['mit', 'cc-by-nc-4.0', 'mit'] }, { furtherLicenses: ['mit', 'cc-by-nc-4.0'] }],
    ['a misspelt key', { licence: ' mit ' }, { furtherLicenses: ['mit'] }],
    ['the licence of the weights', { model_license: 'a', 'weights-license': 'b' }, { furtherLicenses: ['a', 'b'] }],
    ['words about the licence', { license_details: 'Ask first.', license_notes: 'Pay later.' }, { licenseNotes: 'Ask first.\n\nPay later.' }],
    ['the licence of data and code', { dataset_license: 'a', code_license: 'b', data_licenses: ['c'] }, {}],
    ['the Hub’s own keys', { license: 'a', license_name: 'b', license_link: 'c' }, {}],
    ['values that are no words', { licenses: [{ id: 'mit' }, 7, null, ''], licence: false }, {}],
  ])('%s', (_, fields, expected) => {
    expect(furtherLicenses(fieldsOf(fields))).toEqual(expected);
  });

  test('of very long values a part is kept', () => {
    const { furtherLicenses: names = [] } = furtherLicenses(fieldsOf({ licenses: Array.from({ length: 5_000 }, (_, index) => `${index} ${'x'.repeat(5_000)}`) }));
    expect([names.length, names[0]?.length]).toEqual([100, 2_000]);
  });
});

test.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
  ['a parent', { parent_model: 'org/a' }, ['org/a']],
  ['what it was tuned from', { finetuned_from: ['org/a', 'org/b'] }, ['org/a', 'org/b']],
  ['what was quantized', { original_model: 'org/a' }, ['org/a']],
  ['other keys', { base_model: 'org/a', model_name: 'b', new_version: 'c', teacher_model: 'd' }, []],
])('bases under keys of a card’s own: %s', (_, fields, expected) => {
  expect(furtherBases(fieldsOf(fields))).toEqual(expected);
});
