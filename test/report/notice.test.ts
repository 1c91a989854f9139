import { describe, expect, test } from 'vitest';
import { noticeFiles, renderNotice } from '../../src/report/notice.ts';
import { hostileReport } from '../support/hostile-report.ts';
import { distillSubject, reportWith, subjectWith } from '../support/report.ts';

const via = ['lab/distill-8b', 'vendor/base-8b'];
const duty = { license: 'llama3.1', via, section: '1.b.iii', trigger: 'when the model is passed on' };
const shipped = { model: 'vendor/base-8b', path: 'LICENSE', revision: null, sha256: '3'.repeat(64), verdict: 'identified', license: 'llama3.1', text: 'The terms.\n' } as const;

describe('the notice', () => {
  test('gives exact words, lines to show, names and texts with hashes', () => {
    const subject = distillSubject({
      licenseTexts: [shipped],
      obligations: [
        { ...duty, term: 'noticeText', text: 'Ship the notice', exact: 'Model X is licensed,\nCopyright Vendor.' },
        { ...duty, term: 'badge', text: 'Show it', exact: 'Built with X' },
        { ...duty, term: 'derivativeNaming', text: 'Begin the name with “X”', exact: 'X' },
        { ...duty, term: 'licenseCopy', text: 'Give a copy', exact: null },
      ],
    });
    const text = renderNotice(reportWith([subject]));
    for (const words of ['    Model X is licensed,\n    Copyright Vendor.\n', '    Built with X\n', 'Names:\n\n  - Begin the name with “X”', 'Other duties:\n\n  - Give a copy', `llama3.1: LICENSE of vendor/base-8b, sha256 ${'3'.repeat(64)}`]) expect(text).toContain(words);
  });

  test.each([
    ['no licence is established', subjectWith({ governingLicenses: [] }), 'none established, which is no permission'],
    ['the lineage has a gap', subjectWith({ lineage: { ...subjectWith().lineage, complete: false } }), 'further notices may be due'],
    ['no text was read', subjectWith(), 'no text was read in these repositories'],
  ])('says so where %s', (_name, subject, words) => {
    expect(renderNotice(reportWith([subject]))).toContain(words);
  });
});

test.each([
  ['blocked', distillSubject({ verdict: 'violation' }), 'NOT CLEARED: this model may not be used under this policy (commercial-saas). What follows is no permission to ship it.'],
  ['undecided', distillSubject(), 'NOT CLEARED: this model cannot be decided with what is known (commercial-saas).'],
])('a model that is %s is not cleared by its notices', (_name, subject, words) => {
  expect(renderNotice(reportWith([subject]))).toContain(words);
});

test('a model that passes has no such line', () => {
  expect(renderNotice(reportWith([subjectWith()]))).not.toContain('NOT CLEARED');
});

describe('the texts to ship', () => {
  test('are named in the notice where copies are written, also when another model carries the text', () => {
    const subject = distillSubject({ licenseTexts: [shipped, { ...shipped, model: 'vendor/other', text: null }, { ...shipped, path: 'LONG', sha256: '4'.repeat(64), text: null }] });
    const copied = renderNotice(reportWith([subject]), { texts: 'copied' });
    expect(copied.match(/copy in llama3\.1-3{12}\.txt/g)).toHaveLength(2);
    expect(copied).toContain(`LONG of vendor/base-8b, sha256 ${'4'.repeat(64)}; too long to be copied here`);
    expect(renderNotice(reportWith([subject]))).not.toContain('copy in');
  });

  test('are each given once', () => {
    const files = noticeFiles(reportWith([distillSubject({ licenseTexts: [shipped, { ...shipped, text: null }] }), distillSubject({ licenseTexts: [shipped] })]));
    expect(files).toEqual([{ name: `llama3.1-${'3'.repeat(12)}.txt`, text: 'The terms.\n' }]);
  });

  test.each(['../../etc/passwd', '/etc/passwd', '..', 'a\\b', '\u202E'])('have names that no stranger chose: %j', (license) => {
    const [file] = noticeFiles(reportWith([distillSubject({ licenseTexts: [{ ...shipped, license, sha256: '../x' }] })]));
    expect(file?.name).toMatch(/^[A-Za-z0-9@+-]+[A-Za-z0-9.@+-]*-[0-9a-f]{12}\.txt$/);
  });
});

test('a hostile report keeps its words in their lines', () => {
  expect(renderNotice(hostileReport())).not.toMatch(/[\u001B\u202E]/);
});
