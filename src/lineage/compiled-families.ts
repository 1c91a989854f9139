import type { Family } from '../model/family.ts';
import { buildFamilyIndex, indexFamilies, type FamilyIndex, type Known } from './families.ts';

/** What a name key stands for: places of family and member, a family and its name where it is meant as a whole, null for several. */
type CompiledKnown = readonly [number, number | string] | null;

/** Families as `compiled/families.json` holds them; name keys are worked out when the file is made, as that takes longest. */
interface CompiledFamilies {
  readonly families: readonly Family[];
  readonly keys: Readonly<Record<string, CompiledKnown>>;
}

/** Between families and keys. No line break stands in a line of JSON, so it is found nowhere else. */
const beforeKeys = '\n],"keys":{\n';

/** The text of `compiled/families.json`, with one family a line so that a change shows as one line. */
export function compileFamilies(families: readonly Family[]): string {
  const keys = [...buildFamilyIndex(families).byKey].map(([key, known]) => `${JSON.stringify(key)}:${JSON.stringify(compileKnown(known, families))}`);
  return `{"families":[\n${families.map((family) => JSON.stringify(family)).join(',\n')}${beforeKeys}${keys.join(',\n')}\n}}\n`;
}

/** Reads what {@link compileFamilies} wrote, the keys when a name is first asked for. The file ships with modelcheck and is trusted, so it is not checked again. */
export function readCompiledFamilies(json: string): FamilyIndex {
  const end = json.indexOf(beforeKeys);
  const { families }: Pick<CompiledFamilies, 'families'> = JSON.parse(`${json.slice(0, end)}]}`);
  return indexFamilies(families, (members) => {
    const keys: CompiledFamilies['keys'] = JSON.parse(`{${json.slice(end + beforeKeys.length, json.lastIndexOf('}'))}`);
    const firsts = firstMembers(families);
    return new Map(Object.entries(keys).map(([key, known]) => [key, known === null ? null : readKnown(known, families, (family, member) => members[(firsts[family] ?? 0) + member])]));
  });
}

function compileKnown(known: Known | null, families: readonly Family[]): CompiledKnown {
  if (known === null) return null;
  return [families.indexOf(known.family), known.member === null ? known.name : known.family.members.indexOf(known.member)];
}

/** Where the members of each family begin among those of all. */
function firstMembers(families: readonly Family[]): readonly number[] {
  let count = 0;
  return families.map(({ members }) => (count += members.length) - members.length);
}

function readKnown([place, which]: readonly [number, number | string], families: readonly Family[], memberAt: (family: number, member: number) => Known | undefined): Known | null {
  const family = families[place];
  if (typeof which === 'number') return memberAt(place, which) ?? null;
  return family === undefined ? null : { family, member: null, name: which };
}
