import { beforeAll, describe, expect, test } from 'vitest';
import type { Subject } from '../../../src/model/report.ts';
import { describeLineage, drawLineage, loadGraphviz, renderSvgFile, type DrawDot } from '../../../src/report/lineage/svg.ts';
import { hostileReport } from '../../support/hostile-report.ts';
import { distillSubject, edgeOf, findingWith, hostileText, nodeWith, subjectWith } from '../../support/report.ts';
import { parseXml, type XmlElement } from '../../support/xml.ts';

let draw: DrawDot;
beforeAll(async () => {
  draw = await loadGraphviz();
});

/** A model with so many parents. */
function merge(parents: number): Subject {
  const ids = Array.from({ length: parents }, (_, index) => `lab/parent-${index}`);
  return subjectWith({ lineage: { complete: true, nodes: ['org/model', ...ids].map((id) => nodeWith(id)), edges: ids.map((id) => edgeOf(`org/model > merge > ${id}`)), gaps: [] } });
}

/** A model whose parent and licence are called so. */
function named(name: string): Subject {
  return subjectWith({ lineage: { complete: true, nodes: [nodeWith('org/model'), nodeWith(name, { license: name })], edges: [{ ...edgeOf('org/model > finetune > x'), parent: name }], gaps: [] } });
}

function elements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(elements)];
}

function wordsOf(svg: string | null): string {
  return elements(parseXml(svg ?? '')).filter(({ name }) => name === 'text').map(({ text }) => text.trim()).join(' | ');
}

describe('the picture as a file', () => {
  test('is an XML document that shows every model with its licence and every step with relation and confidence', () => {
    const svg = renderSvgFile(distillSubject(), draw);
    const root = parseXml(svg ?? '');
    expect([root.name, root.attributes['xmlns'], root.attributes['role']]).toEqual(['svg', 'http://www.w3.org/2000/svg', 'img']);
    expect(root.children[0]).toMatchObject({ name: 'title', text: describeLineage(distillSubject()) });
    const words = wordsOf(svg);
    for (const expected of ['distill-8b', '[mit]', 'vendor/', 'base-8b', '[llama3.1]', 'fine-tuned from', 'trained on outputs of', 'declared']) expect(words).toContain(expected);
  });

  test('says nothing of a verdict, which a page adds', () => {
    const subject = distillSubject({ findings: [findingWith({ via: ['lab/distill-8b', 'vendor/base-8b'] })] });
    expect(renderSvgFile(subject, draw)).not.toContain('decides');
    expect(drawLineage(subject, draw, 'p')).toContain('▲ decides the verdict');
  });

  test('shows what could not be read', () => {
    const subject = subjectWith({ lineage: { complete: false, nodes: [nodeWith('org/model'), nodeWith('org/gone', { status: 'missing', license: null })], edges: [edgeOf('org/model > finetune > org/gone')], gaps: [] } });
    expect(wordsOf(renderSvgFile(subject, draw))).toContain('[licence unknown] | missing');
  });

  test('is the same for the same lineage', () => {
    expect(renderSvgFile(merge(10), draw)).toBe(renderSvgFile(merge(10), draw));
  });

  test.each([10, 65])('shows all of %i parents', (count) => {
    const words = wordsOf(renderSvgFile(merge(count), draw));
    for (let index = 0; index < count; index += 1) expect(words).toContain(`parent-${index}`);
  });

  test('is not drawn where nobody could read it', () => {
    expect(renderSvgFile(merge(401), draw)).toBeNull();
    expect(drawLineage(merge(61), draw, 'p')).toBeNull();
    expect(renderSvgFile(merge(1), () => 'no picture')).toBeNull();
    expect(renderSvgFile(merge(1), () => { throw new Error('out of memory'); })).toBeNull();
  });
});

describe('names that strangers wrote', () => {
  test.each([
    hostileText,
    '"]; evil [label="x',
    '</text></svg><script>alert(1)</script>',
    '<!-- -->]]><![CDATA[',
    '&lt;b&gt; &#x41; &unknown;',
    '\\N \\G \\E \\n \\',
    '<<b>bold</b>>',
    'a\u0000b\uFFFE\uFFFF\uD83D',
    `${'x'.repeat(89)}😀`,
    `${'long '.repeat(500)}`,
    'ünïcödé 模型',
  ])('%j is shown as text and starts nothing', (name) => {
    const svg = renderSvgFile(named(name), draw) ?? '';
    const all = elements(parseXml(svg));
    expect(new Set(all.map((element) => element.name))).toEqual(new Set(['svg', 'title', 'rect', 'g', 'polygon', 'path', 'text']));
    expect(all.flatMap(({ attributes }) => Object.keys(attributes)).filter((attribute) => /^on|href|style/.test(attribute))).toEqual([]);
    // eslint-disable-next-line no-control-regex
    expect(svg).not.toMatch(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF\u202E]/);
  });

  test('a whole hostile report is drawn', () => {
    const [subject] = hostileReport().subjects;
    expect(subject && parseXml(renderSvgFile(subject, draw) ?? '').name).toBe('svg');
  });
});

test('a model without parents has a picture and a sentence', () => {
  expect(wordsOf(renderSvgFile(subjectWith(), draw))).toContain('model');
  expect(describeLineage(subjectWith())).toBe('org/model has no ancestor that was found.');
});
