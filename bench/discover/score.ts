import { findIn, readSnippets, type Snippet, type snippetSets } from './snippets.ts';

/** How well a set of snippets is read. A model counts as found when line and reference are as labelled. */
export interface Score {
  readonly snippets: number;
  /** Snippets whose labels are none. */
  readonly withoutModels: number;
  readonly labelled: number;
  readonly found: number;
  readonly right: number;
  /** Of the right ones those whose confidence and kind are as labelled too. */
  readonly whole: number;
  /** One line for each difference. */
  readonly wrong: readonly string[];
}

/** Scores all snippets of a set. */
export async function scoreSet(set: (typeof snippetSets)[number]): Promise<Score> {
  const scores = await Promise.all(readSnippets(set).map(scoreSnippet));
  const sum = (of: (score: Score) => number): number => scores.reduce((total, score) => total + of(score), 0);
  return {
    snippets: scores.length,
    withoutModels: sum(({ withoutModels }) => withoutModels),
    labelled: sum(({ labelled }) => labelled),
    found: sum(({ found }) => found),
    right: sum(({ right }) => right),
    whole: sum(({ whole }) => whole),
    wrong: scores.flatMap(({ wrong }) => wrong),
  };
}

async function scoreSnippet(snippet: Snippet): Promise<Score> {
  const found = await findIn(snippet);
  const labels = new Map(snippet.models.map((label) => [place(label), label]));
  const right = found.filter((model) => labels.has(place(model)));
  const missed = snippet.models.filter((label) => !found.some((model) => place(model) === place(label)));
  const wrong = [
    ...found.filter((model) => !labels.has(place(model))).map((model) => `${snippet.name}: not labelled: ${model}`),
    ...missed.map((label) => `${snippet.name}: missed: ${label}`),
    ...right.filter((model) => labels.get(place(model)) !== model).map((model) => `${snippet.name}: ${model}, labelled ${labels.get(place(model))}`),
  ];
  const whole = right.filter((model) => labels.get(place(model)) === model).length;
  return { snippets: 1, withoutModels: Number(snippet.models.length === 0), labelled: snippet.models.length, found: found.length, right: right.length, whole, wrong };
}

/** Line and reference of a label. */
function place(label: string): string {
  return label.split(' ', 2).join(' ');
}
