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

test.each([
  ['text', renderText],
  ['HTML', renderHtml],
])('a name of several texts is shown with those that may be meant: %s', (_, render) => {
  expect(render(report).replaceAll(/\s+/g, ' ')).toContain('which text is meant is not known: twin@a or twin@b');
});

test('the notice has a line for each text that may be meant', () => {
  expect(renderNotice(report)).toMatch(/ {2}- twin@a: [^\n]+\n {2}- twin@b: /);
});
