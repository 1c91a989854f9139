import { concludeLicense } from '../license/conclude.ts';
import type { Catalog, NodeLicense } from '../model/license.ts';
import { blankRecord, type ModelRecord } from '../model/record.ts';
import { cardFromApi } from '../source/card.ts';

/** Licences of models as numbers: models whose licensing has the same consequences share one. */
export interface LicenseClasses {
  /** The class of a licence statement at a model whose family, when known, carries `familyLicense`. */
  classOf(statement: number, familyLicense: string | null): number;
  /** What is concluded, by class; `model` is left blank. */
  readonly licenses: readonly NodeLicense[];
  /** By class the first one that has the same consequences for whoever descends from such a model. */
  ancestorClasses(): readonly number[];
}

/** Concludes each licence statement of a dump once, by the reader and the catalog of the pipeline. `null` stands for a model that was not read. */
export function createLicenseClasses(statements: readonly string[], catalog: Catalog): LicenseClasses {
  const licenses: NodeLicense[] = [];
  const byMeaning = new Map<string, number>();
  const byStatement = new Map<string, number>();
  const conclude = (statement: number, familyLicense: string | null): number => {
    const license = concludeStatement(statements[statement] ?? null, familyLicense, catalog);
    const meaning = JSON.stringify([license.binding.map(({ id, basis }) => [id, basis === 'family']), license.ambiguous, license.choice, license.unexplained.map(isNoLicense).sort(), license.declaredIds]);
    const known = byMeaning.get(meaning);
    if (known !== undefined) return known;
    byMeaning.set(meaning, licenses.length);
    return licenses.push(license) - 1;
  };
  const classOf = (statement: number, familyLicense: string | null): number => {
    const key = `${statement} ${familyLicense ?? ''}`;
    const known = byStatement.get(key) ?? conclude(statement, familyLicense);
    byStatement.set(key, known);
    return known;
  };
  return { classOf, licenses, ancestorClasses: () => firstOfEach(licenses.map(meaningAtAncestor)) };
}

/** Of an ancestor no rule reads what its card says, only what binds and whether anything is open. */
function meaningAtAncestor({ binding, ambiguous, choice, unexplained, declaredIds }: NodeLicense): string {
  const open = unexplained.some((name) => !isNoLicense(name)) ? 'name' : binding.length > 0 && unexplained.length > 0 ? 'unknown' : 'none';
  return JSON.stringify([binding.map(({ id, basis }) => [id, basis === 'family']), ambiguous, choice, open, declaredIds.length > 1 ? declaredIds : []]);
}

function firstOfEach(meanings: readonly string[]): readonly number[] {
  const first = new Map<string, number>();
  return meanings.map((meaning, index) => {
    const known = first.get(meaning) ?? index;
    first.set(meaning, known);
    return known;
  });
}

/** `unknown` says that there is no licence information, another name that cannot be explained says that there is one. */
function isNoLicense(name: string): boolean {
  return name.trim().toLowerCase() === 'unknown';
}

function concludeStatement(text: string | null, familyLicense: string | null, catalog: Catalog): NodeLicense {
  const node = { id: '', revision: null, status: 'resolved', origin: 'silent', originEvidence: null, familyLicense, renamedFrom: null } as const;
  const said: unknown = text === null ? null : JSON.parse(text);
  const record = said === null ? null : recordSaying(said);
  return concludeLicense({ node, record, stated: [] }, { catalog, identify: () => ({ verdict: 'unrecognised', license: null, closest: null, added: [], missing: [], unknownTerms: [] }) });
}

function recordSaying(said: unknown): ModelRecord {
  const tags = typeof said === 'object' && said !== null && 'tags' in said && Array.isArray(said.tags) ? said.tags.map(String) : [];
  // A licence that is linked to in a repository of the same line is not a stranger's; the statement is that of many models, so it is given the id of that one.
  const id = typeof said === 'object' && said !== null && 'linked_repository' in said ? String(said.linked_repository) : '';
  return { ...dumpRecord, id, card: { ...cardFromApi(said), tags: [] }, tags };
}

/** A record of which a dump tells nothing but the card. */
export const dumpRecord: ModelRecord = { ...blankRecord, id: '', source: { kind: 'snapshot', location: 'dump', retrievedOn: null } };
