import { expect, test } from 'vitest';
import { sectionPhrase, sectionWords } from '../../src/util/section-words.ts';

test.each([
  ['2', '§2', 'section 2'],
  ['1.i; 2.a', '§1.i, §2.a', 'sections 1.i and 2.a'],
  ['1.c; 2.b; 4.a(i)', '§1.c, §2.b, §4.a(i)', 'sections 1.c, 2.b and 4.a(i)'],
  ['para. 2', 'paragraph 2', 'paragraph 2'],
  ['para. 2; para. 3', 'paragraph 2, paragraph 3', 'paragraph 2 and paragraph 3'],
  ['2, last para., both versions', '§2, last paragraph, both versions', 'section 2, last paragraph, both versions'],
  ['1.b.iv; AUP', '§1.b.iv, acceptable use policy', 'section 1.b.iv and the acceptable use policy'],
  ['AUP 2.1', 'acceptable use policy 2.1', 'the acceptable use policy 2.1'],
  ['Prohibited Use Policy, first paragraph', 'Prohibited Use Policy, first paragraph', 'the Prohibited Use Policy, first paragraph'],
  ['4; Attachment A 1-20', '§4, Attachment A 1-20', 'section 4 and Attachment A 1-20'],
  ['Notices', '“Notices”', 'the part “Notices”'],
  ['Terms, para. 1', '“Terms”, paragraph 1', 'the part “Terms”, paragraph 1'],
  ['preamble; 3', 'preamble, §3', 'section 3 and the preamble'],
  ['conditions 1 and 2', 'conditions 1 and 2', 'conditions 1 and 2'],
  ['IV(c)(iv)', '§IV(c)(iv)', 'section IV(c)(iv)'],
  ['二.4', '§二.4', 'section 二.4'],
])('%s is cited as %s, and within a sentence as %s', (section, cited, phrase) => {
  expect([sectionWords(section), sectionPhrase(section)]).toEqual([cited, phrase]);
});
