import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreCards } from '../../bench/gold/cards.ts';
import { Card } from '../../src/model/card.ts';
import { parseCard } from '../../src/source/card.ts';
import { hasSharedData, sharedPath } from './shared.ts';

describe.skipIf(!hasSharedData)('real cards', () => {
  test('every field of every labelled real card is as expected', () => {
    const score = scoreCards(sharedPath('gold'));
    expect(score.cards).toBeGreaterThan(50);
    expect(score.wrong).toEqual([]);
  });

  test('every real README at hand is parsed into a valid card', () => {
    const batches = readdirSync(sharedPath('hub-data/ai-nexus')).filter((name) => name.startsWith('raw_batch'));
    const bodies = batches.flatMap((name) => JSON.parse(readFileSync(sharedPath('hub-data/ai-nexus', name), 'utf8')) as { body_content?: string }[]);
    const trees = readdirSync(sharedPath('hub-data/model_metadata_analyses')).filter((name) => name.endsWith('.json'));
    const cards = trees.flatMap((name) => (JSON.parse(readFileSync(sharedPath('hub-data/model_metadata_analyses', name), 'utf8')) as { models: { card?: string }[] }).models);
    const readmes = [...bodies.map((body) => body.body_content), ...cards.map((card) => card.card)].filter((text) => typeof text === 'string');
    expect(readmes.length).toBeGreaterThan(1_500);
    for (const readme of readmes) {
      const { card, bodyLine } = parseCard(readme);
      if (card !== null) Card.parse(card);
      expect(bodyLine).toBeLessThanOrEqual(readme.split('\n').length + 1);
    }
  }, 30_000);
});
