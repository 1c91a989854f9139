import { expect, test } from 'vitest';
import type { ReadResult } from '../../../src/model/record.ts';
import type { ModelRef } from '../../../src/model/ref.ts';
import type { Source } from '../../../src/source/source.ts';
import { parseSnapshot } from '../../../src/source/snapshot/parse-snapshot.ts';
import { recordingSource } from '../../../src/source/snapshot/recording-source.ts';
import { createSnapshotSource } from '../../../src/source/snapshot/snapshot-source.ts';
import { record } from './record.ts';

const refs: readonly ModelRef[] = [
  { kind: 'hub', asked: 'org/b@v1', id: 'org/b', revision: 'v1' },
  { kind: 'hub', asked: 'org/a', id: 'org/a', revision: null },
  { kind: 'local', asked: './c', path: '/abs/c' },
];
const answers: Readonly<Record<string, ReadResult>> = {
  'org/a': { kind: 'failure', reason: 'rate-limited', detail: 'no answer' },
  'org/b@v1': { kind: 'record', record: record('org/b', { readme: 'text', texts: { LICENSE: 'words' }, source: { kind: 'hub', location: 'x', retrievedOn: '2026-01-01' } }) },
  './c': { kind: 'record', record: record('./c') },
};
const inner: Source = { id: 'hub', location: 'https://hub.example', readModel: async (ref) => answers[ref.asked] ?? { kind: 'failure', reason: 'missing', detail: ref.asked } };

test('a recorded run is repeated from the written file, answer by answer', async () => {
  const recording = recordingSource(inner, { recordedAt: '2026-11-21T10:00:00Z' });
  for (const ref of refs) expect(await recording.source.readModel(ref)).toEqual(answers[ref.asked]);
  const snapshot = recording.snapshot();
  expect(Object.keys(snapshot.models)).toEqual(['./c', 'org/a', 'org/b@v1']);
  expect(snapshot).toMatchObject({ version: 1, recordedAt: '2026-11-21T10:00:00Z', origin: 'https://hub.example' });
  const replay = createSnapshotSource(parseSnapshot(JSON.stringify(snapshot), 'a.json'), 'a.json');
  for (const ref of refs) expect(await replay.readModel(ref)).toEqual(answers[ref.asked]);
});

test('the order of reading does not change the file', async () => {
  const files = [refs, refs.toReversed()].map(async (order) => {
    const recording = recordingSource(inner, { recordedAt: '2026-11-21' });
    for (const ref of order) await recording.source.readModel(ref);
    return JSON.stringify(recording.snapshot());
  });
  expect(await files[0]).toBe(await files[1]);
});
