import { describe, expect, test } from 'vitest';
import { html, trusted } from '../../../src/report/html/markup.ts';

describe('values of a template', () => {
  test.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['what ends an attribute', '" onmouseover=\'x\' `', '&quot; onmouseover=&#39;x&#39; &#96;'],
    ['an entity', '&lt;', '&amp;lt;'],
    ['an escape sequence', 'a\u001B[31mb', 'a\uFFFD[31mb'],
    ['a bidirectional control', 'a\u202Eb', 'a\uFFFDb'],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
    ['a number', 7, '7'],
    ['nothing', null, ''],
    ['a list', ['<a>', html`<b>${'<'}</b>`], '&lt;a&gt;<b>&lt;</b>'],
  ] as const)('show %s as it is', (_name, value, expected) => {
    expect(html`<p title="${value}">${value}</p>`.markup).toBe(`<p title="${expected}">${expected}</p>`);
  });

  test('are left alone when they are markup of our own', () => {
    expect(html`${trusted('<svg></svg>')}`.markup).toBe('<svg></svg>');
  });
});
