import { describe, expect, test } from 'vitest';
import { createLicenseClasses } from '../../src/audit/license-classes.ts';
import { stepRules } from '../../src/audit/step-rules.ts';
import { columnsOf } from '../support/audit-graph.ts';
import { testCatalog } from '../support/licenses.ts';

const said = ['free', 'beast-1', 'beast-2', 'noncom', ''].map((license) => JSON.stringify({ license: license === '' ? null : license }));
const licenses = createLicenseClasses(said, testCatalog);
const number = Object.fromEntries(['free', 'beast-1', 'beast-2', 'noncom', ''].map((id, index) => [id, licenses.classOf(index, null)]));

/** Rules over two models: the child, of an owner, and its parent. */
function rulesFor(child: string, parent: string, owner: string | null) {
  const columns = columnsOf(2, { license: [number[child] ?? -1, number[parent] ?? -1] });
  const owners = ['beast-co', 'other-co'];
  return stepRules({ licenses, columns, catalog: testCatalog, owners: { owners, column: Int32Array.of(owner === null ? 0 : owners.indexOf(owner) + 1, 0) } });
}

describe('a licensor relicenses', () => {
  test.each<[string, readonly [child: string, parent: string, owner: string | null], boolean]>([
    ['its own model under another edition', ['beast-2', 'beast-1', 'beast-co'], true],
    ['its own model under a free licence', ['free', 'beast-1', 'beast-co'], true],
    ['nothing of another licensor', ['beast-2', 'beast-1', 'other-co'], false],
    ['nothing when it is no licensor', ['beast-2', 'beast-1', null], false],
    ['nothing under a licence of which it is not the licensor', ['beast-2', 'noncom', 'beast-co'], false],
    ['nothing without a licence', ['', 'beast-1', 'beast-co'], false],
    ['nothing of a model without a licence', ['beast-2', '', 'beast-co'], false],
  ])('%s', (_name, models, expected) => {
    const rules = rulesFor(...models);
    expect([rules.isRelicensed(0, 1), rules.isRelicensed(0, 1)]).toEqual([expected, expected]);
  });
});

test.each([['free', true], ['noncom', true], ['beast-1', false], ['', false]])('a parent under "%s" may be the same author’s own work: %s', (license, expected) => {
  const rules = rulesFor('free', license, null);
  expect([rules.mayBeOwnWork(number[license] ?? -1), rules.mayBeOwnWork(number[license] ?? -1)]).toEqual([expected, expected]);
});
