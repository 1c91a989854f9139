import type { SourceText } from './source-text.ts';

/** Another wording of a text that says the same, as its publisher or SPDX gives it. */
interface OtherForm {
  readonly ids: RegExp;
  /** What stands in the text at hand, and what in the other form; applied in order. */
  readonly changes: readonly (readonly [find: RegExp, replacement: string])[];
  /** Who gives the other form. */
  readonly because: string;
}

const forms: readonly OtherForm[] = [
  { ids: /^mit$/, changes: [[/(this permission notice)(?= shall)/, '$1 (including the next paragraph)']], because: 'optional words in the template of SPDX' },
  {
    ids: /^cc-by.*-4\.0$/,
    changes: [
      [/(More considerations for\s+licensors)(?![\s:]*\S*wiki)/, '$1: wiki.creativecommons.org/Considerations_for_licensors'],
      [/(More considerations for\s+the public)(?![\s:]*\S*wiki)/, '$1: wiki.creativecommons.org/Considerations_for_licensees'],
      [/(Section 2\(a\))(?=\(4\))/, '$1\n'],
      [/(considered the .Licensor\W+)(?=Except for)/, '$1 The text of the Creative Commons public licenses is dedicated to the public domain under the CC0 Public Domain Dedication. '],
    ],
    because: 'legalcode.txt of Creative Commons has these addresses and this sentence around the terms, and a line break within a reference',
  },
  {
    ids: /./,
    changes: [[/(\d\([a-z0-9]{1,3}\))\s*\n\s*(?=\([a-z0-9]{1,4}\))/g, '$1']],
    because: 'where a line breaks within `Section 2(a)(4)` the last number looks like that of a list',
  },
  { ids: /^llama3$/, changes: [[/clicking .I Accept. below or by /, '']], because: 'LICENSE of meta-llama/llama3 on 18 April 2024' },
];

/** The other forms of some texts, where the text at hand is not in that form itself. */
export function otherForms(sources: readonly SourceText[]): readonly SourceText[] {
  return sources.flatMap((source) =>
    forms.flatMap(({ ids, changes }) => {
      const applies = source.kind === 'license' && ids.test(source.id);
      const text = applies ? changes.reduce((changed, [find, replacement]) => changed.replace(find, replacement), source.text) : source.text;
      return text === source.text ? [] : [{ ...source, text }];
    })
  );
}
