import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../src/license/build-catalog.ts';
import { compileCatalog, readCompiledCatalog } from '../../src/license/compiled-catalog.ts';
import { unknownTerms } from '../../src/license/term-states.ts';
import { license, stated, terms, testCatalog } from '../support/licenses.ts';

const roundTrip = (...licenses: Parameters<typeof buildCatalog>[0]) => readCompiledCatalog(compileCatalog(buildCatalog(licenses)));

test('a catalog reads back with every licence, name and its digest', () => {
  const read = readCompiledCatalog(compileCatalog(testCatalog));
  expect([...read.licenses]).toEqual([...testCatalog.licenses]);
  expect(new Map(read.names)).toEqual(new Map(testCatalog.names));
  expect(read.digest).toBe(testCatalog.digest);
});

describe('texts that look like the form of the file', () => {
  test.each<[string, string]>([
    ['the mark before the licences', 'x\n],\n"licenses":[\n'],
    ['the end of the file', 'x\n]}'],
    ['an id', '{"id":"other"'],
    ['line ends of every kind', 'a\r\nb\u2028c\u2029d\n,\n'],
    ['quotation marks and a backslash', '\\",\\n"'],
  ])('%s in a name is only a name', (_, name) => {
    const read = roundTrip(license('one', terms(), { name: `one ${name}` }), license('two', terms(), { notes: [{ text: name, source: name }] }));
    expect(read.licenses.get('one')?.name).toBe(`one ${name}`);
    expect(read.licenses.get('two')?.notes).toEqual([{ text: name, source: name }]);
    expect([...read.licenses.keys()]).toEqual(['one', 'two']);
  });
});

test('none, unknown and stated stay three things', () => {
  const own = terms({ copyleft: stated<'copyleft'>({ value: 'weak', section: '3' }), badge: { state: 'unknown' } });
  const read = roundTrip(license('one', own), license('two', unknownTerms)).licenses;
  expect(read.get('one')?.terms).toEqual(own);
  expect(read.get('two')?.terms).toEqual(unknownTerms);
});

test.each(['__proto__', 'constructor', 'toString', 'three'])('%s is no licence of a catalog without it', (id) => {
  const read = roundTrip(license('one'), license('two'));
  expect([read.licenses.get(id), read.licenses.has(id), read.names.get(id)]).toEqual([undefined, false, undefined]);
});

test('a catalog of one licence and one of none read back', () => {
  expect([...roundTrip(license('one')).licenses.keys()]).toEqual(['one']);
  expect([...roundTrip().licenses.keys()]).toEqual([]);
});
