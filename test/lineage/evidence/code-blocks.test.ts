import { expect, test } from 'vitest';
import { codeBlocks } from '../../../src/lineage/evidence/code-blocks.ts';

test('blocks begin at the line of their fence', () => {
  expect(codeBlocks('# Foo\n\n```py\na\nb\n```\ntext\n~~~\nc\n~~~')).toEqual([{ line: 3, text: 'a\nb' }, { line: 8, text: 'c' }]);
});

test('a block that is never closed reaches to the end', () => {
  expect(codeBlocks('```\na\nb')).toEqual([{ line: 1, text: 'a\nb' }]);
});

test('at most sixty blocks of twenty thousand characters are read', () => {
  const blocks = codeBlocks('```\nx\n```\n'.repeat(100));
  expect(blocks).toHaveLength(60);
  expect(codeBlocks(`\`\`\`\n${'x'.repeat(50_000)}\n\`\`\``)[0]?.text).toHaveLength(20_000);
});

test('text without fences has none', () => {
  expect(codeBlocks('a\n\nb')).toEqual([]);
});
