import { describe, expect, test } from 'vitest';
import { changesSince } from '../../src/curation/curation-fit.ts';
import type { PlacedCuration } from '../../src/model/curation.ts';
import type { ReadResult } from '../../src/model/record.ts';
import { sha256Hex } from '../../src/util/digest.ts';
import { record } from '../support/record.ts';

const sha = 'abcdef0123456789abcdef0123456789abcdef01';
const read: ReadResult = { kind: 'record', record: record('org/a', { revision: sha, readme: 'card', readmeState: 'read', texts: { LICENSE: 'text' } }) };
const bare: ReadResult = { kind: 'record', record: record('org/a', { readmeState: 'not-recorded' }) };
const failed = (reason: 'gated' | 'missing' | 'unreachable'): ReadResult => ({ kind: 'failure', reason, detail: '' });
const curation = (pins: Partial<PlacedCuration>): PlacedCuration => ({ model: 'org/a', reason: 'r', author: 'a', date: '2026-01-01', where: 'c.yaml:2', origin: 'stated-root', ...pins });

describe('pins', () => {
  test.each<[string, Partial<PlacedCuration>, ReadResult, readonly string[] | null]>([
    ['the revision', { revision: sha }, read, []],
    ['the first digits of the revision, in any case', { revision: 'ABCDEF0' }, read, []],
    ['another revision', { revision: '1234567' }, read, [`it is pinned to revision 1234567, and the revision read is ${sha}`]],
    ['a revision where none is known', { revision: sha }, bare, [`it is pinned to revision ${sha}, and the revision read is not known`]],
    ['the card', { cardSha256: `sha256:${sha256Hex('card').toUpperCase()}` }, read, []],
    ['another card', { cardSha256: sha256Hex('other') }, read, [`it is pinned to the card ${sha256Hex('other').slice(0, 12)}…, and the card read is ${sha256Hex('card')}`]],
    ['a card that is not at hand', { cardSha256: sha256Hex('card') }, bare, [expect.stringContaining('is not at hand (not-recorded)')]],
    ['a licence text', { licenseTextSha256: sha256Hex('text') }, read, []],
    ['another licence text', { licenseTextSha256: sha256Hex('other') }, read, [expect.stringContaining(`the texts read are LICENSE ${sha256Hex('text')}`)]],
    ['a licence text where none was read', { licenseTextSha256: sha256Hex('text') }, bare, [expect.stringContaining('no text was read')]],
    ['one of two that fits', { revision: sha, cardSha256: sha256Hex('other') }, read, [expect.stringContaining('pinned to the card')]],
    ['that it cannot be read', { unread: 'gated' }, failed('gated'), []],
    ['that it cannot be read, for another reason', { unread: 'gated' }, failed('missing'), ['it is for a model that is gated, and the source now answers missing']],
    ['that it cannot be read, now that it can', { unread: 'gated' }, read, [expect.stringContaining(`can be read now at revision ${sha}`)]],
    ['a revision, now that it cannot be read', { revision: sha }, failed('missing'), ['it is pinned to what was read, and the model cannot be read now (missing)']],
    ['anything while the source is down', { revision: sha }, failed('unreachable'), null],
  ])('%s', (_, pins, result, changes) => expect(changesSince(curation(pins), result)).toEqual(changes));
});
