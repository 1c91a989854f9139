import { describe, expect, test } from 'vitest';
import { typeOfSchema } from '../../src/model/fact-type.ts';
import { factDocumentType, facts } from '../../src/model/facts.ts';
import { gradedTerms, strictness } from '../../src/model/strictness.ts';
import { termSchemas, type TermId } from '../../src/model/term-values.ts';

describe('the table of facts', () => {
  test('names each fact once, under a known root, with a sentence', () => {
    const paths = facts.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => !/^(org|use|model|license|lineage|terms)\.|^governingLicenses$/.test(path))).toEqual([]);
    expect(facts.filter(({ description }) => !/[.?:].*$|\.$/.test(description))).toEqual([]);
  });
  test('has no dot inside a key, so that no id can be one', () => expect(keys(factDocumentType).filter((key) => key.includes('.'))).toEqual([]));
  test('has the statements of every term, with licence, path and section', () => {
    for (const id of Object.keys(termSchemas)) {
      const type = facts.find(({ path }) => path === `terms.${id}.statements`)?.type;
      const element = type?.kind === 'list' ? type.of : undefined;
      expect(element?.kind === 'object' ? Object.keys(element.fields) : []).toEqual(expect.arrayContaining(['license', 'via', 'section']));
    }
  });
});

describe('strictness', () => {
  test.each(gradedTerms)('of %s covers every value that a statement can have', (id) => {
    const type = typeOfSchema(termSchemas[id satisfies TermId]);
    const field = type.kind === 'object' ? (type.fields.value ?? type.fields.kind) : undefined;
    const values = field?.kind === 'enum' ? field.values : [];
    expect(values.length).toBeGreaterThan(0);
    expect([...strictness[id]].sort()).toEqual(['unstated', ...values].sort());
  });
});

function keys(type: typeof factDocumentType): readonly string[] {
  if (type.kind === 'list') return keys(type.of);
  return type.kind === 'object' ? Object.entries(type.fields).flatMap(([key, field]) => [key, ...keys(field)]) : [];
}
