import { describe, expect, test } from 'vitest';
import { languages } from '../../../src/discover/code/language.ts';
import { lex } from '../../../src/discover/code/lex.ts';

/** Tokens as text: names bare, strings in quotes, templates in backticks, the end of a statement as `;;`. */
function tokensOf(text: string, language: keyof typeof languages): string {
  const shown = { name: (word: string) => word, mark: (word: string) => word, string: (word: string) => `"${word}"`, template: (word: string) => `\`${word}\``, newline: () => ';;' };
  return lex(text, languages[language]).map((token) => shown[token.kind](token.text)).join(' ');
}

describe('strings', () => {
  test.each([
    { name: 'of either quote', language: 'python', text: `a("x", 'y')`, tokens: 'a ( "x" , "y" )' },
    { name: 'with an escaped quote', language: 'python', text: String.raw`a = "x\"y" + 'z\'w'`, tokens: String.raw`a = "x\"y" + "z\'w"` },
    { name: 'that end in an escaped backslash', language: 'python', text: String.raw`a = "x\\", b`, tokens: String.raw`a = "x\\" , b` },
    { name: 'that are not closed end with their line', language: 'python', text: 'a = "x\nb = "y"', tokens: 'a = "x" ;; b = "y"' },
    { name: 'that the file ends in', language: 'python', text: 'a = "x', tokens: 'a = "x"' },
    { name: 'that the file ends in behind a backslash', language: 'python', text: 'a = "x\\', tokens: 'a = "x\\"' },
    { name: 'of three quotes hold quotes and lines', language: 'python', text: `a = """x "y"\n'z'"""`, tokens: `a = "x "y"\n'z'"` },
    { name: 'of three quotes that are not closed', language: 'python', text: 'a = """x\ny', tokens: 'a = "x\ny"' },
    { name: 'that are empty', language: 'python', text: `a = "" + ''`, tokens: 'a = "" + ""' },
    { name: 'with a prefix', language: 'python', text: `a = r"x" + b'y' + Rb"z" + u"w"`, tokens: 'a = "x" + "y" + "z" + "w"' },
    { name: 'with placeholders are templates', language: 'python', text: 'a = f"{x}/y" + rf"z{w}" + f"plain"', tokens: 'a = `{x}/y` + `z{w}` + "plain"' },
    { name: 'behind a name that only ends like a prefix', language: 'python', text: 'buf"x"', tokens: 'buf "x"' },
    { name: 'in backticks', language: 'javascript', text: 'a = `x` + `y${b}`', tokens: 'a = "x" + `y${b}`' },
    { name: 'in backticks with templates in their placeholders', language: 'javascript', text: 'a(`x${b(`y${c}`, "}")}`, d)', tokens: 'a ( `x${b(`y${c}`, "}")}` , d )' },
    { name: 'of C, where a single quote is a character', language: 'cLike', text: `a('"', "x", '\\'', "y")`, tokens: 'a ( , "x" , , "y" )' },
    { name: 'of Rust beside lifetimes', language: 'cLike', text: `fn f<'a>(x: &'a str) { g("y") }`, tokens: 'fn f < a > ( x : & a str ) { g ( "y" ) }' },
    { name: 'of HCL, where an apostrophe is none', language: 'hcl', text: `a = "it's"\nb = "x"`, tokens: `a = "it's" ;; b = "x"` },
  ] as const)('$name', ({ language, text, tokens }) => {
    expect(tokensOf(text, language)).toBe(tokens);
  });
});

describe('comments make no tokens', () => {
  test.each([
    { name: 'behind #', language: 'python', text: 'a # "x"\nb', tokens: 'a ;; b' },
    { name: 'a # inside a string is none', language: 'python', text: 'a = "x#y"', tokens: 'a = "x#y"' },
    { name: 'behind //', language: 'javascript', text: 'a // "x"\nb', tokens: 'a ;; b' },
    { name: 'an address in a string is none', language: 'javascript', text: 'a = "https://x"', tokens: 'a = "https://x"' },
    { name: 'between /* and */', language: 'cLike', text: 'a /* "x"\n"y" */ b', tokens: 'a b' },
    { name: '/* that is not closed', language: 'cLike', text: 'a /* "x"', tokens: 'a' },
    { name: '// in Python divides', language: 'python', text: 'a // b', tokens: 'a / / b' },
    { name: 'behind --', language: 'lua', text: 'a = "x" -- "y"\nb', tokens: 'a = "x" ;; b' },
    { name: 'between --[[ and ]]', language: 'lua', text: '--[[\nx = "y"\n]]\nb', tokens: 'b' },
    { name: 'behind # and // in PHP', language: 'php', text: '# "x"\n// "y"\n$a', tokens: '$ a' },
    { name: 'docstrings', language: 'python', text: '"""x"""\ndef f():\n    """y"""\n    a', tokens: ';; def f ( ) : ;; ;; a' },
    { name: 'docstrings at the end of the file', language: 'python', text: 'a\n"""x"""', tokens: 'a ;;' },
    { name: 'docstrings before the code, with Windows line ends', language: 'python', text: '"""x"""\r\na = "y"\r\n', tokens: ';; a = "y" ;;' },
  ] as const)('$name', ({ language, text, tokens }) => {
    expect(tokensOf(text, language)).toBe(tokens);
  });
});

describe('statements end', () => {
  test.each([
    { name: 'with the line', language: 'python', text: 'a\n\n\nb\n', tokens: 'a ;; b ;;' },
    { name: 'with a Windows line', language: 'python', text: 'a\r\nb', tokens: 'a ;; b' },
    { name: 'not in brackets', language: 'python', text: 'a(\n"x",\n"y"\n)', tokens: 'a ( "x" , "y" )' },
    { name: 'not in a dictionary of Python', language: 'python', text: 'a = {\n"x": "y"\n}', tokens: 'a = { "x" : "y" }' },
    { name: 'in a block in braces', language: 'javascript', text: 'f {\na\nb\n}', tokens: 'f { ;; a ;; b ;; }' },
    { name: 'but a list in braces keeps its only value', language: 'cLike', text: 'a = {\n"x"\n};', tokens: 'a = { ;; "x" ;; } ;' },
    { name: 'not behind an operator that asks for more', language: 'javascript', text: 'a =\n"x" +\n"y"', tokens: 'a = "x" + "y"' },
    { name: 'not behind a backslash', language: 'python', text: 'a \\\nb', tokens: 'a b' },
    { name: 'not behind a backslash before a Windows line end', language: 'python', text: 'a \\\r\nb', tokens: 'a b' },
    { name: 'although a stray bracket was closed', language: 'python', text: 'a)\nb', tokens: 'a ) ;; b' },
    { name: 'although a bracket inside was not', language: 'python', text: 'f([)\nb', tokens: 'f ( [ ) ;; b' },
  ] as const)('$name', ({ language, text, tokens }) => {
    expect(tokensOf(text, language)).toBe(tokens);
  });
});

describe('names, numbers and marks', () => {
  test.each([
    { name: 'numbers make no tokens', language: 'python', text: 'a[1.5e3, 0xFF]', tokens: 'a [ , ]' },
    { name: 'hyphens part names', language: 'python', text: 'a-b', tokens: 'a - b' },
    { name: 'but not those of TOML', language: 'toml', text: 'a-b = "x"', tokens: 'a-b = "x"' },
    { name: 'dollars belong to names of JavaScript', language: 'javascript', text: '$a.b$', tokens: '$a . b$' },
    { name: 'comparisons are no assignments', language: 'javascript', text: 'a == b === c != d !== e <= f', tokens: 'a == b == c != d != e <= f' },
    { name: 'arrows are no assignments', language: 'javascript', text: 'a => b', tokens: 'a => b' },
    { name: 'a double colon is no key', language: 'cLike', text: 'a::b', tokens: 'a :: b' },
    { name: 'a slash after a value divides', language: 'javascript', text: `a / b; c('/')`, tokens: 'a / b ; c ( "/" )' },
    { name: 'a slash elsewhere begins an expression that may hold quotes', language: 'javascript', text: `a = /["'/]\\//g; b("x")`, tokens: 'a = g ; b ( "x" )' },
    { name: 'letters beyond ASCII are passed over', language: 'python', text: 'größe = "ü/ß"', tokens: 'gr e = "ü/ß"' },
    { name: 'a byte order mark is passed over', language: 'python', text: '\uFEFFa = "x"', tokens: 'a = "x"' },
    { name: 'nothing', language: 'python', text: '', tokens: '' },
  ] as const)('$name', ({ language, text, tokens }) => {
    expect(tokensOf(text, language)).toBe(tokens);
  });
});

test('each token stands where it says', () => {
  const text = `a = f"{b}" + 'c' + """d""" # e\ng`;
  for (const token of lex(text, languages.python)) expect(text.slice(token.start, token.start + token.text.length)).toBe(token.text);
});

test.each(Object.keys(languages) as (keyof typeof languages)[])('%s is read to the end whatever it holds', (language) => {
  const hostile = ['"'.repeat(3_001), "'".repeat(3_001), '`${'.repeat(3_000), '('.repeat(3_000), '/*'.repeat(3_000), '\\'.repeat(3_001), '--[['.repeat(3_000), ']}'.repeat(3_000), '\u2028\uD800\0'];
  for (const text of hostile) expect(lex(`${text}\nlast`, languages[language]).every(({ start }) => start <= text.length + 6)).toBe(true);
});
