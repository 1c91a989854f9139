import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Card } from '../../src/model/card.ts';
import { Report } from '../../src/model/report.ts';
import { cardFromApi } from '../../src/source/card.ts';
import { isRepositoryId } from '../../src/util/repository-id.ts';
import { sharedPath } from '../source/shared.ts';
import { archivedCards, otherCards, type RealCard } from './real-cards.ts';
import { prepareScan, recordOfReadme } from './scan-records.ts';

const isThere = existsSync(sharedPath('hub-data/saranscript_huggingface-models'));
/** Every card with ALL_CARDS=1, else every so many. */
const step = process.env['ALL_CARDS'] === undefined ? 100 : 1;

/** Puts cards through every extractor and the conclusion of licences, every tenth through the whole pipeline, and counts what was odd about them. */
async function readAll(cards: readonly RealCard[]): Promise<{ readonly read: number; readonly odd: Readonly<Record<string, number>>; readonly slowestMs: number }> {
  const { scanRecords, examineRecord } = await prepareScan();
  const odd = new Map<string, number>();
  let slowestMs = 0;
  for (const [index, { id, readme, api }] of cards.entries()) {
    const begun = performance.now();
    const record = recordOfReadme(isRepositoryId(id) ? id : 'org/card', readme);
    if (record.card !== null) Card.parse(record.card);
    Card.parse(cardFromApi(typeof api === 'object' && api !== null && 'cardData' in api ? api.cardData : null));
    await examineRecord(record);
    if (index % 10 === 0) Report.parse(JSON.parse(JSON.stringify(await scanRecords([record]))));
    const oddities = record.card === null ? ['no front matter'] : record.card.oddities.map((oddity) => oddity.replace(/[:(].*$/s, '').trim());
    for (const oddity of new Set(oddities)) odd.set(oddity, (odd.get(oddity) ?? 0) + 1);
    slowestMs = Math.max(slowestMs, performance.now() - begun);
  }
  return { read: cards.length, odd: Object.fromEntries([...odd].sort(([, one], [, other]) => other - one)), slowestMs: Math.round(slowestMs) };
}

describe.skipIf(!isThere)('real cards pass through the whole pipeline', () => {
  test('the archive of February 2022', { timeout: 3_600_000 }, async () => {
    const cards = archivedCards();
    expect(cards).toHaveLength(29_432);
    const result = await readAll(cards.filter((_, index) => index % step === 0));
    process.stdout.write(`real cards of 2022: ${JSON.stringify(result)}\n`);
    expect(result.slowestMs).toBeLessThan(5_000);
  });

  test('every other card at hand', { timeout: 3_600_000 }, async () => {
    const cards = otherCards();
    expect(cards.length).toBeGreaterThan(1_400);
    const result = await readAll(cards.filter((_, index) => index % step === 0));
    process.stdout.write(`other real cards: ${JSON.stringify(result)}\n`);
    expect(result.slowestMs).toBeLessThan(5_000);
  });
});
