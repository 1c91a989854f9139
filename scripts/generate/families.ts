import { readdir, readFile } from 'node:fs/promises';
import { DataError, type Mistake } from '../../src/errors.ts';
import { compileFamilies } from '../../src/lineage/compiled-families.ts';
import { Family } from '../../src/model/family.ts';
import { parseYaml, type YamlFile } from '../../src/util/yaml.ts';
import type { Generated } from './generated.ts';

const folder = new URL('../../models/', import.meta.url);

/** `compiled/families.json` from `models/*.yaml`. Throws `DataError` with the mistakes of all files at once. */
export async function generate(): Promise<readonly Generated[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(names.map(async (name) => parseYaml(await readFile(new URL(name, folder), 'utf8'), `models/${name}`)));
  const parsed = files.map((file) => ({ file, result: Family.safeParse(file.value) }));
  const families = parsed.flatMap(({ result }) => (result.success ? [withoutSchema(result.data)] : []));
  const mistakes = [...parsed.flatMap(({ file, result }) => [...file.mistakes, ...(result.success || file.mistakes.length > 0 ? [] : schemaMistakes(file, result.error.issues))]), ...contentMistakes(files, families)];
  if (mistakes.length > 0) throw new DataError(mistakes);
  return [{ path: 'compiled/families.json', content: compileFamilies(families) }];
}

function withoutSchema(family: Family): Family {
  return Object.fromEntries(Object.entries(family).filter(([key]) => key !== '$schema')) as Family;
}

function schemaMistakes(file: YamlFile, issues: readonly { readonly message: string; readonly path: readonly PropertyKey[] }[]): readonly Mistake[] {
  return issues.map(({ message, path }) => {
    const steps = path.filter((step) => typeof step !== 'symbol');
    return { message: `${steps.join('.')}: ${message}`, place: file.placeOf(steps), hint: null };
  });
}

/** What a schema cannot see: a family in the wrong file, a model listed twice, a parent that no file knows. */
function contentMistakes(files: readonly YamlFile[], families: readonly Family[]): readonly Mistake[] {
  const known = new Map<string, string>();
  const mistakes: string[] = files.flatMap(({ file }, index) => (families[index] !== undefined && file !== `models/${families[index].family}.yaml` ? [`${file} holds the family "${families[index].family}"`] : []));
  for (const { family, members } of families) {
    for (const name of members.flatMap((member) => [member.id ?? member.name ?? '', ...(member.formerIds ?? [])])) {
      const other = known.get(name.toLowerCase());
      if (other !== undefined || name === '') mistakes.push(name === '' ? `${family}: a member has neither id nor name` : `${name} stands in ${other} and ${family}`);
      known.set(name.toLowerCase(), family);
    }
  }
  const parents = families.flatMap(({ members }) => members.flatMap(({ origin }) => (Array.isArray(origin) ? origin.map(({ parent }) => parent) : [])));
  mistakes.push(...parents.filter((parent) => !known.has(parent.toLowerCase())).map((parent) => `${parent} is named as a parent and stands in no file`));
  return [...new Set(mistakes)].map((message) => ({ message, place: null, hint: null }));
}
