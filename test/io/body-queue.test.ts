import { expect, test } from 'vitest';
import { createBodyQueue, type BodyQueue } from '../../src/io/body-queue.ts';

/** A queue, and what it asked of its connection. */
function queue(): BodyQueue & { readonly asked: string[] } {
  const asked: string[] = [];
  return { ...createBodyQueue({ pause: () => asked.push('pause'), resume: () => asked.push('resume'), leave: () => asked.push('leave') }), asked };
}

async function read({ chunks }: BodyQueue): Promise<string> {
  let text = '';
  for await (const chunk of chunks) text += Buffer.from(chunk).toString();
  return text;
}

test('pieces come in order, whether they wait for the reader or the reader for them', async () => {
  const body = queue();
  body.push(Buffer.from('a'));
  const text = read(body);
  await Promise.resolve();
  body.push(Buffer.from('b'));
  setTimeout(() => {
    body.push(Buffer.from('c'));
    body.end();
  }, 1);
  expect(await text).toBe('abc');
  expect(body.asked).toEqual([]);
});

test('an empty body ends', async () => {
  const body = queue();
  body.end();
  expect(await read(body)).toBe('');
});

test('an error comes after what was there before it, and stays', async () => {
  const body = queue();
  body.push(Buffer.from('a'));
  body.fail(new Error('broken'));
  body.end();
  const reader = body.chunks[Symbol.asyncIterator]();
  expect(await reader.next()).toEqual({ done: false, value: Buffer.from('a') });
  await expect(reader.next()).rejects.toThrow('broken');
  expect(body.failed()).toBe(true);
});

test('the sender is paused while much is waiting', async () => {
  const body = queue();
  for (let piece = 0; piece < 3; piece += 1) body.push(Buffer.alloc(600_000));
  expect(body.asked).toEqual(['pause', 'pause']);
  body.end();
  await read(body);
  expect(body.asked).toEqual(['pause', 'pause', 'resume']);
});

test('who leaves early ends the connection; who leaves at the end does not', async () => {
  const left = queue();
  left.push(Buffer.from('a'));
  for await (const chunk of left.chunks) if (chunk.length > 0) break;
  expect(left.asked).toEqual(['leave']);
  const whole = queue();
  whole.push(Buffer.from('a'));
  whole.end();
  for await (const chunk of whole.chunks) if (chunk.length > 0) break;
  expect(whole.asked).toEqual([]);
});
