import { describe, expect, test } from 'vitest';
import { curationFindings, unusedCurations } from '../../src/curation/curation-findings.ts';
import type { PlacedCuration } from '../../src/model/curation.ts';
import { licensesOf } from '../support/licenses.ts';

const curation: PlacedCuration = { model: 'org/a', reason: 'asked the publisher', author: 'legal', date: '2026-01-01', where: 'c.yaml:2', license: { concluded: 'beast-1' }, baseModels: [{ model: 'org/b', relation: 'finetune' }], notBaseModels: ['org/c'] };
const context = { licenses: licensesOf({ 'org/a': 'free' }), pathTo: (model: string) => ['org/s', model], settled: ['license-conflict (undecided)'] };

describe('findings on curations', () => {
  test('say what was corrected, by whom, why, and what would be found without', () => {
    expect(curationFindings({ applied: [{ model: 'org/a', curation }], stale: [], called: [curation] }, context)).toEqual([
      expect.objectContaining({
        ruleId: 'curation-applied',
        level: 'note',
        via: ['org/s', 'org/a'],
        message: 'org/a is corrected by c.yaml:2 (legal, 2026-01-01): its licence is beast-1 (the card says free); it is fine-tuned from org/b; it does not descend from org/c. Reason: asked the publisher. Without it there would be license-conflict (undecided).',
        evidence: [{ kind: 'curated', where: 'c.yaml:2', quote: 'asked the publisher' }],
      }),
    ]);
  });
  test('name each pin that no longer fits, and what the curation would say', () => {
    const [finding] = curationFindings({ applied: [], stale: [{ model: 'org/a', curation, changes: ['one', 'two'] }], called: [curation] }, { ...context, settled: [] });
    expect(finding).toMatchObject({ ruleId: 'curation-stale', level: 'error', outcome: 'undecided', message: expect.stringContaining('was not applied: one; two. It would say: its licence is beast-1;') });
  });
  test('name those about no model of the run', () => expect(unusedCurations([curation], new Set())).toMatchObject([{ ruleId: 'curation-unused', level: 'warning', message: expect.stringContaining('c.yaml:2') }]));
  test('leave out those that were called for', () => expect(unusedCurations([curation], new Set([curation]))).toEqual([]));
});
