import * as z from 'zod';
import type { Mistake } from '../errors.ts';
import { pathWords } from '../util/path-words.ts';
import { didYouMean } from '../util/suggest.ts';
import type { YamlFile, YamlPath } from '../util/yaml.ts';

/** All mistakes of a file against its schema, each with its place and the nearest valid name. */
export function schemaMistakes(schema: z.ZodType, source: YamlFile): readonly Mistake[] {
  const { error } = schema.safeParse(source.value, { reportInput: true });
  return (error?.issues ?? []).flatMap((issue) => issueMistakes(issue, [], { schema, source }));
}

interface Checked {
  readonly schema: z.ZodType;
  readonly source: YamlFile;
}

function issueMistakes(issue: z.core.$ZodIssue, above: YamlPath, checked: Checked): readonly Mistake[] {
  const path = [...above, ...issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, checked));
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((errors) => !errors.some(({ code, path: at }) => code === 'invalid_type' && at.length === 0));
    if (branch) return branch.flatMap((inner) => issueMistakes(inner, path, checked));
  }
  return [mistakeOf(issue, path, checked)];
}

function unknownKey(key: string, path: YamlPath, { schema, source }: Checked): Mistake {
  return { message: `unknown key "${key}"`, place: source.placeOf([...path, key], 'key'), hint: didYouMean(key, keysAt(schema, path)) ?? keysHint(schema, path) };
}

function mistakeOf(issue: z.core.$ZodIssue, path: YamlPath, { schema, source }: Checked): Mistake {
  const where = path.length > 0 ? pathWords(path) : 'the file';
  const place = source.placeOf(path);
  if (issue.input === undefined) return { message: `${where} is missing`, place, hint: null };
  if (issue.code === 'invalid_value') return { message: `${where} must be ${issue.values.map(String).join(', ')}`, place, hint: typeof issue.input === 'string' ? didYouMean(issue.input, issue.values.map(String)) : null };
  if (issue.code === 'invalid_union') return { message: `${where} must be ${[...new Set(issue.errors.flat().map(expectedOf))].join(' or ')}`, place, hint: numberHint(issue.input) };
  if (issue.code === 'invalid_type') return { message: `${where} must be ${expectedOf(issue)}`, place, hint: issue.expected === 'number' ? numberHint(issue.input) : issue.expected === 'object' ? keysHint(schema, path) : null };
  if ((issue.code === 'too_small' || issue.code === 'too_big') && /^Too (?:small|big)/.test(issue.message)) return { message: `${where} ${sizeWords(issue)}`, place, hint: null };
  return { message: `${where}: ${issue.message}`, place, hint: null };
}

/** What is wrong with a size of which the schema says nothing in words of its own. */
function sizeWords(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  const [least, limit] = issue.code === 'too_small' ? [true, issue.minimum] : [false, issue.maximum];
  if (issue.origin !== 'number' && issue.origin !== 'int') return least && Number(limit) === 1 ? 'is empty' : `must have at ${least ? 'least' : 'most'} ${limit} ${issue.origin === 'string' ? 'letters' : 'entries'}`;
  return `must be ${issue.inclusive === false ? (least ? 'more than' : 'less than') : least ? 'at least' : 'at most'} ${limit}`;
}

/** The keys of a group, for whoever wrote something else in its place. */
function keysHint(schema: z.ZodType, path: YamlPath): string | null {
  const known = [...keysAt(schema, path)].filter((name) => name !== '$schema');
  return known.length > 0 ? `keys: ${known.join(', ')}` : null;
}

const words: Readonly<Record<string, string>> = { number: 'a number', string: 'a text', boolean: 'true or false', array: 'a list', object: 'a group of keys', record: 'a group of keys', int: 'a whole number' };

function expectedOf(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' ? (words[issue.expected] ?? issue.expected) : issue.message;
}

/** A number that was written as a text, with separators or in quotation marks. */
function numberHint(input: unknown): string | null {
  const digits = typeof input === 'string' ? input.replace(/[\s,_]/g, '') : '';
  return /^\d{1,20}(\.\d{1,20})?$/.test(digits) ? `write ${digits}` : null;
}

/** Keys that a schema allows at a path. */
function keysAt(schema: unknown, path: YamlPath): ReadonlySet<string> {
  const reached = path.reduce<readonly unknown[]>((current, step) => current.flatMap(variants).flatMap((variant) => stepInto(variant, step)), [schema]);
  return new Set(reached.flatMap(variants).flatMap((variant) => (variant instanceof z.ZodObject ? Object.keys(variant.shape) : [])));
}

function variants(schema: unknown): readonly unknown[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) return variants(schema.unwrap());
  return schema instanceof z.ZodUnion ? schema.options.flatMap(variants) : [schema];
}

function stepInto(schema: unknown, step: string | number): readonly unknown[] {
  if (schema instanceof z.ZodArray) return [schema.element];
  if (schema instanceof z.ZodRecord) return [schema.valueType];
  return schema instanceof z.ZodObject && Object.hasOwn(schema.shape, step) ? [schema.shape[step]] : [];
}
