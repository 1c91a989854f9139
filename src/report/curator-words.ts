import type { Evidence } from '../model/evidence.ts';

/**
 * Who made a curated fact, behind the file in which it stands and before its source or reason: modelcheck, whose own stand in
 * `models/` and name no line, or the organisation that wrote the curation file of the run.
 */
export function curatorWords({ where, quote }: Pick<Evidence, 'where' | 'quote'>): string {
  const isShipped = /^models\/[\w.-]+\.yaml$/.test(where);
  if (quote === null) return isShipped ? '(curated by modelcheck)' : '(curated by your organisation)';
  return isShipped ? '(curated by modelcheck), after ' : '(curated by your organisation): ';
}
