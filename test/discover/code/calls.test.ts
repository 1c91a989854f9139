import { expect, test } from 'vitest';
import { findCalls } from '../../../src/discover/code/calls.ts';
import { parseCode } from '../../../src/discover/code/code.ts';
import { languages } from '../../../src/discover/code/language.ts';

function callsIn(text: string, language: keyof typeof languages): readonly string[] {
  const code = parseCode(text, languages[language]);
  const shown = ({ from, to }: { readonly from: number; readonly to: number }): string => code.tokens.slice(from, to).map((token) => token.text).join(' ');
  return findCalls(code, (name) => /^(?:load|open)$/.test(name)).map(({ name, chain, positional, keywords }) => `${chain}:${name}(${[...positional.map(shown), ...[...keywords].map(([key, range]) => `${key}=${shown(range)}`)].join(', ')})`);
}

test.each([
  { name: 'by place and by name', language: 'python', text: 'load("a", b=c, **d)', calls: [':load(a, * * d, b=c)'] },
  { name: 'with what stands before', language: 'python', text: 'a.b.load("c")', calls: ['a.b:load(c)'] },
  { name: 'with what stands before in Rust, R and PHP', language: 'cLike', text: 'a::b::load("c"); d->load("e"); f?.load("g")', calls: ['a.b:load(c)', 'd:load(e)', 'f:load(g)'] },
  { name: 'behind a call', language: 'python', text: 'f(x).load("a")', calls: [':load(a)'] },
  { name: 'in calls', language: 'python', text: 'load(open("a"))', calls: [':load(open ( a ))', ':open(a)'] },
  { name: 'under another name of an import', language: 'python', text: 'from x import load as get\nget("a")', calls: [':load(a)'] },
  { name: 'under another name of an import in JavaScript', language: 'javascript', text: 'import { load as get } from "x"; get("a")', calls: [':load(a)'] },
  { name: 'but no declarations', language: 'python', text: 'def load(a): pass\nclass open(b): pass', calls: [] },
  { name: 'but no names alone', language: 'python', text: 'load = open', calls: [] },
  { name: 'with the keys of an object', language: 'javascript', text: 'load({ a: "b", "c": d, e })', calls: [':load({ a : b , c : d , e }, a=b, c=d, e=e)'] },
  { name: 'with arguments named in Swift', language: 'cLike', text: 'load(a: "b", c)', calls: [':load(c, a=b)'] },
  { name: 'with a dictionary, whose keys are no arguments', language: 'python', text: 'load({"a": "b"})', calls: [':load({ a : b })'] },
  { name: 'over several lines', language: 'python', text: 'load(\n  "a", # b\n  c="d",\n)', calls: [':load(a, c=d)'] },
  { name: 'that the file ends in', language: 'python', text: 'load("a", b="c', calls: [':load(a, b=c)'] },
  { name: 'at the very beginning', language: 'python', text: '(load)("a")', calls: [] },
] as const)('calls are found $name', ({ text, language, calls }) => {
  expect(callsIn(text, language)).toEqual(calls);
});
