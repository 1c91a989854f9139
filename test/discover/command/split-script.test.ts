import { describe, expect, test } from 'vitest';
import { splitScript } from '../../../src/discover/command/split-script.ts';

/** The commands of a script, each with its words between bars. */
function commandsOf(text: string): readonly string[] {
  return splitScript(text).commands.map((words) => words.map((word) => word.text).join('|'));
}

describe('commands', () => {
  test.each([
    { name: 'end with the line', text: 'a b\n\nc\n', commands: ['a|b', 'c'] },
    { name: 'end at ; | & and brackets', text: 'a;b|c && d || (e; f) & g', commands: ['a', 'b', 'c', 'd', 'e', 'f', 'g'] },
    { name: 'in $(…) and backticks are commands', text: 'x=$(a b) `c d`', commands: ['x=$', 'a|b', 'c|d'] },
    { name: 'go on behind a backslash', text: 'a \\\n  b \\\n c\nd', commands: ['a|b|c', 'd'] },
    { name: 'go on behind a backslash before a Windows line end', text: 'a \\\r\n  b\r\nc\r\n', commands: ['a|b', 'c'] },
    { name: 'go on behind a backslash in the middle of a word', text: 'a b\\\nc', commands: ['a|b|c'] },
    { name: 'go on behind the caret of cmd and the backtick of PowerShell', text: 'a ^\r\n  b\nc `\n  d', commands: ['a|b', 'c|d'] },
    { name: 'go on behind a comment between continued lines, as in Dockerfiles', text: 'RUN a \\\n# why\n  && b \\\n  # c\n  d', commands: ['RUN|a', 'b|d'] },
    { name: 'end at a backtick that closes a command', text: 'x=`a b`\nc', commands: ['x=', 'a|b', 'c'] },
    { name: 'give each value of a list to its variable', text: 'A=("x"\n  y)\nb c', commands: ['A=x', 'A=y', 'b|c'] },
    { name: 'take no words from redirections marks', text: 'a >b 2>&1 <c', commands: ['a|b|2', '1|c'] },
  ])('$name', ({ text, commands }) => {
    expect(commandsOf(text)).toEqual(commands);
  });
});

describe('words', () => {
  test.each([
    { name: 'lose their quotes', text: `a "b c" 'd e'`, commands: ['a|b c|d e'] },
    { name: 'may have quotes inside', text: `a b="c d"'e'f`, commands: ['a|b=c def'] },
    { name: 'may be empty', text: `a "" ''`, commands: ['a||'] },
    { name: 'keep escaped quotes inside quotes', text: String.raw`a "b \"c\" d"`, commands: [String.raw`a|b \"c\" d`] },
    { name: 'keep a backslash in single quotes', text: String.raw`a 'b\' c`, commands: [String.raw`a|b\|c`] },
    { name: 'lose the backslash before a space', text: 'a b\\ c', commands: ['a|b c'] },
    { name: 'keep variables as written', text: 'a $b ${c:-d e} $(F) ${{ env.G }} $', commands: ['a|$b|${c:-d e}|$(F)|${{ env.G }}|$'] },
    { name: 'may hold lines in quotes', text: 'a "b\nc"\nd', commands: ['a|b\nc', 'd'] },
    { name: 'are no comments', text: 'a # b\n#c\nd#e f', commands: ['a', 'd#e|f'] },
    { name: 'may be the number of arguments', text: 'a $# b', commands: ['a|$#|b'] },
    { name: 'with a quote that is not closed end with their line', text: `a it's\nb c`, commands: ['a|its', 'b|c'] },
    { name: 'with a double quote that is not closed end with their line', text: 'a "b\nc', commands: ['a|b', 'c'] },
  ])('$name', ({ text, commands }) => {
    expect(commandsOf(text)).toEqual(commands);
  });

  test('stand where they say, behind a quote that begins them', () => {
    const text = `a "b c" d='e'\n  f`;
    expect(splitScript(text).commands.flat().map(({ at }) => text.slice(at, at + 1))).toEqual(['a', 'b', 'd', 'f']);
  });
});

describe('here-documents', () => {
  test.each([
    { name: 'are no commands', text: 'a <<EOF\nb c\nEOF\nd', documents: ['a: b c\n'], commands: ['a', 'd'] },
    { name: 'may be quoted and indented', text: `a <<-'EOF' x\n\tb\n\tEOF\nd`, documents: ['a x: \tb\n'], commands: ['a|x', 'd'] },
    { name: 'may be several', text: 'a <<X <<"Y"\nb\nX\nc\nY\nd', documents: ['a: b\n', 'a: c\n'], commands: ['a', 'd'] },
    { name: 'end with Windows lines', text: 'a <<EOF\r\nb\r\nEOF\r\nd', documents: ['a: b\r\n'], commands: ['a', 'd'] },
    { name: 'may be empty', text: 'a <<EOF\nEOF\nb', documents: ['a: '], commands: ['a', 'b'] },
    { name: 'that never end hide no command', text: 'a <<EOF\nb c', documents: [], commands: ['a', 'b|c'] },
    { name: 'are not begun by a shift of bits', text: 'a=$((1 << SIZE))\nb c', documents: [], commands: ['a=$', '1', 'b|c'] },
    { name: 'are not begun by a text for the input', text: 'a <<< hello\nb c <<<"x y"\nd', documents: [], commands: ['a|hello', 'b|c|x y', 'd'] },
  ])('$name', ({ text, documents, commands }) => {
    const script = splitScript(text);
    expect(script.hereDocuments.map(({ command, start, end }) => `${command.map((word) => word.text).join(' ')}: ${text.slice(start, end)}`)).toEqual(documents);
    expect(commandsOf(text)).toEqual(commands);
  });
});

test.each([
  { name: 'quotes', text: `"'`.repeat(40_000) },
  { name: 'single quotes far apart', text: `'${' '.repeat(30_000)}`.repeat(100) },
  { name: 'here-documents without an end', text: 'a <<EOF\n'.repeat(30_000) },
  { name: 'here-documents without an end and with names of their own', text: Array.from({ length: 20_000 }, (_, number) => `a <<E${number}\n`).join('') },
  { name: 'continued comments', text: 'a \\\n#\n'.repeat(40_000) },
  { name: 'open variables', text: '${'.repeat(40_000) },
  { name: 'backslashes', text: '\\'.repeat(40_001) },
])('a script of many $name is read to its end', ({ text }) => {
  expect(commandsOf(`first\n${text}`)[0]).toBe('first');
});
