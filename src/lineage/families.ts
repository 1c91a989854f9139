import type { Family, FamilyMember } from '../model/family.ts';
import { ownerOf } from '../util/repository-id.ts';
import { nameKey, nameWords } from './name-key.ts';

/** A known model, or a family as a whole (`member` null) where a text names no single model. */
export interface Known {
  readonly family: Family;
  readonly member: FamilyMember | null;
  /** Id on the Hub, or the name of a model or family that has none. */
  readonly name: string;
}

/** The families of `models/`, found by id and by name. */
export interface FamilyIndex {
  readonly families: readonly Family[];
  /** Members of all families of which sizes or weight files are known. */
  readonly measured: readonly MeasuredMember[];
  /** Lower-case ids, former ids and the names of models without an id. */
  readonly byId: ReadonlyMap<string, Known>;
  /** Name key → what it stands for; null for a key that stands for several. */
  readonly byKey: ReadonlyMap<string, Known | null>;
}

/** What is measured of a model, and what it is called. */
export type MeasuredMember = Pick<FamilyMember, 'id' | 'name' | 'fingerprint' | 'weightHashes'>;

/** Indexes families. A spelling that a file lists beats one that is derived from an id; equal claims on one spelling cancel out. */
export function buildFamilyIndex(families: readonly Family[]): FamilyIndex {
  const members = families.flatMap((family) => family.members.map((member) => knownAsMember(family, member)));
  const byId = new Map(members.flatMap((known) => idsOf(known).map((id): [string, Known] => [id.toLowerCase(), known])));
  const measured = families.flatMap((family) => family.members).filter(({ fingerprint, weightHashes }) => fingerprint !== undefined || weightHashes !== undefined);
  return { families, measured, byId, byKey: keysOf(families, members) };
}

function keysOf(families: readonly Family[], members: readonly KnownMember[]): FamilyIndex['byKey'] {
  const wholes = families.flatMap((family) => family.names.map((name) => ({ family, member: null, name })));
  const makers = members.filter(isMakers);
  const layers = [
    entries(members, (known) => known.member.aliases ?? []),
    entries(makers, (known) => [nameOf(known.name)]),
    entries(makers, (known) => (known.member.formerIds ?? []).map(nameOf)),
    entries(wholes, (known) => [known.name]),
  ];
  return layers.reduceRight((found, layer) => new Map([...found, ...layer]), new Map<string, Known | null>());
}

/** The family and member behind an id (today's or a former one) or the name of a model without id; null when not known. */
export function familyOf(index: FamilyIndex, id: string): Known | null {
  return index.byId.get(id.toLowerCase()) ?? null;
}

/** Catalog id of the licence that a known model or family carries; null when it differs by member. */
export function licenseOf({ family, member }: Known): string | null {
  return member?.license ?? family.license;
}

/** Today's id and the former ones, or the name of a model without an id. */
export function idsOf({ name, member }: Known): readonly string[] {
  return [name, ...(member?.formerIds ?? [])];
}

/** The last segment of an id, which is its name. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** A known model, which is a member of its family. */
interface KnownMember extends Known {
  readonly member: FamilyMember;
}

/** A member of a family under its name: its id on the Hub today, where it has one. */
export function knownAsMember(family: Family, member: FamilyMember): KnownMember {
  return { family, member, name: member.id ?? member.name ?? family.family };
}

/** A name belongs to the maker's repository; uploads of the same weights by others are meant only when their owner is named. */
function isMakers({ family, member }: KnownMember): boolean {
  const owner = member.id === null ? null : ownerOf(member.id);
  return owner === null || family.owners.some((maker) => maker.toLowerCase() === owner.toLowerCase());
}

function entries<K extends Known>(all: readonly K[], spellings: (known: K) => readonly string[]): ReadonlyMap<string, Known | null> {
  const found = new Map<string, Known | null>();
  for (const known of all) {
    for (const key of new Set(spellings(known).map((text) => nameKey(nameWords(text))))) {
      const other = found.get(key);
      const same = other?.family === known.family && (other.name === known.name || (other.member === null && known.member === null));
      found.set(key, other === undefined ? known : same ? other : null);
    }
  }
  found.delete('');
  return found;
}
