import { DataError } from '../errors.ts';
import { lookupLicense } from '../license/lookup.ts';
import { namesOf, offersChoice, parseExpression } from '../license/expression.ts';
import { type Curation, CurationFile, type PlacedCuration } from '../model/curation.ts';
import type { Catalog } from '../model/license.ts';
import { checkDocument, isDay, type TakeMistake } from '../policy/check-document.ts';
import type { Sound } from '../policy/sound-part.ts';
import { checkTerms } from './check-terms.ts';
import { isRepositoryId } from '../util/repository-id.ts';
import { didYouMean } from '../util/suggest.ts';

/** What can be read of a curation although something of it is wrong. */
type Readable = Sound<Curation>;

/** Parses a curation file. Throws `DataError` with all its mistakes, each with its place and the nearest valid name. */
export function parseCurations(text: string, file: string, catalog: Catalog): readonly PlacedCuration[] {
  const { value, source, mistakes } = checkDocument(text, file, { schema: CurationFile, check: ({ curations = [] }, take) => checkAll(curations, catalog, take) });
  if (value === null) throw new DataError(mistakes);
  return value.curations.map((curation, index) => ({ ...curation, where: `${file}:${source.placeOf(['curations', index]).line}` }));
}

function checkAll(curations: readonly Readable[], catalog: Catalog, takeAt: TakeMistake): void {
  for (const [index, curation] of curations.entries()) {
    const take: TakeMistake = (path, message, hint) => takeAt(['curations', index, ...path], message, hint);
    const first = curations.findIndex((other) => pinOf(other) === pinOf(curation));
    if (first < index) take([], `"${curation.model ?? ''}" is curated twice with the same pins`, `the other is number ${first + 1}`);
    checkPins(curation, take);
    checkCorrection(curation, take);
    checkParents(curation, take);
    checkLicense(curation, catalog, take);
    checkTerms(curation, catalog, take);
  }
}

function checkPins({ revision, cardSha256, licenseTextSha256, unread, date }: Readable, take: TakeMistake): void {
  const hasPin = revision !== undefined || cardSha256 !== undefined || licenseTextSha256 !== undefined;
  if (!hasPin && unread === undefined) take([], 'a curation must be pinned to what was looked at', 'add "revision", "cardSha256" or "licenseTextSha256"; for an ancestor that cannot be read, "unread"');
  if (hasPin && unread !== undefined) take(['unread'], 'a model that cannot be read has no revision and no hash', 'leave either out');
  if (revision !== undefined && !/^[0-9a-f]{7,64}$/i.test(revision)) take(['revision'], `"${revision}" is no commit`, 'write at least seven hex digits of it; a branch or tag moves');
  if (cardSha256 !== undefined && !isSha256(cardSha256)) take(['cardSha256'], 'a sha256 has 64 hex digits', '`sha256sum README.md` prints it');
  if (licenseTextSha256 !== undefined && !isSha256(licenseTextSha256)) take(['licenseTextSha256'], 'a sha256 has 64 hex digits', '`modelcheck check --format json` shows it at the licence text');
  if (date !== undefined && !isDay(date)) take(['date'], `"${date}" is no day of the calendar`);
}

function checkCorrection({ license, terms, baseModels = [], notBaseModels = [], origin }: Readable, take: TakeMistake): void {
  const corrects = license !== undefined || terms !== undefined || origin !== undefined || baseModels.length > 0 || notBaseModels.length > 0;
  if (!corrects) take([], 'the curation corrects nothing', 'add "license", "terms", "baseModels", "notBaseModels" or "origin"');
  if (license?.declared !== undefined && license.concluded !== undefined) take(['license', 'declared'], 'a licence that is concluded needs no declared one', 'leave one of them out');
  if (origin !== undefined && baseModels.length > 0) take(['origin'], 'a model that descends from another is no root', 'leave "origin" or "baseModels" out');
}

function checkParents({ model, baseModels = [], notBaseModels = [] }: Readable, take: TakeMistake): void {
  const removed = new Set(notBaseModels.map((id) => id?.toLowerCase()));
  for (const [index, parent] of baseModels.entries()) {
    const id = parent.model ?? '';
    const path = ['baseModels', index, 'model'];
    if (parent.model !== undefined && !isRepositoryId(id)) take(path, `"${id}" is no id of a model`, 'write it as org/name');
    if (id.toLowerCase() === model?.toLowerCase()) take(path, 'a model does not descend from itself');
    if (removed.has(id.toLowerCase())) take(path, `"${id}" is both added and removed`);
  }
}

function checkLicense({ license }: Readable, catalog: Catalog, take: TakeMistake): void {
  for (const key of ['declared', 'concluded'] as const) {
    const written = license?.[key];
    if (written === undefined) continue;
    const expression = parseExpression(written);
    if (expression === null) take(['license', key], `"${written}" is no licence expression`, 'join ids with AND');
    else if (key === 'concluded' && offersChoice(expression)) take(['license', key], 'a curation records the choice and leaves none open', `name one of ${namesOf(expression).join(', ')}`);
    else for (const name of namesOf(expression)) checkName(name, key, { catalog, take });
  }
}

function checkName(name: string, key: 'declared' | 'concluded', { catalog, take }: { readonly catalog: Catalog; readonly take: TakeMistake }): void {
  const found = lookupLicense(catalog, name);
  if (found.kind === 'unknown-name') take(['license', key], `there is no licence "${name}" in the catalog`, didYouMean(name, [...catalog.licenses.keys()]) ?? '`modelcheck license list` shows them all');
  else if (key === 'concluded' && found.kind === 'ambiguous') take(['license', key], `"${name}" is a name of several texts`, `name one of ${found.editions.join(', ')}`);
  else if (key === 'concluded' && found.kind !== 'license') take(['license', key], `"${name}" fixes no text`, 'name the text that applies');
}

/** Two curations of one model with the same pins would be two answers to one question. */
function pinOf({ model, revision, cardSha256, licenseTextSha256, unread }: Readable): string {
  return JSON.stringify([model, revision ?? null, cardSha256 ?? null, licenseTextSha256 ?? null, unread ?? null]).toLowerCase();
}

function isSha256(text: string): boolean {
  return /^(?:sha256:)?[0-9a-f]{64}$/i.test(text);
}
