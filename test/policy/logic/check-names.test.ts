import { describe, expect, test } from 'vitest';
import { knownNames } from '../../../src/license/known-names.ts';
import type { Logic } from '../../../src/model/policy.ts';
import { checkLogic } from '../../../src/policy/logic/check-logic.ts';
import { catalog } from '../support/build.ts';

const names = knownNames(catalog);

/** Mistakes and warnings of a condition as `path: message (hint)`. */
function told(logic: Logic, known: typeof names | null = names): { readonly mistakes: readonly string[]; readonly warnings: readonly string[] } {
  const [mistakes, warnings]: [string[], string[]] = [[], []];
  const into = (list: string[]) => (path: readonly (string | number)[], message: string, hint: string | null = null) => void list.push(`${path.join('.')}: ${message}${hint === null ? '' : ` (${hint})`}`);
  checkLogic(logic, [], { report: into(mistakes), warn: into(warnings), ...(known === null ? {} : { names: known }) });
  return { mistakes, warnings };
}

const governing = (field: string, condition: (read: Logic) => Logic): Logic => ({ some: [{ var: 'governingLicenses' }, condition({ var: field })] });

describe('licences that a condition names', () => {
  test.each<readonly [string, Logic]>([
    ['ids of the catalog', governing('id', (id) => ({ in: [id, ['llama3.1', 'gemma', 'cc-by-nc-4.0']] }))],
    ['an id in the list of declared ones', { in: ['apache-2.0', { var: 'license.declaredIds' }] }],
    ['an expression', { '==': [{ var: 'license.concluded' }, 'mit OR (apache-2.0 AND llama4)'] }],
    ['a word that is no licence, beside a fact that names none', { '==': [{ var: 'model.owner' }, 'llama31'] }],
    ['an SPDX id beside an SPDX id', governing('spdxId', (id) => ({ '==': [id, 'Apache-2.0'] }))],
    ['a reference of scancode', governing('spdxId', (id) => ({ '!=': [id, 'LicenseRef-scancode-llama-3.1-license-2024'] }))],
    ['a family', governing('family', (family) => ({ '==': [family, 'llama'] }))],
  ])('%s: nothing is told', (_, logic) => expect(told(logic)).toEqual({ mistakes: [], warnings: [] }));

  test.each<readonly [string, Logic, string]>([
    ['a mistyped id in a list', governing('id', (id) => ({ in: [id, ['gemma', 'llama31']] })), 'some.1.in.1.1: there is no licence "llama31" in the catalog (did you mean "llama3.1"?)'],
    ['a mistyped id on the left', { '!=': ['mti', { var: 'license.concluded' }] }, '!=.0: there is no licence "mti" in the catalog (did you mean "mit"?)'],
    ['one name of an expression', { '==': [{ var: 'license.concluded' }, 'mit AND appache-2.0'] }, '==.1: there is no licence "appache-2.0" in the catalog (did you mean "apache-2.0"?)'],
    ['nothing near', { in: ['zzzzzzzzzz', { var: 'license.declaredIds' }] }, 'in.0: there is no licence "zzzzzzzzzz" in the catalog (`modelcheck license list` shows them all)'],
    ['an SPDX id where facts hold ids of the catalog', { in: ['Apache-2.0', { var: 'license.declaredIds' }] }, 'in.0: "Apache-2.0" is no id of the licence catalog, and facts hold ids (write "apache-2.0")'],
    ['a licence name', { in: ['qwen-research-license', { map: [{ var: 'governingLicenses' }, { var: 'id' }] }] }, expect.stringContaining('in.0: ')],
    ['the licence of a term', { some: [{ var: 'terms.badge.statements' }, { '==': [{ var: 'license' }, 'lama4'] }] }, 'some.1.==.1: there is no licence "lama4" in the catalog (did you mean "llama4"?)'],
    ['the licence of a root', { all: [{ var: 'lineage.roots' }, { '==': [{ var: 'license' }, 'appache-2.0'] }] }, 'all.1.==.1: there is no licence "appache-2.0" in the catalog (did you mean "apache-2.0"?)'],
    ['an id of the catalog where facts hold SPDX ids', governing('spdxId', (id) => ({ '==': [id, 'apache-2.0'] })), 'some.1.==.1: "apache-2.0" is no id of the SPDX licence list (the field "id" beside it holds the id of the catalog)'],
    ['a mistyped family', governing('family', (family) => ({ in: [family, { const: ['lama'] }] })), 'some.1.in.1: the catalog has no family of licences "lama" (did you mean "llama"?)'],
  ])('%s is a mistake', (_, logic, mistake) => expect(told(logic)).toEqual({ mistakes: [mistake], warnings: [] }));

  test('an id of the SPDX list that the catalog lacks is allowed, and told', () => {
    expect(told(governing('id', (id) => ({ in: [id, ['Zimbra-1.3']] })))).toEqual({ mistakes: [], warnings: [expect.stringContaining('some.1.in.1.0: the catalog has no licence "Zimbra-1.3"')] });
  });

  test('nothing is told where the catalog is not at hand', () => expect(told({ in: ['llama31', { var: 'license.declaredIds' }] }, null)).toEqual({ mistakes: [], warnings: [] }));
});

describe('countries and currencies', () => {
  test.each<readonly [Logic, string]>([
    [{ in: ['UK', { var: 'org.markets' }] }, 'in.0: "UK" is no country (did you mean "GB"?)'],
    [{ '==': [{ var: 'org.domicile' }, 'Germany'] }, expect.stringContaining('==.1: "Germany" is no country')],
    [{ some: [{ var: 'terms.territory.statements' }, { in: ['UK', { var: 'excluded' }] }] }, 'some.1.in.0: "UK" is no country (did you mean "GB"?)'],
    [{ some: [{ var: 'org.markets' }, { in: [{ var: '' }, ['EU', 'Korea']] }] }, expect.stringContaining('some.1.in.1.1: "Korea" is no country')],
    [{ '!=': [{ var: 'org.annualRevenue.currency' }, 'EURO'] }, '!=.1: "EURO" is no currency (did you mean "EUR"?)'],
  ])('%j', (logic, mistake) => expect(told(logic).mistakes).toEqual([mistake]));

  test.each<readonly [Logic]>([[{ in: ['EEA', { var: 'org.markets' }] }], [{ '==': [{ var: 'org.domicile' }, 'KR'] }], [{ '==': [{ var: 'org.monthlyRevenue.currency' }, 'CHF'] }]])('%j is in order', (logic) => expect(told(logic).mistakes).toEqual([]));
});
