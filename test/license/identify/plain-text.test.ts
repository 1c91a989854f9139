import { expect, test } from 'vitest';
import { plainText } from '../../../src/license/identify/plain-text.ts';

test.each([
  ['tags', '<p>One <b>b</b>oat</p>', '\nOne boat\n'],
  ['attributes', '<a href="https://x.example">boat</a>', 'boat'],
  ['comments and scripts', 'a<!-- hidden -->b<script>steal()</script>c', 'a\nb\nc'],
  ['the head of a page', '<html><head><title>t</title></head><body>boat', '\n\n\nboat'],
  ['placeholders stay', 'Copyright <year> <owner>', 'Copyright <year> <owner>'],
  ['addresses stay', 'see <https://x.example>', 'see <https://x.example>'],
  ['character references', '&copy; &#169; &#xA9; &quot;a&quot; &amp;', '\u00A9 \u00A9 \u00A9 "a" &'],
  ['references that mean nothing', '&constructor; &unknown; &#9999999;', '&constructor; &unknown; &#9999999;'],
  ['targets of links', 'the [policy](https://x.example/p) here', 'the [policy]  here'],
  ['escapes', 'a\\_b 3\\.', 'a_b 3.'],
  ['line ends', 'a\r\nb\rc', 'a\nb\nc'],
  ['an open comment', 'a<!-- b', 'a<!-- b'],
])('%s', (_, text, expected) => {
  expect(plainText(text)).toBe(expected);
});

test.each(['<', '<p ', '<!--', '](', '&#x41;', '\\'])('a text of nothing but %j is read in linear time', (part) => {
  const text = part.repeat(100_000);
  const start = performance.now();
  plainText(text);
  expect(performance.now() - start).toBeLessThan(5_000);
});
