import type { Family } from '../model/family.ts';
import { asciiJson } from '../util/ascii-json.ts';
import { lazyMap, lazyValues } from '../util/lazy-map.ts';
import { searchedMap } from '../util/searched-map.ts';
import { buildFamilyIndex, knownAsMember, type FamilyIndex, type Known, type MeasuredMember } from './families.ts';

/** What an id or name key stands for: a family and the place of the member in it, or a name where it is meant as a whole; null for several. */
type CompiledKnown = readonly [family: string, which: number | string] | null;

const beforeFamilies = '{"families":[\n';
/** Between families and index. No line break stands in a line of JSON, so it is found nowhere else. */
const beforeIndex = '\n],\n"index":';
const beforeMeasured = '{"measured":[\n';
/** Before the ids of the index, before its keys, and behind them; what is in the index is worked out when the file is made, as that takes longest. */
const beforeIds = '\n],"ids":{\n';
const beforeKeys = '\n},"keys":{\n';
const afterKeys = '\n}}';
/** Before the name of a family, which holds no quotation mark. */
const beforeName = '{"family":"';

/** The text of `compiled/families.json`, with one family a line so that a change shows as one line. */
export function compileFamilies(families: readonly Family[]): string {
  const { measured, byId, byKey } = buildFamilyIndex(families);
  const lines = families.map((family) => JSON.stringify(Object.assign({ family: family.family }, family)));
  const sizes = measured.map(({ id, name, fingerprint, weightHashes }) => JSON.stringify({ id, name, fingerprint, weightHashes }));
  const index = `${beforeMeasured}${sizes.join(',\n')}${beforeIds}${compileKnowns(byId)}${beforeKeys}${compileKnowns(byKey)}${afterKeys}`;
  return asciiJson(`${beforeFamilies}${lines.join(',\n')}${beforeIndex}${index}}\n`);
}

/** Reads what {@link compileFamilies} wrote, each family when it is first asked for. The file ships with modelcheck and is trusted, so it is not checked again. */
export function readCompiledFamilies(json: string): FamilyIndex {
  const end = json.indexOf(beforeIndex);
  const [ids, keys, last] = [json.indexOf(beforeIds, end), json.indexOf(beforeKeys, end), json.lastIndexOf(afterKeys)];
  let measured: readonly MeasuredMember[] | undefined;
  const keyOf = (start: number): string => json.slice(start + beforeName.length, json.indexOf('"', start + beforeName.length));
  const families = lazyMap(json, [beforeFamilies.length, end], { keyOf, read: (line): Family => JSON.parse(line) });
  const knowns = knownsOf(families);
  return {
    get families() {
      return [...families.values()];
    },
    get measured() {
      return (measured ??= JSON.parse(`[${json.slice(end + beforeIndex.length + beforeMeasured.length, ids)}]`) as readonly MeasuredMember[]);
    },
    byId: lazyValues(searchedMap(json.slice(ids + beforeIds.length, keys), readCompiled), knowns) as FamilyIndex['byId'],
    byKey: lazyValues(searchedMap(json.slice(keys + beforeKeys.length, last), readCompiled), knowns),
  };
}

function compileKnowns(index: FamilyIndex['byKey']): string {
  return [...index].map(([key, known]) => `${JSON.stringify(key)}:${JSON.stringify(known && compileKnown(known))}`).join(',\n');
}

function compileKnown({ family, member, name }: Known): CompiledKnown {
  return [family.family, member === null ? name : family.members.indexOf(member)];
}

/** The value of a line; null is none, and is told from a key that is not there. */
function readCompiled(json: string): { readonly known: CompiledKnown } {
  return { known: JSON.parse(json) };
}

/** Reads what a spelling stands for; all spellings of a model give the same object. */
function knownsOf(families: ReadonlyMap<string, Family>): (compiled: { readonly known: CompiledKnown }) => Known | null {
  const known = new Map<string, Known | null>();
  return ({ known: compiled }) => {
    const place = JSON.stringify(compiled);
    if (!known.has(place)) known.set(place, compiled && readKnown(compiled, families));
    return known.get(place) ?? null;
  };
}

function readKnown([name, which]: readonly [string, number | string], families: ReadonlyMap<string, Family>): Known | null {
  const family = families.get(name);
  if (family === undefined) return null;
  const member = typeof which === 'number' ? family.members[which] : null;
  return member === undefined ? null : member === null ? { family, member, name: String(which) } : knownAsMember(family, member);
}
