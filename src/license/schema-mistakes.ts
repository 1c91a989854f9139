import type { z } from 'zod';
import type { Mistake } from '../errors.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';

/** Checks a value of a file against a schema: its mistakes, each with its place. `root` is the path of the value in the file. */
export function schemaMistakes(schema: z.ZodType, value: unknown, { file, root }: { readonly file: YamlFile; readonly root: YamlPath }): readonly Mistake[] {
  const { error } = schema.safeParse(value, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => issueMistakes(issue, file, [...root, ...pathOf(issue)]));
}

function issueMistakes(issue: z.core.$ZodIssue, file: YamlFile, path: YamlPath): readonly Mistake[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => ({ message: `unknown key ${[...path, key].join('.')}`, place: file.placeOf([...path, key], 'key'), hint: null }));
  const where = path.length > 0 ? path.join('.') : 'the file';
  const place = file.placeOf(path);
  if (issue.input === undefined) return [{ message: `${where} is missing`, place, hint: null }];
  if (issue.code === 'invalid_value') return [{ message: `${where} must be ${issue.values.join(' or ')}`, place, hint: nearValue(issue) }];
  return [{ message: `${where}: ${issue.message}`, place, hint: null }];
}

function nearValue({ input, values }: z.core.$ZodIssueInvalidValue): string | null {
  return typeof input === 'string' ? didYouMean(input, values.filter((value) => typeof value === 'string')) : null;
}

function pathOf(issue: z.core.$ZodIssue): YamlPath {
  return issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
}
