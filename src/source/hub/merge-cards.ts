import type { Card } from '../../model/card.ts';

/** The API's card, its empty fields filled from the README's front matter: mirrors leave fields out, and the API drops those it does not know. */
export function mergeCards(api: Card | null, front: Card | null): Card | null {
  if (api === null || front === null) return api ?? front;
  return {
    license: filled(api.license, front.license),
    licenseName: api.licenseName ?? front.licenseName,
    licenseLink: api.licenseLink ?? front.licenseLink,
    ...licensesOf(api, front),
    baseModel: filled(api.baseModel, front.baseModel),
    baseModelRelation: api.baseModelRelation ?? front.baseModelRelation,
    newVersion: api.newVersion ?? front.newVersion,
    libraryName: api.libraryName ?? front.libraryName,
    pipelineTag: api.pipelineTag ?? front.pipelineTag,
    tags: filled(api.tags, front.tags),
    datasets: filled(api.datasets, front.datasets),
    language: filled(api.language, front.language),
    gatedPrompt: api.gatedPrompt ?? front.gatedPrompt,
    ...gateWords(front),
    ...gateWords(api),
    gatedEuDisallowed: api.gatedEuDisallowed || front.gatedEuDisallowed,
    oddities: [...new Set([...api.oddities, ...front.oddities])].sort(),
  };
}

function gateWords({ gateWords: words }: Card): Pick<Card, 'gateWords'> {
  return words === undefined ? {} : { gateWords: words };
}

function licensesOf(...cards: readonly Card[]): Pick<Card, 'furtherLicenses' | 'licenseNotes'> {
  const names = [...new Set(cards.flatMap(({ furtherLicenses }) => furtherLicenses ?? []))];
  const notes = cards.find(({ licenseNotes }) => licenseNotes !== undefined)?.licenseNotes;
  return { ...(names.length === 0 ? {} : { furtherLicenses: names }), ...(notes === undefined ? {} : { licenseNotes: notes }) };
}

function filled(first: string[], second: string[]): string[] {
  return first.length > 0 ? first : second;
}
