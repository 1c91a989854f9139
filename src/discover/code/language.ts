/** What a lexer must know of a programming or configuration language to tell strings from comments. */
export interface Language {
  readonly lineComments: readonly ('#' | '//' | '--')[];
  readonly blockComments: boolean;
  /** `'…'` is a string; where it is a character, it is left out. */
  readonly singleQuotes: boolean;
  /** `` `…` `` is a string, with `${…}` in it. */
  readonly backticks: boolean;
  /** `"""…"""`; standing alone it is a docstring. */
  readonly tripleQuotes: boolean;
  readonly regexes: boolean;
  /** Line ends inside `{…}` end a statement, as braces hold blocks. */
  readonly braceBlocks: boolean;
  /** `-` may stand in names, as in TOML and HCL. */
  readonly dashNames: boolean;
  /** `$` is part of a name. */
  readonly dollarNames: boolean;
  /** What a bare `key:` is: JavaScript's object keys, or Python's annotations. */
  readonly bareKeys: boolean;
}

const cLike: Language = { lineComments: ['//'], blockComments: true, singleQuotes: false, backticks: true, tripleQuotes: false, regexes: false, braceBlocks: true, dashNames: false, dollarNames: true, bareKeys: true };
const script: Language = { ...cLike, lineComments: ['#'], blockComments: false, singleQuotes: true, backticks: false, dollarNames: false };

/** The languages that are told apart; every other language is read as its nearest. */
export const languages = {
  python: { ...script, tripleQuotes: true, braceBlocks: false, bareKeys: false },
  javascript: { ...cLike, singleQuotes: true, regexes: true },
  cLike,
  php: { ...cLike, lineComments: ['//', '#'], singleQuotes: true, dollarNames: false },
  dart: { ...cLike, singleQuotes: true, tripleQuotes: true },
  script,
  julia: { ...script, singleQuotes: false, tripleQuotes: true },
  lua: { ...script, lineComments: ['--'] },
  hcl: { ...script, lineComments: ['#', '//'], blockComments: true, singleQuotes: false, dashNames: true },
  bicep: { ...cLike, singleQuotes: true, backticks: false },
  toml: { ...script, tripleQuotes: true, braceBlocks: false, dashNames: true },
} as const satisfies Record<string, Language>;
