import type { BaselineFinding, BaselineSubject } from '../../model/baseline.ts';
import { digestOf } from '../../util/digest.ts';

/**
 * What makes two findings the same one: rule, level, outcome, model, licence, clause and path, and the state of what they are
 * about: declared licence, licence texts and the terms of the clause at the model that brings it. A new text or another number in
 * the clause is therefore a new finding, a new commit or wording is not.
 */
export function findingIdentity({ ruleId, level, outcome, license, via, section }: BaselineFinding, { id, lineage, terms }: BaselineSubject): string {
  const bringer = lineage.nodes.find((node) => node.id === (via.at(-1) ?? id));
  const clause = terms.filter((term) => term.license === license && sameList(term.via, via) && (!section || term.section === section));
  return digestOf({
    model: id,
    rule: ruleId,
    level,
    outcome,
    license,
    via,
    section: section ?? null,
    declared: bringer?.declared ?? null,
    texts: bringer?.detected.map(({ path, sha256 }) => ({ path, sha256 })) ?? null,
    clause: clause.map(({ term, state, value }) => ({ term, state, value: value ?? null })),
  });
}

function sameList(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((value, index) => value === right[index]);
}
