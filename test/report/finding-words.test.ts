import { describe, expect, test } from 'vitest';
import { acceptanceWords, clauseWords, evidenceWords, findingDetails, findingParagraph } from '../../src/report/finding-words.ts';
import { findingWith } from '../support/report.ts';

describe('a clause', () => {
  test.each([
    [{ license: 'llama3.1', section: '2' }, 'llama3.1 §2'],
    [{ license: 'mit', section: 'para. 2' }, 'mit paragraph 2'],
    [{ license: 'mit', section: null }, 'mit'],
    [{ license: null, section: '2' }, null],
  ])('%j is cited as %s', (citing, expected) => {
    expect(clauseWords(citing)).toBe(expected);
  });
});

describe('evidence', () => {
  test.each([
    [{ kind: 'prose', where: 'README.md:7', quote: 'made from Base' }, 'README.md:7: “made from Base”'],
    [{ kind: 'prose', where: 'README.md:7', quote: null }, 'README.md:7'],
    [{ kind: 'curated', where: 'models/a.yaml', quote: 'https://a.example' }, 'models/a.yaml (curated by modelcheck), after https://a.example'],
  ] as const)('%j reads %s', (evidence, expected) => {
    expect(evidenceWords(evidence)).toBe(expected);
  });
});

test('a paragraph names the model once', () => {
  expect(findingParagraph(findingWith(), 'org/model')).toBe('org/model: The licence forbids commercial use. Clause: cc-by-nc-4.0 §2.a. Fix: Choose another model.');
  expect(findingParagraph(findingWith({ message: 'org/model says mit', license: null }), 'org/model')).toBe('org/model says mit. Fix: Choose another model.');
});

test('details stand in one order: clause, path, evidence, acceptance, missing facts, remedy', () => {
  const finding = findingWith({ via: ['org/a', 'org/b'], evidence: [{ kind: 'card', where: 'README.md', quote: null }], waiver: { reason: 'paid', approver: 'legal', expires: '2027-01-01' }, baseline: { checkedAt: '2026-01-01' }, unknownFacts: ['org.markets'] });
  expect(findingDetails(finding).map(([label]) => label)).toEqual(['clause', 'path', 'seen', 'waived', 'known', 'needs', 'fix']);
});

test('who accepted a finding is said with the ticket', () => {
  expect(acceptanceWords(findingWith({ outcome: 'waived', waiver: { reason: 'paid', approver: 'legal', expires: '2027-01-01', ticket: 'L-7' } }))).toBe('Waived: paid (legal, until 2027-01-01, L-7)');
  expect(acceptanceWords(findingWith())).toBeNull();
});
