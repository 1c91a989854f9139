import type { StatedLicense } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';
import { lastCard } from './evidence/last-card.ts';
import { proseClaims } from './evidence/prose.ts';
import { licenseStatements } from './evidence/prose/license-statements.ts';
import { squash } from './evidence/prose/names.ts';
import { tableClaims } from './evidence/table.ts';
import type { FamilyIndex } from './families.ts';
import { noFamilies } from './no-families.ts';
import { oncePerRecord } from './once-per-record.ts';

/**
 * Licences that the prose of a card names: for this model, for what the card says it descends from, or for the code.
 * Licences of data sets and of models that the card only mentions are left out.
 */
export function statedLicenses(record: ModelRecord): readonly StatedLicense[] {
  return readStatements(record, noFamilies);
}

const readStatements = oncePerRecord((record, families: FamilyIndex): readonly StatedLicense[] => {
  const card = lastCard(record, families);
  if (card === null) return [];
  const claims = [...proseClaims(record, { families }), ...tableClaims(record, { families })].filter(({ strength, relation }) => strength === 'strong' && relation !== 'distilled');
  const declared = record.card?.baseModel ?? [];
  const parents = new Set([...claims.map(({ parent }) => parent), ...declared].map((name) => squash(name.slice(name.lastIndexOf('/') + 1))));
  return unique(licenseStatements(card, parents));
});

/** One statement of a licence is enough. */
function unique(statements: readonly StatedLicense[]): readonly StatedLicense[] {
  const seen = new Set<string>();
  return statements.filter(({ license, about }) => !seen.has(`${about} ${squash(license)}`) && seen.add(`${about} ${squash(license)}`) !== undefined);
}
