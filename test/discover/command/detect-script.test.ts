import { expect, test } from 'vitest';
import { detectScript, unescaped } from '../../../src/discover/command/detect-script.ts';
import { allOf } from '../../../src/discover/sighting.ts';
import { shown } from './shown.ts';

test.each([
  { name: 'commands', text: 'set -e\nhf download org/name', models: ['certain org/name'] },
  { name: 'a command for another shell', text: 'bash -lc "cd x && vllm serve org/name"', models: ['certain org/name'] },
  { name: 'a command for a container', text: "docker run -it img sh -c 'hf download org/name'", models: ['certain org/name'] },
  { name: 'a command for another machine', text: 'ssh host "vllm serve \\"org/name\\""', models: ['certain org/name'] },
  { name: 'a command for another shell that is only printed', text: '@echo bash -c "vllm serve org/name"', models: [] },
  { name: 'Python in a word', text: `python -c "from x import y; AutoModel.from_pretrained('org/name')"`, models: ['certain org/name'] },
  { name: 'Python in a word with escaped quotes', text: 'python3 -c "AutoModel.from_pretrained(\\"org/name\\")"', models: ['certain org/name'] },
  { name: 'Python in a word over several lines', text: `RUN python -c "x = 1; \\\n  AutoModel.from_pretrained('org/name')"`, models: ['certain org/name'] },
  { name: 'Python in a here-document', text: "python3 - <<'EOF'\nAutoModel.from_pretrained('org/name')\nEOF", models: ['certain org/name'] },
  { name: 'a script in a here-document', text: 'bash <<EOF\nhf download org/name\nEOF', models: ['certain org/name'] },
  { name: 'a here-document of a Dockerfile', text: 'RUN <<EOF\nhf download org/name\nEOF', models: ['certain org/name'] },
  { name: 'a here-document that names its interpreter', text: "cat <<EOF > x\n#!/usr/bin/env python\nAutoModel.from_pretrained('org/name')\nEOF", models: ['certain org/name'] },
  { name: 'a here-document for people', text: 'cat <<EOF\nhf download org/name\nEOF', models: [] },
  { name: 'comments', text: '# hf download org/name', models: [] },
])('$name', ({ text, models }) => {
  expect(shown(detectScript(text, { kinds: allOf('cli') }), text)).toEqual(models);
});

test('here-documents in here-documents are read to any depth that a file holds', () => {
  const text = `${'bash <<EOF\n'.repeat(300)}hf download org/name\n${'EOF\n'.repeat(300)}`;
  expect(detectScript(text, { kinds: allOf('cli') }).sightings.length).toBeGreaterThan(0);
});

test.each([
  ['quotes', String.raw`a \"b\" c`, 'a  "b"  c'],
  ['a quote behind a bracket', String.raw`f(\"b\")`, 'f( "b" )'],
  ['line ends', String.raw`a\nb`, 'a \nb'],
  ['continued lines', 'a \\\n b', 'a  \n b'],
  ['other backslashes stay', String.raw`a\tb\\`, String.raw`a\tb\\`],
])('unescaping %s keeps the length', (_name, text, expected) => {
  expect([unescaped(text), unescaped(text).length]).toEqual([expected, text.length]);
});
