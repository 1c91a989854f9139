import { describe, expect, test } from 'vitest';
import { changeWords } from '../../../src/lock/drift/text-change.ts';
import { textWith } from '../../support/report.ts';

const known = textWith();
const strange = textWith({ verdict: 'unrecognised', id: null, closest: null });
const variant = (rest = {}) => textWith({ verdict: 'variant', id: null, ...rest });

describe('which text it was and is', () => {
  test.each<[string, Parameters<typeof changeWords>[0], Parameters<typeof changeWords>[1], string]>([
    ['the same text in other bytes', known, known, ''],
    ['a text that is new', null, known, ': it is llama3.1'],
    ['a text that is gone', known, null, ': it was llama3.1'],
    ['another known text', known, textWith({ id: 'mit', closest: 'mit' }), ': it was llama3.1 and is mit now'],
    ['a text that nobody knows', known, strange, ': it was llama3.1 and is a text that is not recognised now'],
    ['two texts that nobody knows', strange, strange, ''],
    ['a change of the text itself, told by its sections', known, variant({ missing: ['2'] }), 'at section 2'],
    ['a change of another text', known, variant({ closest: 'mit', missing: ['2'] }), ': it was llama3.1 and is a changed mit now; at section 2'],
    ['a changed text that was put right', variant({ missing: ['2'] }), known, ': it was a changed llama3.1 and is llama3.1 now'],
    ['a new text that was changed', null, variant({ added: ['70'] }), ': it is a changed llama3.1; words added: “70”'],
  ])('%s', (_, before, now, words) => {
    expect(changeWords(before, now)).toBe(words);
  });
});

describe('what differs from the known text', () => {
  test.each([
    [{ missing: ['2', '1.b'] }, 'at section 2, section 1.b'],
    [{ missing: ['the preamble', 'Attachment A'] }, 'at the preamble, Attachment A'],
    [{ missing: ['1', '2', '3', '4', '5', '6'] }, 'at section 1, section 2, section 3, section 4 and 2 more'],
    [{ unknownTerms: ['badge', 'constructor'] }, ': terms touched: badge (badge), constructor'],
    [{ added: ['x'.repeat(200)] }, `: words added: “${'x'.repeat(80)}”`],
    [{}, ''],
  ])('%j', (rest, words) => {
    expect(changeWords(known, variant(rest))).toBe(words);
  });
});
