import { describe, expect, test } from 'vitest';
import { createHubAnswer } from '../../../src/source/hub/hub-answer.ts';
import { refuseFalseAnswer } from '../../../src/source/hub/json-answer.ts';

function refused(kind: 'api' | 'file', contentType: string, body: string, path = 'README.md'): string | null {
  const request = { url: `https://hub.example/o/n/resolve/main/${path}`, kind, method: 'GET', maximumBytes: 1 } as const;
  try {
    refuseFalseAnswer(request, createHubAnswer({ status: 200, headers: new Headers({ 'Content-Type': contentType }), body: Buffer.from(body), commit: null, linked: null }));
    return null;
  } catch (error) {
    return error instanceof Error && 'kind' in error ? String(error.kind) : 'another error';
  }
}

describe('metadata', () => {
  test.each([
    ['application/json', '{}', null],
    ['application/json', '[]', null],
    ['text/html', '{"id":"o/n"}', null],
    ['', ' {"id":"o/n"}\n', null],
    ['application/json', '{"id":', 'malformed'],
    ['application/json', '', 'malformed'],
    ['application/json', 'null', 'malformed'],
    ['application/json', '"text"', 'malformed'],
    ['text/html', '<!DOCTYPE html><html>', 'not-json'],
    ['application/json', '\n  <html>', 'not-json'],
    ['text/html', '\uFEFF<!doctype html>', 'not-json'],
  ])('%s: %j', (type, body, expected) => {
    expect(refused('api', type, body)).toBe(expected);
  });
});

describe('a file', () => {
  test.each([
    ['text/plain', '---\nlicense: mit\n---', 'README.md', null],
    ['text/plain', '<!doctype html> is how pages begin', 'README.md', null],
    ['text/html', '<div align="center">a card</div>', 'README.md', null],
    ['text/html; charset=utf-8', '<!DOCTYPE html><html>', 'README.md', 'not-json'],
    ['text/html', '<html><head>', 'LICENSE', 'not-json'],
    ['text/html', '<!DOCTYPE html><html>', 'LICENSE.html', null],
    ['text/plain', '', 'README.md', null],
  ])('%s: %j as %s', (type, body, path, expected) => {
    expect(refused('file', type, body, path)).toBe(expected);
  });
});
