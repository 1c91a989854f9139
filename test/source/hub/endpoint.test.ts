import { describe, expect, test } from 'vitest';
import { fileUrl, followTo, parseEndpoint } from '../../../src/source/hub/endpoint.ts';

const hub = parseEndpoint('https://huggingface.co/');
const mirror = parseEndpoint('https://host.example/artifactory/api/hf/remote/');
const plain = parseEndpoint('http://127.0.0.1:8080');

test.each([
  ['https://huggingface.co', { base: 'https://huggingface.co', origin: 'https://huggingface.co', prefix: '' }],
  ['https://huggingface.co///', { base: 'https://huggingface.co', origin: 'https://huggingface.co', prefix: '' }],
  ['https://h.example/a/b//', { base: 'https://h.example/a/b', origin: 'https://h.example', prefix: '/a/b' }],
])('the endpoint %s', (text, expected) => {
  expect(parseEndpoint(text)).toEqual(expected);
});

test.each([
  ['main', 'README.md', 'https://huggingface.co/org/name/resolve/main/README.md'],
  ['refs/pr/1', 'a b/ü?#.txt', 'https://huggingface.co/org/name/resolve/refs%2Fpr%2F1/a%20b/%C3%BC%3F%23.txt'],
])('a file at %s', (revision, path, expected) => {
  expect(fileUrl(hub, { id: 'org/name', revision, path })).toBe(expected);
});

describe('where a redirect leads', () => {
  test.each([
    ['a path of the Hub', hub, '/api/resolve-cache/models/o/n/sha/README.md?x=1', 'api', 'https://huggingface.co/api/resolve-cache/models/o/n/sha/README.md?x=1'],
    ['a path beside the prefix', mirror, '/api/models/o/n', 'api', 'https://host.example/artifactory/api/hf/remote/api/models/o/n'],
    ['a path below the prefix', mirror, '/artifactory/api/hf/remote/api/models/o/n', 'api', 'https://host.example/artifactory/api/hf/remote/api/models/o/n'],
    ['a path that only begins like the prefix', mirror, '/artifactory/api/hf/remote2/x', 'api', 'https://host.example/artifactory/api/hf/remote/artifactory/api/hf/remote2/x'],
    ['a link to the public Hub that a mirror passed through', mirror, 'https://huggingface.co/api/models?cursor=x', 'api', 'https://host.example/artifactory/api/hf/remote/api/models?cursor=x'],
    ['a link to the public Hub, without a prefix', plain, 'https://huggingface.co/o/n/resolve/main/x', 'file', 'http://127.0.0.1:8080/o/n/resolve/main/x'],
    ['a file on a CDN', hub, 'https://cdn-lfs.hf.co/x?sig=1', 'file', 'https://cdn-lfs.hf.co/x?sig=1'],
    ['a file on a CDN by another scheme-less form', hub, '//cdn.example/x', 'file', 'https://cdn.example/x'],
  ] as const)('%s', (...[, endpoint, location, kind, expected]) => {
    expect(followTo(endpoint, `${endpoint.base}/from`, { location, kind })).toBe(expected);
  });

  test.each([
    ['metadata on another origin', hub, 'https://evil.example/api/models/o/n', 'api', 'outside https://huggingface.co'],
    ['metadata on another port', plain, 'http://127.0.0.1:8081/api/models/o/n', 'api', 'outside'],
    ['metadata on a host that looks alike', hub, 'https://huggingface.co.evil.example/x', 'api', 'outside'],
    ['a file from https down to http', hub, 'http://cdn.example/x', 'file', 'outside'],
    ['a file on disk', hub, 'file:///etc/passwd', 'file', 'no web address'],
    ['a data address', hub, 'data:text/plain,x', 'file', 'no web address'],
    ['an address with a password', hub, 'https://user:pw@cdn.example/x', 'file', 'no web address'],
    ['nonsense', hub, 'http://[', 'file', 'no web address'],
  ] as const)('not to %s', (...[, endpoint, location, kind, words]) => {
    expect(() => followTo(endpoint, `${endpoint.base}/from`, { location, kind })).toThrow(words);
  });
});
