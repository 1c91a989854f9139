import { expect, test } from 'vitest';
import { readBlocks } from '../../../../src/lineage/evidence/prose/blocks.ts';
import { sourceLines } from '../../../../src/lineage/evidence/prose/source-lines.ts';

function blocks(readme: string): readonly string[] {
  return readBlocks(sourceLines(readme)).map(({ kind, plain }) => `${kind}: ${plain.text}`);
}

test.each<[string, string, readonly string[]]>([
  ['lines of one paragraph are read together', 'a\nb\n\nc', ['paragraph: a b', 'paragraph: c']],
  ['items are read one by one', '- a\n- b\n  more\n1. c', ['item: a', 'item: b more', 'item: c']],
  ['headings', '# A\nb\n<h2>C</h2>', ['heading: A', 'paragraph: b', 'heading: C\n']],
  ['a heading without a space, as people write it', '##A', ['heading: ##A']],
  ['rows of tables are left out', 'a\n\n| x | y |\n|---|---|\n| 1 | 2 |\n\nb', ['paragraph: a', 'paragraph: b']],
  ['HTML tables are left out', '<table>\n<tr><td>x</td></tr>\n</table>\na', ['paragraph: a']],
  ['a rule ends a paragraph', 'a\n***\nb', ['paragraph: a', 'paragraph: b']],
  ['marks of quotation go', '> a\n> b', ['paragraph: a b']],
  ['a label begins a statement of its own', 'Foo\nBase model: Bar\nLicense: MIT', ['paragraph: Foo', 'paragraph: Base model: Bar', 'paragraph: License: MIT']],
])('%s', (_, readme, expected) => {
  expect(blocks(readme)).toEqual(expected);
});

test('a block knows the headings above it', () => {
  const last = readBlocks(sourceLines('# A\n## B\n### C\n## D\ntext')).at(-1);
  expect(last?.section).toEqual(['A', 'D']);
});

test('an item knows how far it is set in', () => {
  expect(readBlocks(sourceLines('- a\n    - b')).map(({ level }) => level)).toEqual([0, 4]);
});

test('an endless paragraph is cut', () => {
  expect(readBlocks(sourceLines('a\n'.repeat(300))).length).toBe(3);
});
