import { describe, expect, test } from 'vitest';
import { computeFacts } from '../../src/policy/compute-facts.ts';
import { factAt } from '../../src/policy/facts/replace-fact.ts';
import { baseFacts } from '../../src/policy/testing/base-facts.ts';
import { checkWrittenFacts } from '../../src/policy/testing/written-facts.ts';
import { factDocumentType } from '../../src/model/facts.ts';
import type { FactValue } from '../../src/model/fact-type.ts';
import { buildFacts, buildLineage, catalog, type Material } from './support/build.ts';

const llama = { id: 'meta-llama/Llama-3.1-8B', licenses: ['llama3.1'] };
const distill: Material = { steps: [{ id: 'ds/distill', licenses: ['mit'], parents: [llama.id] }, llama] };
const at = (material: Material, path: string): FactValue => factAt(buildFacts(material).facts.document, path);

describe('every fact', () => {
  test.each<readonly [string, Material]>([
    ['of a full model', { ...distill, profile: { org: { name: 'x', monthlyActiveUsers: 5, annualRevenue: { amount: 1, currency: 'USD' }, markets: ['EU'] }, use: { deployment: 'hosted', fields: ['law'] } } }],
    ['of a model under a partly read licence', { steps: [{ id: 'a/b', licenses: ['mnpl'] }] }],
    ['of an incomplete lineage', { steps: [{ id: 'a/b', licenses: [], parents: ['a/c'] }, { id: 'a/c', licenses: [], status: 'missing', origin: 'silent' }], gaps: [{ node: 'a/c', reason: 'missing', detail: '404' }] }],
  ])('%s has the type of the table', (_, material) => {
    const wrong: string[] = [];
    checkWrittenFacts(buildFacts(material).facts.document, factDocumentType, { path: [], report: (path, message) => void wrong.push(`${path.join('.')}: ${message}`) });
    expect(wrong).toEqual([]);
  });
  test('is there, even when nothing could be read', () => {
    const lineage = buildLineage([{ id: 'a/b', licenses: [], status: 'unreachable', origin: 'silent' }], [{ node: 'a/b', reason: 'unreachable', detail: 'x' }]);
    const { document } = computeFacts({ record: null, lineage, licenses: new Map(), terms: { governing: [], terms: [], complete: false }, thresholds: [], profile: {}, catalog: catalog.licenses });
    expect(keysOf(document)).toEqual(keysOf(baseFacts('unknown')));
    expect(factAt(document, 'model.revision')).toBeNull();
    expect(factAt(document, 'license.declared')).toBeNull();
    expect(factAt(document, 'lineage.rootsStated')).toBeNull();
  });
  test('is plain JSON', () => {
    const { facts } = buildFacts(distill);
    expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  });
});

describe('org and use', () => {
  test.each<readonly [string, FactValue, Material['profile']]>([
    ['org.monthlyActiveUsers', 12e6, { org: { monthlyActiveUsers: 12e6 } }],
    ['org.monthlyActiveUsers', 12e6, { org: { monthlyActiveUsers: { value: 12e6, asOf: '2026-10-31', includesAffiliates: true, monthlyGrowth: 0.06 } } }],
    ['org.annualRevenue.amount', 3e6, { org: { annualRevenue: { amount: 3e6, currency: 'USD', asOf: '2026-01-01' } } }],
    ['org.annualRevenue.currency', 'USD', { org: { annualRevenue: { amount: 3e6, currency: 'USD' } } }],
    ['org.annualRevenue.amount', null, {}],
    ['org.markets', ['DE', 'US'], { org: { markets: ['US', 'DE'] } }],
    ['org.markets', null, {}],
    ['use.deployment', 'hosted', { use: { deployment: 'hosted' } }],
    ['use.distributesWeights', true, { use: { deployment: 'embedded' } }],
    ['use.distributesWeights', false, { use: { deployment: 'embedded', distributesWeights: false } }],
    ['use.distributesWeights', null, { use: { deployment: 'hosted' } }],
    ['use.commercial', null, {}],
  ])('%s is %j', (path, value, profile = {}) => expect(at({ ...distill, profile }, path)).toEqual(value));
  test('the union stands beside its members', () => {
    const markets = at({ ...distill, profile: { org: { markets: ['EU'] } } }, 'org.markets');
    expect(markets).toHaveLength(28);
    expect(markets).toEqual(expect.arrayContaining(['EU', 'DE', 'FR']));
  });
});

describe('model', () => {
  test.each<readonly [string, FactValue, Material['record']]>([
    ['model.id', 'ds/distill', {}],
    ['model.owner', 'ds', {}],
    ['model.gated', 'none', {}],
    ['model.gated', 'manual', { gated: 'manual' }],
    ['model.gatedEuDisallowed', false, {}],
    ['model.gatedEuDisallowed', null, { readmeState: 'gated' }],
    ['model.parameters', null, {}],
    ['model.pipelineTag', 'text-generation', {}],
  ])('%s is %j', (path, value, record = {}) => expect(at({ ...distill, record }, path)).toEqual(value));
});

describe('licences', () => {
  test('the model’s own, and every one that binds with the model that brings it', () => {
    expect(at(distill, 'license.declared')).toEqual(['mit']);
    expect(at(distill, 'license.osiApproved')).toBe(true);
    expect(at(distill, 'governingLicenses')).toMatchObject([
      { id: 'mit', via: ['ds/distill'], basis: 'declared', model: 'ds/distill', osiApproved: true, kind: 'software', family: 'mit', spdxId: 'MIT' },
      { id: 'llama3.1', via: ['ds/distill', llama.id], basis: 'declared', model: llama.id, osiApproved: false, kind: 'model', family: 'llama', spdxId: null, date: '2024-07-23' },
    ]);
  });
  test.each<readonly [string, Material, FactValue]>([
    ['approved', { steps: [{ id: 'a/b', licenses: ['apache-2.0'] }] }, true],
    ['one of two not approved', { steps: [{ id: 'a/b', licenses: ['apache-2.0', 'gemma'] }] }, false],
    ['a name that nothing explains', { steps: [{ id: 'a/b', licenses: ['apache-2.0'], unexplained: ['our-own'] }] }, null],
    ['none declared', { steps: [{ id: 'a/b', licenses: [] }] }, null],
  ])('license.osiApproved, %s: %s', (_, material, value) => expect(at(material, 'license.osiApproved')).toBe(value));
});

describe('lineage', () => {
  test('of a model whose roots are stated', () => {
    expect(at(distill, 'lineage.rootsStated')).toBe(true);
    expect(at(distill, 'lineage.roots')).toEqual([{ id: llama.id, origin: 'stated-root', license: 'llama3.1', status: 'resolved' }]);
  });
  test('a silent root leaves it open whether the roots are stated, and says so', () => {
    const { facts } = buildFacts({ steps: [{ id: 'a/b', licenses: ['mit'], origin: 'silent' }] });
    expect(factAt(facts.document, 'lineage.rootsStated')).toBeNull();
    expect(facts.unknowns['lineage.rootsStated']).toEqual({ facts: ['lineage.rootsStated'], why: 'a/b does not say where the weights come from' });
  });
  test('a corpus that is described counts as stated', () => expect(at({ steps: [{ id: 'a/b', licenses: ['mit'], origin: 'own-training' }] }, 'lineage.rootsStated')).toBe(true));
  test('a silent teacher is no root of the weights', () => {
    const material: Material = { steps: [{ id: 'a/student', licenses: ['mit'], parents: ['a/base', { parent: 'a/teacher', relation: 'distilled' }] }, { id: 'a/base', licenses: ['mit'] }, { id: 'a/teacher', licenses: ['mit'], origin: 'silent' }] };
    expect(at(material, 'lineage.rootsStated')).toBe(true);
  });
  test('models that name one another have no root', () => expect(at({ steps: [{ id: 'a/b', licenses: ['mit'], parents: ['a/c'] }, { id: 'a/c', licenses: ['mit'], parents: ['a/b'] }] }, 'lineage.rootsStated')).toBeNull());
  test('a model that names itself is its own root', () => expect(at({ steps: [{ id: 'a/b', licenses: ['mit'], parents: ['a/b'], origin: 'stated-root' }] }, 'lineage.rootsStated')).toBe(true));
  test('lists are open-ended while an ancestor is missing, and gaps are not', () => {
    const { facts } = buildFacts({ steps: [{ id: 'a/b', licenses: ['mit'], parents: ['a/c'] }, { id: 'a/c', licenses: [], status: 'missing', origin: 'silent' }], gaps: [{ node: 'a/c', reason: 'missing', detail: '404' }] });
    for (const list of ['lineage.nodes', 'lineage.edges', 'lineage.roots', 'lineage.undeclaredEdges', 'governingLicenses', 'terms.badge.statements', 'terms.statements']) expect(lastOf(factAt(facts.document, list))).toBeNull();
    expect(factAt(facts.document, 'lineage.gaps')).toEqual([{ node: 'a/c', reason: 'missing', detail: '404' }]);
    expect(facts.unknowns['governingLicenses.1']).toEqual({ facts: ['lineage.complete'], why: 'the lineage is not complete (a/c: missing)' });
  });
});

describe('terms', () => {
  test('a strictest reading over all licences, with the licence that brings it', () => {
    const { facts } = buildFacts({ steps: [{ id: 'a/b', licenses: ['apache-2.0'], parents: ['a/c'] }, { id: 'a/c', licenses: ['cc-by-nc-4.0'] }] });
    expect(factAt(facts.document, 'terms.commercialUse.value')).toBe('prohibited');
    expect(facts.provenance['terms.commercialUse.value']).toMatchObject({ license: 'cc-by-nc-4.0', via: ['a/b', 'a/c'], term: 'commercialUse' });
  });
  test('statements, nearest licence first, each with its licence, path and section', () => {
    expect(at(distill, 'terms.commercialUse.statements')).toEqual([expect.objectContaining({ value: 'allowed', license: 'mit', via: ['ds/distill'] }), expect.objectContaining({ value: 'conditional', license: 'llama3.1', via: ['ds/distill', llama.id] })]);
  });
  test('no clause is a fact: an empty list, and "unstated"', () => {
    const material: Material = { steps: [{ id: 'a/b', licenses: ['apache-2.0'] }] };
    expect(at(material, 'terms.badge.statements')).toEqual([]);
    expect(at(material, 'terms.outputTraining.value')).toBe('unstated');
  });
  test('a clause that was not read is unknown, and the strictest of all decides all the same', () => {
    const { facts } = buildFacts({ steps: [{ id: 'a/b', licenses: ['mnpl'] }] });
    expect(factAt(facts.document, 'terms.commercialUse.value')).toBe('prohibited');
    expect(factAt(facts.document, 'terms.outputTraining.value')).toBeNull();
    expect(factAt(facts.document, 'terms.outputTraining.statements')).toEqual([null]);
    expect(facts.unknowns['terms.outputTraining.value']).toEqual({ facts: ['terms.outputTraining of mnpl'], why: 'what mnpl says of it is not established' });
  });
  test('a licence that is not known leaves every term open', () => {
    const { facts } = buildFacts({ steps: [{ id: 'a/b', licenses: ['mit'], unexplained: ['our-own'] }] });
    expect(factAt(facts.document, 'terms.complete')).toBe(false);
    expect(factAt(facts.document, 'terms.commercialUse.value')).toBeNull();
    expect(facts.unknowns['terms.commercialUse.value']).toEqual({ facts: ['terms.complete'], why: 'the licence of a/b is not known' });
  });
  test('thresholds carry their judgement, and what would decide it', () => {
    const { facts } = buildFacts(distill);
    expect(factAt(facts.document, 'terms.userThreshold.statements.0')).toMatchObject({ amount: 700_000_000, exceeded: null, license: 'llama3.1' });
    expect(facts.unknowns['terms.userThreshold.statements.0.exceeded']?.facts).toEqual(['org.monthlyActiveUsers']);
    expect(at({ ...distill, profile: { org: { monthlyActiveUsers: 800e6 } } }, 'terms.userThreshold.statements.0.exceeded')).toBe(true);
  });
  test('an excluded union stands beside its members', () => expect(at({ steps: [{ id: 'a/b', licenses: ['llama4'] }] }, 'terms.territory.statements.0.excluded')).toEqual(expect.arrayContaining(['EU', 'DE'])));
  test('every field of a statement is there, so that no field of the same name elsewhere is read instead', () => expect(at(distill, 'terms.userThreshold.statements.0')).toHaveProperty('currency', null));
});

function keysOf(value: FactValue): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'gaps' && key !== 'suspicions').map(([key, inner]): [string, unknown] => [key, keysOf(inner)]).sort(([left], [right]) => (left < right ? -1 : 1))) : null;
}

function lastOf(value: FactValue): FactValue | undefined {
  return Array.isArray(value) ? value.at(-1) : undefined;
}
