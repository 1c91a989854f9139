import { expect, test } from 'vitest';
import { recordedClaims } from '../../../src/lineage/evidence/recorded.ts';
import { claim } from '../../support/lineage.ts';
import { record } from '../../support/record.ts';

test('claims of a record that ships without its prose are taken as they are', () => {
  const claims = [claim('prose', 'b/p', { statedLicense: 'Llama 3.1 license' })];
  expect(recordedClaims(record('a/s', { recorded: { claims, origin: null, licenseTexts: [] } }))).toEqual(claims);
  expect(recordedClaims(record('a/s'))).toEqual([]);
});
