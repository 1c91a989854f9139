import { describe, expect, test } from 'vitest';
import { renderLineageTree } from '../../../src/report/lineage/tree.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { distillSubject, edgeOf, nodeWith, subjectWith } from '../../support/report.ts';

const [a, b, c] = ['a', 'b', 'c'].map((digit) => digit.repeat(12));

test('shows revision, relation, licence and confidence of each step, its evidence, and what is said of each end', () => {
  expect(renderLineageTree(distillSubject())).toBe(
    `${[
      `lab/distill-8b @${a}  [mit]`,
      `├─ trained on outputs of lab/teacher @${b}  [mit]  declared  (said to be trained from scratch)`,
      '│     README.md#base_model: “lab/teacher”',
      `└─ fine-tuned from vendor/base-8b @${c}  [llama3.1]  declared  (said to be trained from scratch)`,
      '      README.md#base_model: “vendor/base-8b”',
      '',
      'The lineage is complete.',
    ].join('\n')}\n`,
  );
});

describe('what is said of the end of a chain', () => {
  test.each([
    [{ origin: 'stated-root' as const }, '  (said to be trained from scratch)'],
    [{ origin: 'own-training' as const }, '  (describes its training, names no parent)'],
    [{ origin: 'silent' as const }, '  (origin not stated)'],
    [{ origin: 'silent' as const, status: 'missing' as const, revision: null }, ''],
  ])('%j', (node, words) => {
    const subject = subjectWith({ lineage: { complete: true, nodes: [nodeWith('org/model', node)], edges: [], gaps: [] } });
    expect(renderLineageTree(subject).split('\n')[0]).toBe(`org/model${'revision' in node ? '' : ` @${a}`}  [apache-2.0]${words}`);
  });

  test('an encoder beside the weights, or a teacher, is no end of the weights', () => {
    const nodes = [nodeWith('org/model', { origin: 'silent' }), nodeWith('org/encoder')];
    expect(renderLineageTree(subjectWith({ lineage: { complete: true, nodes, edges: [edgeOf('org/model > component > org/encoder')], gaps: [] } }))).toContain(`org/model @${a}  [apache-2.0]  (origin not stated)\n`);
  });
});

test('a model on two paths is drawn once, and a circle ends', () => {
  const nodes = ['org/model', 'org/left', 'org/right', 'org/origin'].map((id) => nodeWith(id, { revision: null, origin: 'derived' }));
  const edges = ['org/model > merge > org/left', 'org/model > merge > org/right', 'org/left > finetune > org/origin', 'org/right > finetune > org/origin', 'org/origin > finetune > org/model'].map(edgeOf);
  const tree = renderLineageTree(subjectWith({ lineage: { complete: false, nodes, edges, gaps: [{ node: 'org/model', reason: 'cycle', detail: 'they descend from one another' }] } }));
  expect(tree.match(/fine-tuned from org\/origin/g)).toHaveLength(2);
  expect(tree).toContain('fine-tuned from org/origin  [apache-2.0]  declared  (see above)');
  expect(tree).toContain('gap: org/model: cycle, they descend from one another');
  expect(tree).toMatch(/The lineage is not complete: .*\n$/);
});

test('what strangers wrote moves no cursor and breaks no line', () => {
  const [subject] = hostileReport().subjects;
  const tree = subject ? renderLineageTree(subject) : '';
  // eslint-disable-next-line no-control-regex
  expect(tree).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
  expect(tree.split('\n').some((line) => line.startsWith('::error'))).toBe(false);
});
