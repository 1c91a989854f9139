import { expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html/render-html.ts';
import { renderNotice } from '../../src/report/notice.ts';
import { renderText } from '../../src/report/text/render-text.ts';
import { editionWords } from '../../src/report/words.ts';
import { reportWith, subjectWith } from '../support/report.ts';

const report = reportWith([subjectWith({ id: 'org/model', governingLicenses: [{ id: 'twin', via: ['org/model'], basis: 'declared', editions: ['twin@a', 'twin@b'] }] })]);

test('a settled text needs no words', () => {
  expect(editionWords()).toBe('');
});

test('a name of several texts is shown with those that may be meant', async () => {
  const shown = [renderText(report, { style: 'plain', width: 80 }), await renderHtml(report)].map((text) => text.replaceAll(/\s+/g, ' '));
  for (const text of shown) expect(text).toContain('which text is meant is not known: twin@a or twin@b');
});

test('the notice has a line for each text that may be meant', () => {
  expect(renderNotice(report)).toMatch(/ {2}- twin@a: [^\n]+\n {2}- twin@b: /);
});
