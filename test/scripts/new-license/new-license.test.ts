import { cp, mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import spdxLicenses from 'spdx-license-list/full.js';
import { newLicense } from '../../../scripts/new-license/new-license.ts';

const boat = 'Boat License\n\n1. Anyone may row it, but only for commercial trips on Sundays.\n\n2. The lighthouse stands by the sea and is painted white every year.';
let root = '';
const at = (name: string): string => path.join(root, name);

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'new-license-'));
  await Promise.all([mkdir(at('licenses')), mkdir(at('compiled'))]);
  await cp('compiled/fingerprints.bin', at('compiled/fingerprints.bin'));
  await writeFile(at('licenses/taken.yaml'), 'id: taken');
  await writeFile(at('boat.txt'), boat);
  await writeFile(at('bytes.txt'), Uint8Array.from({ length: 400 }, (_, index) => index % 7));
  await writeFile(at('mit.txt'), spdxLicenses['MIT']?.licenseText ?? '');
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('what is refused', () => {
  test.each([
    ['no file', () => [], /usage: npm run new:license/],
    ['a file that is not there', () => [at('none.txt')], /there is no file/],
    ['an id that leads out of the folder', () => [at('boat.txt'), '../x'], /is no id of a licence/],
    ['bytes', () => [at('bytes.txt')], /holds no text that can be read/],
    ['a text that is known', () => [at('mit.txt')], /is the text of mit, which the catalog has/],
    ['an id that is taken', () => [at('boat.txt'), 'taken'], /is there already/],
  ])('%s, and nothing is written', async (_, args, message) => {
    const { code, lines } = await newLicense(root, args());
    expect(lines.join('\n')).toMatch(message);
    expect(code).toBe(2);
    expect(await readdir(at('licenses'))).toEqual(['taken.yaml']);
    expect(await readFile(at('licenses/taken.yaml'), 'utf8')).toBe('id: taken');
  });
});

test('a new text becomes a licence file under the name of its file, and the clauses that were not placed are told', async () => {
  const { code, lines } = await newLicense(root, [at('boat.txt')]);
  expect(code).toBe(0);
  expect(lines.join('\n')).toMatch(/licenses\/boat\.yaml: every term is unknown[^]*could not place: 2/);
  expect(await readFile(at('licenses/boat.yaml'), 'utf8')).toContain('name: Boat License');
  await rm(at('licenses/boat.yaml'));
});
