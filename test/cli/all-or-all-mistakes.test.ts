import { expect, test } from 'vitest';
import { allOrAllMistakes } from '../../src/cli/all-or-all-mistakes.ts';
import { DataError, FileError, UsageError } from '../../src/errors.ts';

const data = (message: string) => Promise.reject(new DataError([{ message, place: null, hint: null }]));

test('results come in the order of the tasks', async () => expect(await allOrAllMistakes([Promise.resolve(1), Promise.resolve('a')])).toEqual([1, 'a']));
test('the mistakes of all tasks come at once', async () => expect(allOrAllMistakes([data('one'), Promise.resolve(1), data('two')])).rejects.toMatchObject({ mistakes: [{ message: 'one' }, { message: 'two' }] }));
test('a wrong command line is one mistake among those of files', async () => expect(allOrAllMistakes([data('one'), Promise.reject(new UsageError('two', 'do so'))])).rejects.toMatchObject({ mistakes: [{ message: 'one' }, { message: 'two', hint: 'do so' }] }));
test('a file that cannot be read is one mistake among the others', async () => expect(allOrAllMistakes([data('one'), Promise.reject(new FileError('two', { code: 'EACCES', path: 'x' }))])).rejects.toMatchObject({ mistakes: [{ message: 'one' }, { message: 'two' }] }));
test('a wrong command line alone stays what it is', async () => expect(allOrAllMistakes([Promise.reject(new UsageError('two'))])).rejects.toThrow(UsageError));
test('a bug is not hidden by mistakes', async () => expect(allOrAllMistakes([data('one'), Promise.reject(new TypeError('bug'))])).rejects.toThrow(TypeError));
