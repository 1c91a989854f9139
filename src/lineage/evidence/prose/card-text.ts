import type { ModelRecord } from '../../../model/record.ts';
import { ownerOf } from '../../../util/repository-id.ts';
import type { FamilyIndex } from '../../families.ts';
import { resolveName } from '../../resolve-name.ts';
import { readBlocks, type Block } from './blocks.ts';
import { hubIdOf } from './hub-link.ts';
import { identityOf, type Identity } from './identity.ts';
import type { Link, PlainText } from './plain-text.ts';
import type { Scope } from './reading.ts';
import { isArchitecture, isStrictSection, isThanks, topicOf } from './scope.ts';
import { sourceLines } from './source-lines.ts';
import { readTables, type Table } from './tables.ts';

/** A block of a card and how it is to be read. */
export interface CardPart {
  readonly block: Block;
  readonly scope: Scope;
  /** In a section of thanks, where a parent may be named and is never proved. */
  readonly isThanks: boolean;
}

/** A card, ready to be read for statements about its model. */
export interface CardText {
  readonly parts: readonly CardPart[];
  readonly tables: readonly Table[];
  /** Scope of statements that stand outside any block, such as table rows. */
  readonly scope: Scope;
}

/** A heading under which another model's whole card is pasted; nothing below it speaks of this model. */
const pastedCard = /^\P{L}*(?:original|upstream|parent|base|source)(?:[ -]\w+)?(?:'s)? (?:model[ -]?)?(?:card|readme)\b/iu;

/** Words with which a card describes a pre-training of its own. */
const pretraining = /\bpre-?train(?:ed|ing) (?:on|with|using|from scratch|data|corpus|corpora|objective|procedure)\b|\btrained from scratch\b|\b(?:trained|training) on (?:a |an )?(?:very |extremely )?(?:large|massive|huge|vast)\b|\bmasked language model|\bpre-?trained (?:[\w-]+ ){0,3}model\b.{0,40}\bbased on\b/i;

/** Reads a README: blocks, tables, and under which names the card speaks of its model. Null when there is no README. */
export function readCardText(record: ModelRecord, families: FamilyIndex): CardText | null {
  if (record.readme === null) return null;
  const { blocks, tables } = lastMaterial(record.readme);
  const identity = identify(record.id, { blocks, tables, families });
  const knownAs = (text: string): string | null => resolveName(families, text, { child: record.id })?.name ?? null;
  const scope: Scope = { identity, knownAs, topic: null, strict: false, architecture: false, trainsItself: blocks.some((block) => pretraining.test(block.plain.text)), versionName: (version) => versionName(version, { record, knownAs }) };
  const topics = topicsOf(blocks, identity);
  const title = blocks.find((block) => block.kind === 'heading')?.plain.text.trim() ?? null;
  const parts = blocks.map((block) => withoutFalseLinks(block, identity)).map((block, index) => ({ block, scope: { ...scope, topic: topics[index] ?? null, strict: isStrictSection(block.section, title), architecture: isArchitecture(block.section) }, isThanks: isThanks(block.section) }));
  return { parts, tables, scope };
}

/** "This is the [roberta-base](own id) model, fine-tuned …": a link to this very repository does not make it of the model that its words name. */
function withoutFalseLinks(block: Block, identity: Identity): Block {
  const { links, text } = block.plain;
  const isFalse = ({ url, start, end }: Link): boolean => hubIdOf(url)?.toLowerCase() === identity.id.toLowerCase() && identity.isKnownOther(text.slice(start, end).trim());
  return links.some(isFalse) ? { ...block, plain: { ...block.plain, links: links.filter((link) => !isFalse(link)) } } : block;
}

let last: { readonly readme: string; readonly blocks: readonly Block[]; readonly tables: readonly Table[] } | null = null;

/** Blocks and tables of a README. The last one is kept, since it is read with the families known and without, one after the other. */
function lastMaterial(readme: string): Pick<CardText, 'tables'> & { readonly blocks: readonly Block[] } {
  if (last?.readme !== readme) last = { readme, ...readMaterial(readme) };
  return last;
}

function readMaterial(readme: string): Pick<CardText, 'tables'> & { readonly blocks: readonly Block[] } {
  const all = sourceLines(readme);
  const marks = all.flatMap((item, index) => (/^#{1,6}\s/.test(item.text) && pastedCard.test(item.text.replace(/^#+\s*/, '')) ? [index] : []));
  const begin = all.findIndex((item) => item.text.trim() !== '');
  const pasted = (marks[0] === begin ? marks[1] : undefined) ?? marks[0] ?? -1;
  const lines = pasted < 0 ? all : all.slice(0, pasted);
  return { blocks: readBlocks(lines), tables: readTables(lines) };
}

/** The topic of each block; items below one that speaks of another model speak of it too. */
function topicsOf(blocks: readonly Block[], identity: Identity): readonly Scope['topic'][] {
  const above: { readonly level: number; readonly topic: Scope['topic'] }[] = [];
  return blocks.map((block) => {
    while (above.length > 0 && (block.kind !== 'item' || (above.at(-1)?.level ?? 0) >= block.level)) above.pop();
    const topic = topicOf(block, identity) ?? (above.at(-1)?.topic === 'other' ? 'other' : null);
    if (block.kind === 'item') above.push({ level: block.level, topic });
    return topic;
  });
}

interface Naming {
  readonly record: ModelRecord;
  readonly knownAs: Scope['knownAs'];
}

/** A bare version after the own series ("V3 base" on the card of DeepSeek-V3.1), or after a tag that together with it names a known model. */
function versionName(version: string, { record, knownAs }: Naming): string | null {
  const name = record.id.slice(record.id.indexOf('/') + 1);
  const series = /^v\d/i.test(version) ? /^(.{2,40}?)[-_ ]?v\d/i.exec(name)?.[1] : undefined;
  if (series !== undefined) return `${series}-${version}`;
  const tags = [...record.tags, ...(record.card?.tags ?? [])].slice(0, 60).map((tag) => tag.replace(/[-_]/g, ' '));
  const tag = tags.find((item) => item.length > 3 && !item.includes(':') && knownAs(`${item} ${version}`) !== null);
  return tag === undefined ? null : `${tag} ${version}`;
}

interface Material {
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
  readonly families: FamilyIndex;
}

function identify(id: string, { blocks, tables, families }: Material): Identity {
  const cells: readonly PlainText[] = tables.flatMap((table) => table.rows.flat());
  const title = blocks.find((block) => block.kind === 'heading')?.plain.text ?? null;
  return identityOf({ id, title, plains: [...blocks.map((block) => block.plain), ...cells], isKnownOther: (text) => isOtherModel(text, id, families) });
}

/** True for a name that the index knows as a model of another maker. */
function isOtherModel(text: string, id: string, families: FamilyIndex): boolean {
  const known = resolveName(families, text);
  const owner = (ownerOf(id) ?? '').toLowerCase();
  return known !== null && known.id?.toLowerCase() !== id.toLowerCase() && !known.family.owners.some((maker) => maker.toLowerCase() === owner);
}
