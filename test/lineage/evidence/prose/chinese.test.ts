import { expect, test } from 'vitest';
import { chineseReadings } from '../../../../src/lineage/evidence/prose/chinese.ts';
import { plain, scope, told } from '../../../support/prose.ts';

test.each<[string, string, readonly string[]]>([
  ['based on, and trained', '\u672C\u6A21\u578B\u57FA\u4E8EBar-7B\u5FAE\u8C03\u800C\u6765\u3002', ['finetune Bar-7B']],
  ['on the basis of', '\u5728Bar-7B\u7684\u57FA\u7840\u4E0A\u7EE7\u7EED\u9884\u8BAD\u7EC3\u3002', ['finetune Bar-7B']],
  ['quantised version of', '\u672C\u6A21\u578B\u662FBar-7B\u7684\u91CF\u5316\u7248\u672C\u3002', ['quantized Bar-7B']],
  ['an architecture', '\u672C\u6A21\u578B\u57FA\u4E8EBar-7B\u67B6\u6784\u3002', []],
  ['Japanese', '\u3053\u306E\u30E2\u30C7\u30EB\u306F Bar-7B \u3092\u30D9\u30FC\u30B9\u306B\u3057\u3066\u3044\u307E\u3059\u3002', ['finetune Bar-7B']],
  ['exact models in brackets', '\u672C\u6A21\u578B\u57FA\u4E8E Barbara \u7CFB\u5217\u6A21\u578B\uFF08Bar-7B & Bar-8B\uFF09\u6784\u5EFA\u3002', ['finetune Bar-7B', 'finetune Bar-8B']],
  ['a training set', '\u4F7F\u7528\u4E86Barset2015\u7684\u8BAD\u7EC3\u96C6\u8FDB\u884C\u8BAD\u7EC3\u3002', []],
  ['Japanese, as the pre-trained model', '\u4E8B\u524D\u5B66\u7FD2\u6E08\u307F\u30E2\u30C7\u30EB\u3068\u3057\u3066 Bar-7B \u3092\u5229\u7528\u3057\u307E\u3057\u305F\u3002', ['finetune Bar-7B']],
  ['no model', '\u57FA\u4E8EPython\u5B9E\u73B0\u3002', []],
])('%s', (_, text, expected) => {
  expect(told(chineseReadings(plain(text), scope()))).toEqual(expected);
});
