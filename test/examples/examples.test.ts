import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readCandidates } from '../../src/candidates/read-candidates.ts';
import { parseCurations } from '../../src/curation/parse-curations.ts';
import { Profile } from '../../src/model/profile.ts';
import { readCompiledSnapshot } from '../../src/source/snapshot/parse-snapshot.ts';
import { parseYaml } from '../../src/util/yaml.ts';
import { catalog } from '../data/catalog.ts';

function read(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
}

test('the example profile is a valid profile', () => {
  const { value, mistakes } = parseYaml(read('examples/profile.yaml'), 'examples/profile.yaml');
  expect(mistakes).toEqual([]);
  expect(Profile.safeParse(value).error?.issues ?? []).toEqual([]);
});

test('the example curations fit the bundled snapshot', async () => {
  const curations = parseCurations(read('examples/curations.yaml'), 'examples/curations.yaml', catalog);
  const { models } = readCompiledSnapshot(read('compiled/snapshot.json'));
  const revisions = curations.map(({ model }) => {
    const recorded = models[model];
    return recorded !== undefined && 'record' in recorded ? recorded.record.revision : null;
  });
  expect(revisions).toEqual(curations.map(({ revision }) => revision));
});

test('every example candidate is in the bundled snapshot and says whose it is', async () => {
  const { models } = readCompiledSnapshot(read('compiled/snapshot.json'));
  const { candidates, badRows } = await readCandidates(new TextEncoder().encode(read('examples/candidates.yaml')), 'candidates.yaml', { problemOf: (ref) => (models[ref] === undefined ? 'not in the snapshot' : null), problemOfProfile: () => null });
  expect(badRows).toEqual([]);
  expect(candidates.length).toBeGreaterThanOrEqual(12);
  expect(candidates.filter(({ columns }) => !columns['owner'] || !columns['useCase'])).toEqual([]);
});
