import type { Subject } from '../model/report.ts';

/** What the candidate list says of a model beside its name, each as `owner: search team`; empty cells are left out. */
export function listedWords({ columns = {} }: Pick<Subject, 'columns'>): readonly string[] {
  return Object.entries(columns).flatMap(([name, value]) => (value === '' ? [] : [`${name}: ${value}`]));
}
