import { expect, test } from 'vitest';
import { readOptions } from '../../../src/discover/command/options.ts';
import { splitScript } from '../../../src/discover/command/split-script.ts';
import { collectVariables } from '../../../src/discover/command/variables.ts';

function read(line: string) {
  const { commands } = splitScript(line);
  const { options, free } = readOptions(commands.at(-1) ?? [], collectVariables(commands));
  return { options: options.map(({ name, values }) => `${name}: ${values.map(({ text }) => text).join(' ')}`), free: free.map(({ text }) => text) };
}

test.each([
  { name: 'a value behind the name', line: 'run --model x y', options: ['model: x'], free: ['run', 'y'] },
  { name: 'a value behind an equals sign', line: 'run --model=x y', options: ['model: x'], free: ['run', 'y'] },
  { name: 'an empty value', line: 'run --model= y', options: ['model: '], free: ['run', 'y'] },
  { name: 'a short name', line: 'run -m x y', options: ['m: x'], free: ['run', 'y'] },
  { name: 'hyphens as underscores', line: 'run --model-name-or-path x', options: ['model_name_or_path: x'], free: ['run'] },
  { name: 'a switch before another option', line: 'run --wait --model x', options: ['wait: ', 'model: x'], free: ['run'] },
  { name: 'a switch that takes no value', line: 'run --trust-remote-code x', options: ['trust_remote_code: '], free: ['run', 'x'] },
  { name: 'a switch at the end', line: 'run x --wait', options: ['wait: '], free: ['run', 'x'] },
  { name: 'an option of several values', line: 'run --lora-modules a b --port 1 c', options: ['lora_modules: a b', 'port: 1'], free: ['run', 'c'] },
  { name: 'a variable', line: 'M=x\nrun --model $M $M', options: ['model: x'], free: ['run', 'x'] },
  { name: 'a variable with several values', line: 'M=x\nM=y\nrun --model=$M', options: ['model: x y'], free: ['run'] },
  { name: 'an unknown variable', line: 'run --model $M y', options: ['model: '], free: ['run', 'y'] },
  { name: 'a negative number is no option', line: 'run -1 --', options: [], free: ['run', '-1', '--'] },
])('$name', ({ line, options, free }) => {
  expect(read(line)).toEqual({ options, free });
});

test('a value stands at its own place', () => {
  const line = 'run --model=x';
  const [option] = readOptions(splitScript(line).commands[0] ?? [], new Map()).options;
  expect(line.slice(option?.values[0]?.at)).toBe('x');
});
