import { describe, expect, test } from 'vitest';
import { assess, assessRoughly, type Assessment } from '../../../src/license/identify/assess.ts';
import { missingPlaces, quotePassages } from '../../../src/license/identify/describe-differences.ts';
import { shingle } from '../../../src/license/identify/shingles.ts';
import { tokenize } from '../../../src/license/identify/tokenize.ts';
import { touchedTerms } from '../../../src/license/identify/touched-terms.ts';
import { findWholeBlocks } from '../../../src/license/identify/whole-blocks.ts';
import { withoutNumbering } from '../../../src/license/identify/without-numbering.ts';
import { termIds } from '../../../src/model/terms.ts';
import { feverFragment, freshFingerprints, harbor, pebble } from './fresh-texts.ts';

function against(id: string, text: string): Assessment {
  const known = freshFingerprints.texts.find((one) => one.id === id);
  if (known === undefined) throw new Error(`${id} is no known text`);
  const tokens = tokenize(text);
  const input = { tokens, shingles: shingle(tokens) };
  return assess(input, assessRoughly(input, known));
}

const body = pebble.split('\n\n').slice(2).join('\n\n');

describe('a comparison word for word', () => {
  test.each<[string, string, Partial<Assessment>]>([
    ['the text itself is whole', pebble, { whole: true, missing: 0, added: 0, differences: [] }],
    ['without title and notice it still is', body, { whole: true, missing: 0, added: 0, differences: [] }],
    ['with words around it it still is', `${harbor}\n\n${pebble}`, { whole: true, missing: 0 }],
    ['with a word within it is not', pebble.replace('paint it', 'never paint it'), { whole: false, missing: 0, added: 1 }],
    ['without a word it is not', pebble.replace('paint it, ', ''), { whole: false, missing: 2, added: 0 }],
    ['with another word it is not', pebble.replace('BEACH', 'SHORE'), { whole: false, missing: 1, added: 1 }],
    ['half of it is not', body.slice(0, body.length / 2), { whole: false }],
    ['an unrelated text has nothing of it', 'row your boat', { whole: false, matched: 0, span: { from: 0, to: 0 } }],
  ])('%s', (_, text, expected) => {
    expect(against('pebble', text)).toMatchObject(expected);
  });

  test('every word is matched, missing or replaceable', () => {
    const { known, matched, missing } = against('pebble', body);
    expect([missing, matched < known.size, matched > known.size / 2]).toEqual([0, true, true]);
  });

  test('the span is where the text stands in a longer one', () => {
    const { span, tokens } = against('pebble', `Row, row.\n\n${body}\n\nRow on.`);
    expect(tokens.text.slice(tokens.starts[span.from], tokens.ends[span.to - 1])).toBe(body.slice(0, -1));
  });
});

describe('terms that a change leaves unknown', () => {
  const touched = (from: string, to: string) => {
    expect(harbor).toContain(from);
    return touchedTerms(against('harbor', harbor.replace(from, to)));
  };

  test.each<[string, string, string, readonly string[]]>([
    ['the clause of the threshold', '700', '7', ['userThreshold', 'patents']],
    ['the clause of the court', 'Lisbon', 'Porto', ['patents', 'governingLaw']],
    ['a letter within a clause', 'without a fee', 'for a fee', ['commercialUse', 'patents']],
  ])('%s', (_, from, to, expected) => {
    expect(touched(from, to)).toEqual(expected);
  });

  test('none where nothing differs', () => {
    expect(touchedTerms(against('harbor', harbor))).toEqual([]);
  });

  test('all where less than two thirds are left, or where only a part is known', () => {
    expect(touchedTerms(against('harbor', harbor.slice(0, harbor.length / 2)))).toEqual(termIds);
    expect(touchedTerms(against('fever', feverFragment))).toEqual(termIds);
  });
});

describe('differences in words', () => {
  test('places of the known text are told once each, in order', () => {
    const changed = harbor.replace('Lisbon', 'Porto').replace('700', '70').replace('thirty', 'forty');
    expect(missingPlaces(against('harbor', changed))).toEqual(['section 2', 'section 5']);
  });

  test('passages are quoted as written, on one line, in bounds and without what a terminal obeys', () => {
    const tokens = tokenize(`one \u001B[31mtwo\n\nthree ${'four '.repeat(200)}`);
    const [short, long] = quotePassages(tokens, [{ from: 0, to: 3 }, { from: 3, to: tokens.count }, { from: 2, to: 2 }]);
    expect(short).not.toMatch(/[\u001B\n]/u);
    expect([long?.length, quotePassages(tokens, [{ from: 1, to: 1 }])]).toEqual([300, []]);
  });

  test('a text with many differences lists some and counts the rest', () => {
    const tokens = tokenize('word '.repeat(100));
    const passages = quotePassages(tokens, Array.from({ length: 50 }, (_, at) => ({ from: 2 * at, to: 2 * at + 1 })));
    expect([passages.length, passages.at(-1)]).toEqual([41, 'and 10 more']);
  });
});

describe('texts that stand whole in another', () => {
  const both = `${pebble}\n\n${harbor}`;

  test('are named in order of place, whatever the order of comparison', () => {
    const found = findWholeBlocks([against('harbor', both), against('pebble', both)]);
    expect([found?.blocks.map(({ known }) => known.id), found?.largest.known.id]).toEqual([['pebble', 'harbor'], 'harbor']);
  });

  test('are none where one word of each was changed', () => {
    const changed = both.replace('Lisbon', 'Porto').replace('BEACH', 'SHORE');
    expect(findWholeBlocks([against('harbor', changed), against('pebble', changed)])).toBeNull();
  });

  test('a part of a text that was not read whole is no block', () => {
    expect(findWholeBlocks([against('fever', feverFragment)])).toBeNull();
  });
});

describe('list numbers that stand in differences', () => {
  test('are passed over where nothing else differs', () => {
    const numbered = pebble.replace('This sheet', '(b) This sheet').replace('THE PEBBLE COMES', '1.1 THE PEBBLE COMES');
    expect(withoutNumbering(against('pebble', numbered))).toMatchObject({ whole: true, differences: [] });
  });

  test('stay where they are amounts', () => {
    expect(withoutNumbering(against('harbor', harbor.replace('thirty (30) days', 'thirty (60) days')))).toMatchObject({ whole: false, missing: 1, added: 1 });
  });
});
