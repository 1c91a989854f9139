import { describe, expect, test } from 'vitest';
import { createLicenseClasses } from '../../src/audit/license-classes.ts';
import { testCatalog } from '../support/licenses.ts';

const card = (said: object): string => JSON.stringify({ license: null, license_name: null, license_link: null, ...said });

/** What is concluded of each statement, at a model of no family. */
function concluded(...statements: readonly string[]) {
  const classes = createLicenseClasses(statements, testCatalog);
  const numbers = statements.map((_, index) => classes.classOf(index, null));
  return { classes, numbers, of: (index: number) => classes.licenses[numbers[index] ?? -1] };
}

describe('a statement means what it means to check:', () => {
  test.each<[string, object | string, string | null, readonly string[]]>([
    ['a licence', card({ license: 'free' }), 'free', []],
    ['a licence in other letters', card({ license: 'FREE' }), 'free', []],
    ['two licences', card({ license: ['free', 'noncom'] }), 'free AND noncom', []],
    ['other, with a name', card({ license: 'other', license_name: 'noncom' }), 'noncom', []],
    ['other, without one', card({ license: 'other' }), null, ['other']],
    ['a name that nobody knows', card({ license: 'my-own' }), null, ['my-own']],
    ['tags alone', JSON.stringify({ tags: ['license:free'], license_link: null }), 'free', []],
    ['tags of other things', JSON.stringify({ tags: [], license_link: null }), null, []],
    ['nothing', card({}), null, []],
    ['no card', 'null', null, []],
    ['a card that is a list', '[]', null, []],
    ['a card that is a number', '7', null, []],
    ['a licence that is a number', card({ license: 7 }), null, ['7']],
  ])('%s', (_name, statement, license, unexplained) => {
    expect(concluded(String(statement)).of(0)).toMatchObject({ concluded: license, unexplained });
  });
});

describe('statements with the same consequences share a class:', () => {
  test.each<[string, readonly string[], boolean]>([
    ['a licence and its tag', [card({ license: 'free' }), JSON.stringify({ tags: ['license:free'] })], true],
    ['a licence in other letters', [card({ license: 'free' }), card({ license: 'Free' })], true],
    ['nothing and no card', [card({}), 'null'], true],
    ['two names that nobody knows', [card({ license: 'my-own' }), card({ license: 'your-own' })], true],
    ['a name that nobody knows, and the word for nothing', [card({ license: 'my-own' }), card({ license: 'unknown' })], false],
    ['two licences', [card({ license: 'free' }), card({ license: 'noncom' })], false],
    ['a licence and nothing', [card({ license: 'free' }), card({})], false],
    ['one licence and two', [card({ license: 'free' }), card({ license: ['free', 'noncom'] })], false],
  ])('%s: %j', (_name, statements, same) => {
    const { numbers } = concluded(...statements);
    expect(numbers[0] === numbers[1]).toBe(same);
  });
});

describe('the licence of a family', () => {
  test('stands in where nothing is said', () => {
    const classes = createLicenseClasses([card({}), 'null'], testCatalog);
    expect(classes.licenses[classes.classOf(0, 'noncom')]).toMatchObject({ concluded: 'noncom', binding: [{ basis: 'family' }] });
    expect(classes.classOf(1, 'noncom')).toBe(classes.classOf(0, 'noncom'));
  });

  test('gives way to what is said', () => {
    const classes = createLicenseClasses([card({ license: 'free' })], testCatalog);
    expect(classes.classOf(0, 'noncom')).toBe(classes.classOf(0, null));
  });

  test('is that of a model that stands outside the dump, which says nothing', () => {
    const classes = createLicenseClasses([], testCatalog);
    expect([classes.licenses[classes.classOf(-1, 'free')]?.concluded, classes.licenses[classes.classOf(-1, null)]?.concluded]).toEqual(['free', null]);
  });

  test('is another thing than the same licence declared', () => {
    const classes = createLicenseClasses([card({}), card({ license: 'free' })], testCatalog);
    expect(classes.classOf(0, 'free')).not.toBe(classes.classOf(1, null));
  });
});

describe('at an ancestor', () => {
  const same = (...statements: readonly string[]): boolean => {
    const { classes, numbers } = concluded(...statements);
    const first = classes.ancestorClasses();
    return first[numbers[0] ?? -1] === first[numbers[1] ?? -1];
  };

  test.each<[string, readonly string[], boolean]>([
    ['nothing, and the word for nothing', [card({}), card({ license: 'unknown' })], true],
    ['a licence, and one more word that nobody knows', [card({ license: 'free' }), card({ license: ['free', 'my-own'] })], false],
    ['two licences that are known', [card({ license: 'free' }), card({ license: 'noncom' })], false],
  ])('%s', (_name, statements, expected) => {
    expect(same(...statements)).toBe(expected);
  });

  test('each class is stood for by the first of its kind, which stands for itself', () => {
    const { classes } = concluded(card({ license: 'free' }), card({ license: 'noncom' }), card({}), card({ license: 'unknown' }), card({ license: 'my-own' }));
    const first = classes.ancestorClasses();
    expect(first.every((number, index) => number <= index && first[number] === number)).toBe(true);
  });
});
