import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { readCandidates } from '../../src/candidates/read-candidates.ts';
import { parseConfig } from '../../src/config/parse-config.ts';
import { createNodeIo } from '../../src/io/node-io.ts';
import { parseCurations } from '../../src/curation/parse-curations.ts';
import type { Fingerprints } from '../../src/license/identify/fingerprints.ts';
import { identifyBytes } from '../../src/license/identify/identify-bytes.ts';
import { loadCatalog, loadLicenseTexts } from '../../src/load.ts';
import { parseBaseline } from '../../src/lock/baseline/parse-baseline.ts';
import { parseLock } from '../../src/lock/parse-lock.ts';
import { Baseline } from '../../src/model/baseline.ts';
import { Card } from '../../src/model/card.ts';
import type { Catalog } from '../../src/model/license.ts';
import { Lock } from '../../src/model/lock.ts';
import { Profile } from '../../src/model/profile.ts';
import { GgufHeader } from '../../src/model/record.ts';
import { Snapshot } from '../../src/model/snapshot.ts';
import { Waiver } from '../../src/model/waiver.ts';
import { parsePolicy } from '../../src/policy/parse-policy.ts';
import { parseProfile } from '../../src/policy/parse-profile.ts';
import { parseWaivers } from '../../src/policy/parse-waivers.ts';
import { resolvePolicy } from '../../src/policy/resolve-policy.ts';
import { cardFromApi, parseCard } from '../../src/source/card.ts';
import { configFromJson } from '../../src/source/config.ts';
import { parseGguf } from '../../src/source/folder/gguf-header.ts';
import { readSafetensorsHeader } from '../../src/source/folder/safetensors-header.ts';
import { parseReference } from '../../src/source/reference.ts';
import { parseSnapshot } from '../../src/source/snapshot/parse-snapshot.ts';
import { parseYaml } from '../../src/util/yaml.ts';
import { nearBytes, nearText } from './mutations.ts';
import * as sound from './sound-inputs.ts';
import { withstands } from './withstands.ts';

let outputs: Awaited<ReturnType<typeof sound.soundOutputs>>;
let catalog: Catalog;
let fingerprints: Fingerprints;

beforeAll(async () => {
  const io = createNodeIo();
  [outputs, catalog, fingerprints] = await Promise.all([sound.soundOutputs(), loadCatalog(io), loadLicenseTexts(io)]);
}, 60_000);

const utf8 = (text: string): Uint8Array => Buffer.from(text);
const checks = { problemOf: () => null, problemOfProfile: () => null };

/** Every reader of something that a stranger wrote: sound inputs, and what is done with one that was changed. */
const texts: readonly (readonly [string, () => readonly string[], (text: string) => unknown])[] = [
  ['cards', () => sound.soundCards, (text) => parseCard(text).card && Card.parse(parseCard(text).card)],
  ['YAML', () => [...sound.soundPolicies, ...sound.soundLists], (text) => parseYaml(text, 'file.yaml').mistakes],
  ['licence texts', () => sound.soundTexts, (text) => identifyBytes(utf8(text), fingerprints)],
  ['policies', () => sound.soundPolicies, (text) => parsePolicy(text, 'policy.yaml')],
  ['policies and what they extend', () => sound.soundPolicies, (text) => resolvePolicy('mine', { builtInIds: [], read: (reference) => Promise.resolve(reference.kind === 'file' || reference.kind === 'built-in' ? { text, file: 'mine.yaml' } : null) })],
  ['profiles', () => sound.soundProfiles, (text) => Profile.parse(parseProfile(text, 'profile.yaml'))],
  ['waivers', () => sound.soundWaivers, (text) => parseWaivers(text, 'waivers.yaml').map((waiver) => Waiver.parse(waiver))],
  ['curations', () => sound.soundCurations, (text) => parseCurations(text, 'curations.yaml', catalog)],
  ['configurations', () => sound.soundConfigs, (text) => parseConfig(text, 'modelcheck.yaml')],
  ['lists in YAML', () => sound.soundLists, (text) => readCandidates(utf8(text), 'list.yaml', checks)],
  ['lists in CSV', () => sound.soundLists, (text) => readCandidates(utf8(text), 'list.csv', checks)],
  ['lists in text', () => sound.soundLists, (text) => readCandidates(utf8(text), 'list.txt', checks)],
  ['lists in JSON', () => sound.soundLists, (text) => readCandidates(utf8(text), 'list.json', checks)],
  ['locks', () => [outputs.lock], (text) => Lock.parse(parseLock(text, 'modelcheck.lock'))],
  ['baselines', () => [outputs.baseline], (text) => Baseline.parse(parseBaseline(text, 'report.json'))],
  ['snapshots', () => [outputs.snapshot], (text) => Snapshot.parse(parseSnapshot(text, 'snapshot.json'))],
  ['references', () => ['org/name@main', 'hf://org/name', 'https://huggingface.co/org/name/tree/main', 'pkg:huggingface/org/name@abc', './model.gguf'], (text) => parseReference(text, { isLocal: false })],
];

describe('readers give a result or an error for the user, whatever they are given', () => {
  test.each(texts)('%s', { timeout: 600_000 }, async (name, soundTexts, feed) => {
    report(name, await withstands(nearText(soundTexts()), feed));
  });

  const values: readonly (readonly [string, (value: unknown) => unknown])[] = [
    ['cards from the API', (value) => Card.parse(cardFromApi(value))],
    ['configurations of models', (value) => configFromJson(value)],
  ];
  test.each(values)('%s', { timeout: 600_000 }, async (name, feed) => {
    const field = fc.constantFrom('license', 'base_model', 'tags', '__proto__', 'constructor', 'model_type', 'architectures', 'hidden_size', 'datasets', 'language');
    report(name, await withstands(fc.oneof(fc.anything({ maxDepth: 3 }), fc.dictionary(field, fc.anything({ maxDepth: 3 }))), feed));
  });

  const bytes: readonly (readonly [string, () => readonly Uint8Array[], (content: Uint8Array) => unknown])[] = [
    ['GGUF headers', () => sound.soundGgufs, (content) => GgufHeader.nullable().parse(parseGguf(content).header)],
    ['safetensors headers', () => sound.soundSafetensors, (content) => readSafetensorsHeader(filesOf(content), 'model.safetensors', content.length)],
    ['licence files of bytes', () => sound.soundTexts.map(utf8), (content) => identifyBytes(content, fingerprints)],
    ['workbooks', () => [outputs.workbook], (content) => readCandidates(content, 'list.xlsx', checks)],
  ];
  test.each(bytes)('%s', { timeout: 600_000 }, async (name, soundBytes, feed) => {
    report(name, await withstands(nearBytes(soundBytes()), feed));
  });
});

function filesOf(content: Uint8Array) {
  return { ...createNodeIo().files, readBytes: (_path: string, start: number, length: number) => Promise.resolve(content.subarray(start, start + length)) };
}

/** Counts for docs/reliability.md, where a longer run than the usual was asked for. */
function report(name: string, counts: object): void {
  expect(counts).toBeDefined();
  if (process.env['FUZZ_RUNS'] !== undefined) process.stdout.write(`fuzz | ${name} | ${Object.values(counts).join(' | ')}\n`);
}
