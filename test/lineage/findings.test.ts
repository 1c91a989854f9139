import { describe, expect, test } from 'vitest';
import { lineageFindings } from '../../src/lineage/findings.ts';
import { findingCodes } from '../../src/model/finding-codes.ts';
import type { EvidenceKind } from '../../src/model/evidence.ts';
import type { Lineage, LineageEdge, LineageNode } from '../../src/model/lineage.ts';
import { lineageOf } from '../support/licenses.ts';
import { claim } from '../support/lineage.ts';

/** A graph of steps, each with evidence of one kind, with some nodes changed. */
function graph(steps: Readonly<Record<string, EvidenceKind>>, change: Readonly<Record<string, Partial<LineageNode>>> = {}, rest: Partial<Lineage> = {}): Lineage {
  const base = lineageOf(Object.keys(steps), rest);
  const kinds = Object.values(steps);
  const edges: readonly LineageEdge[] = base.edges.map((edge, index) => ({ ...edge, confidence: kinds[index] === 'card' ? 'declared' : 'strong', evidence: [claim(kinds[index] ?? 'card', edge.parent, { evidence: { where: `${kinds[index]}.txt:7` } }).evidence] }));
  return { ...base, edges, nodes: base.nodes.map((node) => ({ ...node, ...change[node.id] })) };
}

/** Findings in short: code and message. */
function short(lineage: Lineage): readonly string[] {
  return lineageFindings(lineage).map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

test('a declared lineage that was read whole has none', () => {
  expect(short(graph({ 'a/s > finetune > b/p': 'card', 'b/p > quantized > c/r': 'tags' }))).toEqual([]);
});

describe('models that could not be read', () => {
  test.each<[LineageNode['status'], string]>([
    ['missing', 'does not exist where it was looked for'],
    ['private', 'is private'],
    ['gated', 'is gated and this reader has not been let in'],
    ['rate-limited', 'was not given: the source limits requests'],
    ['unreachable', 'could not be reached'],
    ['limit', 'lies beyond the limit of steps'],
  ])('an ancestor that is %s is undecided', (status, words) => {
    const lineage = graph({ 'a/s > finetune > b/p': 'card', 'b/p > finetune > c/r': 'card' }, { 'c/r': { status } }, { gaps: status === 'resolved' || status === 'not-on-hub' ? [] : [{ node: 'c/r', reason: status, detail: 'the server said so' }] });
    const [finding, ...others] = lineageFindings(lineage);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ ruleId: 'base-model-unresolved', outcome: 'undecided', level: 'error', message: `c/r, an ancestor named by b/p, ${words} (the server said so)`, via: ['a/s', 'b/p', 'c/r'], evidence: [{ kind: 'card' }] });
  });

  test('the subject means that nothing was checked', () => {
    const lineage = lineageOf(['a/s'], { gaps: [{ node: 'a/s', reason: 'unreachable', detail: 'no route' }] });
    expect(short({ ...lineage, nodes: lineage.nodes.map((node) => ({ ...node, status: 'unreachable' })) })).toEqual(['model-unavailable: a/s could not be reached (no route); nothing was checked']);
  });

  test.each([
    ['a/s is not in the snapshot', 'a/s is not in the snapshot; nothing was checked', 'modelcheck snapshot save'],
    ['a/s holds no model: no README.md', 'a/s holds no model: no README.md; nothing was checked', 'Name the folder'],
    ['404', 'a/s does not exist where it was looked for (404); nothing was checked', 'Check the id, the token'],
  ])('what is missing is said once, with what to do about it: %s', (detail, message, remedy) => {
    const lineage = lineageOf(['a/s'], { gaps: [{ node: 'a/s', reason: 'missing', detail }] });
    expect(lineageFindings({ ...lineage, nodes: lineage.nodes.map((node) => ({ ...node, status: 'missing' })) })).toMatchObject([{ message, howToFix: expect.stringContaining(remedy) }]);
  });

  test('a name without a licence is unresolved, one with a licence is not, nor is a teacher', () => {
    const nowhere = { status: 'not-on-hub' } as const;
    expect(short(graph({ 'a/s > component > Some Encoder': 'prose', 'a/s > finetune > LLaMA 7B': 'card', 'a/s > distilled > GPT-4': 'prose' }, { 'Some Encoder': nowhere, 'LLaMA 7B': { ...nowhere, familyLicense: 'llama-1' }, 'GPT-4': nowhere }))).toEqual(['base-model-unresolved: a/s descends from Some Encoder, which could not be matched to a model on the Hub']);
  });

  test('a base that is no model is unresolved at its child', () => {
    const gaps = [{ node: 'b/p', reason: 'missing', detail: 'README.md#base_model names "../x", which is a path on a machine and no id' }] as const;
    expect(lineageFindings(graph({ 'a/s > finetune > b/p': 'card' }, {}, { gaps }))).toMatchObject([{ ruleId: 'base-model-unresolved', via: ['a/s', 'b/p'], message: 'The base of b/p is not established: README.md#base_model names "../x", which is a path on a machine and no id' }]);
  });
});

describe('what is not declared', () => {
  const code = (lineage: Lineage): readonly string[] => lineageFindings(lineage).map(({ via }) => via.join(' '));

  test('names model, parent, relation, place and confidence', () => {
    expect(short(graph({ 'a/s > finetune > b/p': 'prose' }))).toEqual(['base-model-undeclared: a/s descends from b/p by prose.txt:7 (fine-tuned from, strong evidence), and its card does not declare it']);
  });

  test.each<[string, Lineage, readonly string[]]>([
    ['also of one organisation, for the subject', graph({ 'a/s > finetune > a/p': 'curated' }), ['a/s a/p']],
    ['an ancestor of another organisation', graph({ 'a/s > finetune > b/p': 'card', 'b/p > finetune > c/r': 'adapter-config' }), ['a/s b/p c/r']],
    ['not an ancestor of the same', graph({ 'a/s > finetune > b/p': 'card', 'b/p > finetune > b/r': 'curated' }), []],
    ['not a part or a teacher', graph({ 'a/s > component > b/p': 'prose', 'a/s > distilled > b/t': 'prose' }), []],
    ['not what the declared base leads to anyway', graph({ 'a/s > finetune > b/p': 'card', 'a/s > finetune > c/r': 'prose', 'b/p > finetune > c/r': 'card' }), []],
  ])('%s', (_, lineage, expected) => {
    expect(code(lineage)).toEqual(expected);
  });
});

describe('the rest', () => {
  test('a name that points at a parent asks', () => {
    const suspicions = [{ child: 'a/s', parent: 'b/p', evidence: [claim('name', 'b/p').evidence, claim('fingerprint', 'b/p', { evidence: { where: 'config.json' } }).evidence] }];
    expect(lineageFindings(lineageOf(['a/s'], { suspicions }))).toMatchObject([{ ruleId: 'base-model-suspected', outcome: 'undecided', via: ['a/s', 'b/p'], message: 'a/s may descend from b/p (seen in its name, config.json); nothing confirms or refutes it' }]);
  });

  test('a rename is a note', () => {
    expect(lineageFindings(graph({ 'a/s > finetune > b/p': 'card' }, { 'b/p': { renamedFrom: 'old/p' } }))).toMatchObject([{ ruleId: 'model-renamed', level: 'note', message: 'old/p is now b/p', via: ['a/s', 'b/p'] }]);
  });

  test.each([
    ['cycle', 'lineage-cycle', 'No root can be established: why'],
    ['self-reference', 'lineage-self-reference', 'a/s: why'],
    ['conflict', 'lineage-conflict', 'a/s: why'],
  ] as const)('a %s', (reason, ruleId, message) => {
    expect(lineageFindings(graph({ 'a/s > finetune > b/p': 'card' }, {}, { gaps: [{ node: 'a/s', reason, detail: 'why' }] }))).toMatchObject([{ ruleId, message, via: ['a/s'] }]);
  });

  test('every finding says what to do, in the words of its code', () => {
    const [finding] = lineageFindings(graph({ 'a/s > finetune > b/p': 'prose' }));
    expect(finding).toMatchObject({ howToFix: findingCodes['base-model-undeclared'].howToFix, license: null });
  });

  test('names of strangers are made safe', () => {
    const evil = 'b/p\u001B]0;owned\u0007';
    const said = short(graph({ [`a/s > finetune > ${evil}`]: 'prose' })).join();
    expect(['\u001B', '\u0007'].filter((control) => said.includes(control))).toEqual([]);
  });
});
