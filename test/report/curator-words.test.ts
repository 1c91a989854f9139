import { expect, test } from 'vitest';
import { curatorWords } from '../../src/report/curator-words.ts';

test.each([
  ['models/llama.yaml', 'https://a.example', '(curated by modelcheck), after '],
  ['models/llama.yaml', null, '(curated by modelcheck)'],
  ['curations.yaml:2', 'The publisher told us.', '(curated by your organisation): '],
  ['models/llama.yaml:7', 'A file of the organisation in a folder of that name.', '(curated by your organisation): '],
  ['ours/models/x.yaml:1', null, '(curated by your organisation)'],
])('who curated %s', (where, quote, words) => expect(curatorWords({ where, quote })).toBe(words));
