import { describe, expect, test } from 'vitest';
import { requireWritable, writeOutputs } from '../../src/cli/write-report.ts';
import { DataError } from '../../src/errors.ts';
import { memoryWorld } from '../support/memory-world.ts';
import { reportWith } from '../support/report.ts';

const refused = async (...files: readonly string[]): Promise<readonly string[]> => {
  const world = memoryWorld({ 'out/kept.json': '{}', 'plain.txt': 'x' });
  return requireWritable(files, world).then(() => [], (error: unknown) => (error instanceof DataError ? error.mistakes.map(({ message }) => message) : Promise.reject(error)));
};

describe('before anything is scanned', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['new files', ['a.json', 'new/folder/b.html', '/c.xml'], []],
    ['a file that is there already', ['out/kept.json'], []],
    ['a folder', ['out'], ['out cannot be written: it is a directory']],
    ['a file within a file', ['plain.txt/report.json'], ['plain.txt/report.json cannot be written: plain.txt is a file']],
    ['a file deep within a file', ['plain.txt/a/b.json'], ['plain.txt/a/b.json cannot be written: plain.txt is a file']],
    ['the stream', ['-'], ['- cannot be written: write to standard output with --format']],
    ['one file for two formats', ['a', 'b', 'a'], ['a is named for two outputs']],
    ['one file in two spellings', ['a', './a'], ['./a is named for two outputs']],
    ['everything that is wrong', ['out', '-', 'a', 'a'], ['out cannot be written: it is a directory', '- cannot be written: write to standard output with --format', 'a is named for two outputs']],
    ['nothing', [], []],
  ])('%s', async (_, files, messages) => {
    expect(await refused(...files)).toEqual(messages);
  });
});

describe('writing', () => {
  test('one file that fails keeps the others back no more than the log', async () => {
    const world = memoryWorld({}, { unwritable: ['full/a.json'] });
    const failed = await writeOutputs(reportWith(), { output: [{ format: 'json', file: 'full/a.json' }, { format: 'csv', file: 'b.csv' }], decisionLog: 'log.ndjson' }, world);
    expect(failed.map(({ message }) => message)).toEqual(['full/a.json may not be written; the file was not written']);
    expect([...world.texts.keys()]).toEqual(['b.csv', 'log.ndjson']);
  });

  test('a format in a file has no colours, whatever the terminal takes', async () => {
    const world = { ...memoryWorld(), terminal: { style: 'ansi', columns: 10, interactive: true } as const };
    await writeOutputs(reportWith(), { output: [{ format: 'text', file: 'a.txt' }] }, world);
    expect(world.texts.get('a.txt')).not.toContain('\u001B');
  });
});
