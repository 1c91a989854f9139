import { expect, test } from 'vitest';
import { detectModelfile } from '../../../src/discover/command/detect-modelfile.ts';
import { shown } from './shown.ts';

test.each([
  { name: 'a model of the Hub', text: 'FROM hf.co/org/name:Q4_K_M\n', models: ['certain org/name at hf.co/org/name:Q4_K_M'] },
  { name: 'an adapter of the Hub, in small letters', text: 'FROM x\nadapter hf.co/org/name', models: ['certain org/name at hf.co/org/name', 'not-on-hub: "x"'] },
  { name: 'a name of the registry', text: 'FROM llama3:8b\r\nPARAMETER x 1\r\n', models: ['not-on-hub: "llama3:8b"'] },
  { name: 'files', text: 'FROM ./a.gguf\nFROM /b\nFROM ~/c\nFROM C:\\d\nFROM e.safetensors', models: [] },
  { name: 'comments', text: '# FROM hf.co/org/name', models: [] },
  { name: 'texts in three quotes', text: 'SYSTEM """\nFROM hf.co/org/name\n"""\nFROM hf.co/org/two', models: ['certain org/two at hf.co/org/two'] },
  { name: 'a text that is not closed', text: 'SYSTEM """\nFROM hf.co/org/name\n', models: [] },
  { name: 'a name without a value', text: 'FROM\nFROM ', models: [] },
])('$name', ({ text, models }) => {
  expect(shown(detectModelfile(text), text)).toEqual(models);
});
