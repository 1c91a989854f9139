import { describe, expect, test } from 'vitest';
import type { Card } from '../../src/model/card.ts';
import { Card as CardSchema } from '../../src/model/card.ts';
import { cardFromApi, parseCard } from '../../src/source/card.ts';

/** A README with the given front matter. */
function readme(frontMatter: string, body = '# A model\n'): string {
  return `---\n${frontMatter}\n---\n${body}`;
}

function cardOf(text: string): Card {
  const { card } = parseCard(text);
  if (card === null) throw new Error('no card');
  return card;
}

describe('values of the front matter', () => {
  test.each<[string, string, Partial<Card>]>([
    ['a plain licence', 'license: mit', { license: ['mit'] }],
    ['a carriage return', 'license: mit\r', { license: ['mit'] }],
    ['a tab after the colon', 'license:  \tgpl-3.0', { license: ['gpl-3.0'] }],
    ['a licence list with repeats', 'license:\n- mit \n- apache-2.0\n- mit', { license: ['mit', 'apache-2.0'], oddities: ['license-list'] }],
    ['an empty licence', 'license:\ntags:\n-\n- \n- x', { license: [], tags: ['x'] }],
    ['a licence that is a map', 'license:\n  name: mine', { license: [], oddities: ['license-not-a-scalar'] }],
    ['a licence written as a sentence with a comment', 'license: Academic Free License v3.0  # see file', { license: ['Academic Free License v3.0'] }],
    ['a misspelt key', 'licence: mit', { license: [], oddities: ['license-key-misspelt'] }],
    ['name and link', 'license: other\nlicense_name: mrl\nlicense_link: >-\n  https://example.com/a\n', { license: ['other'], licenseName: 'mrl', licenseLink: 'https://example.com/a' }],
    ['a number as name', 'license_name: 3.5', { licenseName: '3.5' }],
    ['one base', 'base_model: org/base', { baseModel: ['org/base'] }],
    ['several bases', 'base_model:\n- org/a\n- "org/b"', { baseModel: ['org/a', 'org/b'] }],
    ['a URL as base', 'base_model: https://huggingface.co/org/base', { baseModel: ['https://huggingface.co/org/base'] }],
    ['what a gate says and asks', 'extra_gated_heading: Stop\nextra_gated_fields:\n  Name: text\n  I will not sell it: checkbox\nextra_gated_button_content: Go', { gateWords: 'Stop\n\nGo\n\nName\n\nI will not sell it' }],
    ['a map that names no base', 'base_model:\n  finetune: [a/b]', { baseModel: [], oddities: ['base-model-map', 'base_model-unread'] }],
    ['a key that the Hub does not read', 'Base-Model: a/b', { baseModel: [], oddities: ['base_model-unread'] }],
    ['a key without a value', 'base_model:', { baseModel: [], oddities: [] }],
    ['maps as bases', 'base_model:\n- name: Base\n  organization: Org\n- repo_url: https://huggingface.co/org/b', { baseModel: ['Org/Base', 'https://huggingface.co/org/b'], oddities: ['base-model-map'] }],
    ['the plural key', 'base_models: [org/a, org/b]', { baseModel: ['org/a', 'org/b'], oddities: ['base-models-key'] }],
    ['both keys', 'base_model: org/a\nbase_models: [org/a, org/b]', { baseModel: ['org/a', 'org/b'], oddities: ['base-models-key'] }],
    ['a stated relation', 'base_model_relation: quantized', { baseModelRelation: 'quantized' }],
    ['Norwegian', 'language: no', { language: ['no'] }],
    ['Norwegian in a list', 'language: [en, no, yes, on]', { language: ['en', 'no', 'yes', 'on'] }],
    ['Norwegian spoilt by another tool', 'language: [en, false]', { language: ['en', 'false'], oddities: ['boolean-in-language'] }],
    ['a gate', 'extra_gated_prompt: |\n  First.\n\n  Second.\nextra_gated_eu_disallowed: true', { gatedPrompt: 'First.\n\nSecond.', gatedEuDisallowed: true }],
    ['the rest', 'new_version: org/b\nlibrary_name: peft\npipeline_tag: x\ndatasets: d', { newVersion: 'org/b', libraryName: 'peft', pipelineTag: 'x', datasets: ['d'] }],
    ['keys named like object members', '__proto__: {license: mit}\nconstructor: x\nlicense_name: toString', { license: [], licenseName: 'toString' }],
    ['a custom tag, which is not evaluated', 'license: !!python/object mit', { license: ['mit'] }],
  ])('reads %s', (_name, frontMatter, expected) => {
    expect(cardOf(readme(frontMatter))).toMatchObject({ oddities: [], ...expected });
  });
});

describe('front matter that is not where or what it should be', () => {
  const found = { license: ['mit'] };
  const none = { license: [], baseModel: [] };
  test.each<[string, string, Partial<Card>, number]>([
    ['blank lines before', '\n \n---\nlicense: mit\n---\nbody', { ...found, oddities: ['blank-line-before-front-matter'] }, 6],
    ['a byte order mark', '\uFEFF---\nlicense: mit\n---\nbody', { ...found, oddities: ['byte-order-mark'] }, 4],
    ['CRLF', '---\r\nlicense: mit\r\n---\r\nbody', { ...found, oddities: [] }, 4],
    ['no body', '---\nlicense: mit\n---', { ...found, oddities: [] }, 4],
    ['spaces behind the fences', '--- \nlicense: mit\n---\t\nbody', { ...found, oddities: [] }, 4],
    ['two opening fences', '---\n---\nlicense: mit\n---\nbody', { ...found, oddities: ['fence-doubled'] }, 5],
    ['text before', '# Title\n\n---\nlicense: mit\n---\n', { ...found, oddities: ['front-matter-not-at-start'] }, 1],
    ['a code fence around', '## Metadata\n```yaml\n---\nlicense: mit\n---\n```\n', { ...found, oddities: ['front-matter-in-code-fence'] }, 1],
    ['rules before the block', '# T\n---\nSome words.\n---\nlicense: mit\n---\n', { ...found, oddities: ['front-matter-not-at-start'] }, 1],
    ['no fences at all', 'license: mit\nlanguage: en\n', { ...found, oddities: ['front-matter-without-fences'] }, 4],
    ['a second block in the body', readme('base_model: org/a', '---\nlicense: mit\n---\n'), { license: [], baseModel: ['org/a'] }, 4],
    ['no closing fence', '---\nlicense: mit\n\n# Title', { ...none, oddities: ['front-matter-not-closed'] }, 2],
    ['no mapping', '---\ntags:text-classification\n---\n', { ...none, oddities: ['front-matter-not-a-mapping'] }, 4],
    ['a list', '---\n- license: mit\n---\n', { ...none, oddities: ['front-matter-not-a-mapping'] }, 4],
    ['nothing', '---\n\n---\nbody', { ...none, oddities: [] }, 4],
  ])('%s', (_name, text, expected, bodyLine) => {
    const parsed = parseCard(text);
    expect(parsed.card).toMatchObject(expected);
    expect(parsed.bodyLine).toBe(bodyLine);
  });

  test.each([
    ['an empty file', ''],
    ['only blank lines', ' \n\n'],
    ['four dashes', '----\nlicense: mit\n----\n'],
    ['a heading', '# Title\nlicense: mit\n'],
    ['prose between rules', '# T\n---\nlicense: see the file\nand more words\n---\n'],
    ['a key that no card has, between rules', '# T\n---\nnote: mit\n---\n'],
  ])('%s is no front matter', (_name, text) => {
    expect(parseCard(text)).toEqual({ card: null, bodyLine: 1 });
  });
});

describe('broken YAML is salvaged key by key and reported', () => {
  test.each<[string, string, Partial<Card>]>([
    ['a tab as indentation', 'license: mit\ntags:\n\t- a\n\t- b', { license: ['mit'], tags: ['a', 'b'] }],
    ['a reserved character', 'license: @mine\nbase_model: org/a', { license: ['@mine'], baseModel: ['org/a'] }],
    ['a colon in a value', 'license_name: mine: all\nlicense: other', { license: ['other'], licenseName: 'mine: all' }],
    ['a list that YAML refuses', 'license: mit\nbase_model:\n- a/b\n- @c/d', { license: ['mit'], baseModel: [], oddities: ['base_model-unread', 'front-matter-not-yaml'] }],
    ['a repeated key: both bind', 'license: mit\nlicense: llama3', { license: ['mit', 'llama3'], oddities: ['duplicate-key', 'front-matter-not-yaml', 'license-list'] }],
    ['text at the margin inside quotes', 'widget:\n- text: "one\ntwo"\n  title: x\nlicense: mit', { license: ['mit'] }],
    ['nothing to salvage', '@#$', { license: [] }],
    ['an alias bomb', `a: &a [${'x,'.repeat(9)}]\n${['b', 'c', 'd', 'e'].map((key, index) => `${key}: &${key} [${`*${'abcd'[index] ?? ''},`.repeat(9)}]`).join('\n')}\nlicense: mit`, { license: ['mit'] }],
    ['deep nesting', `x: ${'['.repeat(5000)}\nlicense: mit`, { license: ['mit'] }],
  ])('%s', (_name, frontMatter, expected) => {
    expect(cardOf(readme(frontMatter))).toMatchObject({ oddities: ['front-matter-not-yaml'], ...expected });
  });

  test('a long front matter is read block by block, its licence and bases included', () => {
    const results = Array.from({ length: 5000 }, (_, index) => `  - name: task ${index}\n    value: ${index}`).join('\n');
    const card = cardOf(readme(`license: mit\nmodel-index:\n${results}\nbase_model:\n- org/a`));
    expect(card).toMatchObject({ license: ['mit'], baseModel: ['org/a'], oddities: ['front-matter-too-long'] });
  });

  test.each([
    ['many short keys', Array.from({ length: 9_000 }, (_, index) => `k${index}:`).join('\n')],
    ['keys of one line', `license: {${Array.from({ length: 9_000 }, (_, index) => `k${index}: 1`).join(',')}}`],
    ['blocks that begin like cards', `${`---\ntags: "${'x\n'.repeat(3_000)}\n`.repeat(30)}`],
    ['many keys', Array.from({ length: 60_000 }, (_, index) => `key${index}: 1`).join('\n')],
    ['many fences', '---\n'.repeat(60_000)],
    ['many openings', 'license: [\n'.repeat(20_000)],
    ['many quotes', `tags: "${'x\n'.repeat(100_000)}`],
  ])('%s do not stall the parser', (_name, text) => {
    const start = performance.now();
    parseCard(readme(text));
    parseCard(`# Title\n${text}`);
    expect(performance.now() - start).toBeLessThan(20_000);
  });
});

describe('cardData of the API', () => {
  test.each<[string, unknown, Partial<Card>]>([
    ['an object', { license: 'other', license_name: 'mrl ', base_model: ['org/a'], extra_gated_eu_disallowed: true }, { license: ['other'], licenseName: 'mrl', baseModel: ['org/a'], gatedEuDisallowed: true }],
    ['a list of licences', { license: ['mit', 'apache-2.0'] }, { license: ['mit', 'apache-2.0'] }],
    ['nothing', undefined, { license: [], oddities: [] }],
    ['a text', 'mit', { license: [] }],
    ['a list', [{ license: 'mit' }], { license: [] }],
    ['values of no use', { license: { a: 1 }, base_model: [null, 7, { x: 1 }] }, { license: [], baseModel: ['7'] }],
  ])('%s', (_name, cardData, expected) => {
    const card = cardFromApi(cardData);
    expect(card).toMatchObject(expected);
    expect(() => CardSchema.parse(card)).not.toThrow();
  });

  test('lists and texts are cut at their limits', () => {
    const card = cardFromApi({ license: 'x'.repeat(5000), base_model: Array.from({ length: 5000 }, (_, index) => `org/${index}`), extra_gated_prompt: 'y'.repeat(300_000) });
    expect([card.license[0]?.length, card.baseModel.length, card.gatedPrompt?.length]).toEqual([2000, 1000, 200_000]);
  });
});
