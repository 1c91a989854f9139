import type { StatedLicense } from '../model/license.ts';
import type { ModelRecord } from '../model/record.ts';
import { proseClaims } from './evidence/prose.ts';
import { readCardText } from './evidence/prose/card-text.ts';
import { licenseStatements } from './evidence/prose/license-statements.ts';
import { squash } from './evidence/prose/names.ts';
import { tableClaims } from './evidence/table.ts';
import { buildFamilyIndex } from './families.ts';

const noFamilies = buildFamilyIndex([]);

/**
 * Licences that the prose of a card names: for this model, for what the card says it descends from, or for the code.
 * Licences of data sets and of models that the card only mentions are left out.
 */
export function statedLicenses(record: ModelRecord): readonly StatedLicense[] {
  const card = readCardText(record, noFamilies);
  if (card === null) return [];
  const claims = [...proseClaims(record, { families: noFamilies }), ...tableClaims(record, { families: noFamilies })].filter(({ strength, relation }) => strength === 'strong' && relation !== 'distilled');
  const declared = record.card?.baseModel ?? [];
  const parents = new Set([...claims.map(({ parent }) => parent), ...declared].map((name) => squash(name.slice(name.lastIndexOf('/') + 1))));
  return unique(licenseStatements(card, parents));
}

/** One statement of a licence is enough. */
function unique(statements: readonly StatedLicense[]): readonly StatedLicense[] {
  const seen = new Set<string>();
  return statements.filter(({ license, about }) => !seen.has(`${about} ${squash(license)}`) && seen.add(`${about} ${squash(license)}`) !== undefined);
}
