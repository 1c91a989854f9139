import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Card } from '../../src/model/card.ts';
import { cardFromApi, parseCard } from '../../src/source/card.ts';

/** A line of `cards.jsonl`, as far as it is scored. */
interface GoldCard {
  readonly id: string;
  readonly card: string;
  readonly gatedPrompt: 'full-text' | 'terms' | 'link' | 'mention' | 'none';
  readonly acceptEmpty?: boolean;
  readonly mayRecover?: boolean;
  readonly expect: {
    readonly license: readonly string[];
    readonly licenseName: string | null;
    readonly licenseLink: string | null;
    readonly baseModel: readonly string[];
    readonly relation: string | null;
    readonly languageFalseTrap: boolean;
  };
}

/** How many fields of how many cards are read as expected. */
export interface CardScore {
  readonly cards: number;
  readonly fields: number;
  /** One line for each field that differs, `id: field: got … expected …`. */
  readonly wrong: readonly string[];
}

/** Scores the card parser on `gold/cards.jsonl` (rules: `gold/README.md` §2). `gold` is the folder that holds the file. */
export function scoreCards(gold: string): CardScore {
  const lines = readFileSync(join(gold, 'cards.jsonl'), 'utf8').split('\n').filter((line) => line !== '');
  const results = lines.map((line) => scoreCard(gold, JSON.parse(line) as GoldCard));
  return { cards: results.length, fields: results.reduce((sum, result) => sum + result.fields, 0), wrong: results.flatMap((result) => result.wrong) };
}

function scoreCard(gold: string, label: GoldCard): { readonly fields: number; readonly wrong: readonly string[] } {
  const card = parseCard(readFileSync(join(gold, label.card), 'utf8')).card ?? cardFromApi({});
  const got = scoredFields(card);
  const expected: Readonly<Record<string, unknown>> = { ...label.expect, hasGatedPrompt: label.gatedPrompt !== 'none' };
  const differing = Object.keys(got).filter((field) => JSON.stringify(got[field]) !== JSON.stringify(expected[field]));
  const wrong = differing.filter((field) => !acceptable(label, got[field]) && !reportedRecovery(label, card.oddities));
  return { fields: Object.keys(got).length, wrong: wrong.map((field) => `${label.id}: ${field}: got ${JSON.stringify(got[field])}, expected ${JSON.stringify(expected[field])}`) };
}

function scoredFields(card: Card): Readonly<Record<string, unknown>> {
  return {
    license: card.license,
    licenseName: card.licenseName,
    licenseLink: card.licenseLink,
    baseModel: card.baseModel,
    relation: card.baseModelRelation,
    languageFalseTrap: card.language.some((language) => /^(no|yes|on|off|y|n)$/i.test(language)),
    hasGatedPrompt: card.gatedPrompt !== null,
  };
}

/** Text stands before the front matter: reading nothing is right as well. */
function acceptable(label: GoldCard, got: unknown): boolean {
  return label.acceptEmpty === true && (got === null || got === false || (Array.isArray(got) && got.length === 0));
}

/** Broken YAML in which the Hub read nothing may be salvaged if that is reported. */
function reportedRecovery(label: GoldCard, oddities: readonly string[]): boolean {
  return label.mayRecover === true && oddities.length > 0;
}
