import { expect, test } from 'vitest';
import { parsePolicyReference } from '../../src/policy/policy-reference.ts';

const hash = 'ab'.repeat(32);

test.each([
  ['commercial-saas', { kind: 'built-in', id: 'commercial-saas' }],
  ['./ours.yaml', { kind: 'file', path: './ours.yaml' }],
  ['../ours.yaml', { kind: 'file', path: '../ours.yaml' }],
  ['/etc/ours.yaml', { kind: 'file', path: '/etc/ours.yaml' }],
  ['C:\\policies\\ours.yaml', { kind: 'file', path: 'C:\\policies\\ours.yaml' }],
  ['ours.yaml', { kind: 'file', path: 'ours.yaml' }],
  ['Ours', { kind: 'file', path: 'Ours' }],
  ['@acme/policies/saas.yaml', { kind: 'package', path: '@acme/policies/saas.yaml' }],
  ['acme-policies/saas.yaml', { kind: 'package', path: 'acme-policies/saas.yaml' }],
])('%s', (text, reference) => {
  expect(parsePolicyReference(text)).toEqual({ reference, sha256: null });
  expect(parsePolicyReference(`${text}#sha256:${hash.toUpperCase()}`)).toEqual({ reference, sha256: hash });
});

test.each(['', '#', `x#${hash}`, 'x#sha256:1', `x#sha256:${hash}#more`, `#sha256:${hash}`])('"%s" is no reference', (text) => expect(parsePolicyReference(text)).toBeNull());
