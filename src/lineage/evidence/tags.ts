import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { relationNamed } from '../relation-names.ts';
import { makeClaim } from './make-claim.ts';

const prefix = 'base_model:';
const withRelation = /^(finetune|adapter|merge|quantized):(.+)$/;

/**
 * The Hub's tags `base_model:<id>` and `base_model:<relation>:<id>`. They drop parents, so they never replace the card;
 * they resolve renames, so they tell what an old id of the card became. Where no card was read they stand in for it.
 */
export function tagClaims(record: ModelRecord): readonly Claim[] {
  const values = [...new Set(record.tags.filter((tag) => tag.startsWith(prefix)).map((tag) => tag.slice(prefix.length)))];
  const related = new Map(values.flatMap((value): [string, string][] => {
    const [, relation = '', id = ''] = withRelation.exec(value) ?? [];
    return id === '' ? [] : [[id, relation]];
  }));
  const parents = new Set(values.map((value) => withRelation.exec(value)?.[2] ?? value));
  const strength = record.card === null ? 'declared' : 'strong';
  return [...parents].flatMap((parent) => {
    const relation = related.get(parent);
    const tag = relation === undefined ? `${prefix}${parent}` : `${prefix}${relation}:${parent}`;
    return makeClaim(parent, { relation: relationNamed(relation ?? null), strength, kind: 'tags', where: 'tags', quote: tag });
  });
}
