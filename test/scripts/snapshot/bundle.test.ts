import { describe, expect, test } from 'vitest';
import { bundleFacts, compileSnapshot, readBundledFacts } from '../../../scripts/snapshot/bundle.ts';
import type { ModelFacts } from '../../../scripts/snapshot/facts.ts';
import { recordFromFacts } from '../../../scripts/snapshot/record-from-facts.ts';
import { ModelRecord } from '../../../src/model/record.ts';
import { parseSnapshot } from '../../../src/source/snapshot/parse-snapshot.ts';

const facts: ModelFacts = {
  id: 'org/a',
  formerIds: ['old/a'],
  revision: 'a'.repeat(40),
  date: '2026-01-02',
  source: 'a test',
  card: { license: 'mit', library_name: 'transformers' },
  files: ['LICENSE'],
  config: { model_type: 'llama' },
  claims: [{ parent: 'org/base', relation: 'finetune', where: 'README.md:12', license: 'llama3.1' }, { parent: 'org/teacher', relation: 'distilled', where: 'README.md' }],
  origin: { origin: 'own-training', where: 'README.md:3' },
  licenseTexts: [{ path: 'LICENSE', license: 'mit' }],
};

describe('recordFromFacts', () => {
  test('keeps what was recorded and says that the README is not there', () => {
    const record = recordFromFacts(facts);
    expect(() => ModelRecord.parse(record)).not.toThrow();
    expect(record).toMatchObject({ id: 'org/a', revision: 'a'.repeat(40), card: { license: ['mit'] }, libraryName: 'transformers', readme: null, readmeState: 'not-recorded', config: { modelType: 'llama' }, source: { kind: 'snapshot', retrievedOn: '2026-01-02' } });
    expect(record.recorded?.claims[0]).toEqual({ parent: 'org/base', relation: 'finetune', strength: 'strong', evidence: { kind: 'prose', where: 'README.md:12', quote: null }, statedLicense: 'llama3.1' });
    expect(record.recorded?.origin?.origin).toBe('own-training');
    expect(record.recorded?.licenseTexts).toEqual([{ path: 'LICENSE', sha256: null, verdict: 'identified', id: 'mit' }]);
  });

  test('an entry of which nothing is recorded has neither card nor statements', () => {
    expect(recordFromFacts({ id: 'org/b', source: 'a test' })).toMatchObject({ card: null, recorded: null, unread: [], files: [] });
  });

  test('a licence that is not recorded is not the same as none', () => {
    expect(recordFromFacts({ id: 'org/b', source: 'a test', card: { base_model: 'org/a' }, licenseNotRecorded: true }).unread).toEqual([{ path: 'README.md', reason: 'the licence that it declares is not recorded' }]);
  });
});

describe('bundleFacts', () => {
  test('adds the former ids and sorts', () => {
    const snapshot = bundleFacts([facts, { id: 'an/other', source: 'a test' }]);
    expect(Object.keys(snapshot.models)).toEqual(['an/other', 'old/a', 'org/a']);
    expect(snapshot.models['old/a']).toEqual({ sameAs: 'org/a' });
    expect(parseSnapshot(compileSnapshot(snapshot), 'a.json')).toEqual(snapshot);
  });

  test('refuses an id that stands twice', () => {
    expect(() => bundleFacts([facts, { id: 'old/a', source: 'a test' }])).toThrow('old/a stands twice');
  });

  test('the facts that ship are read without a mistake', async () => {
    const shipped = await readBundledFacts();
    expect(shipped.length).toBeGreaterThan(300);
    expect(shipped.filter(({ source }) => source.length < 10)).toEqual([]);
  });
});
