import type { Relation } from '../../../model/relation.ts';
import type { Block } from './blocks.ts';
import { hubIdOf } from './hub-link.ts';
import { labelRelation } from './labels.ts';
import { isOwn, isSelf } from './identity.ts';
import { nameAt, squash, wordAt, type Name } from './names.ts';
import { canBeParent } from './parent-name.ts';
import type { PlainText } from './plain-text.ts';
import type { Reading, Scope } from './reading.ts';
import { sentences } from './sentences.ts';

/** Words that announce a list of parents, and what the list states. */
const announcements: readonly { readonly pattern: RegExp; readonly relation: Relation }[] = [
  { pattern: /\b(?:merge|merged|merging|mix of|blend|fusion|made up|combination of|consists? of|composed of)\b.{0,80}\b(?:following|these|below)\b/i, relation: 'merge' },
  { pattern: /\b(?:following|these|below)\b.{0,80}\b(?:merge|merged|mix|blend)\b/i, relation: 'merge' },
  { pattern: /^\P{L}*(?:models? (?:and loras? )?(?:merged|used|in (?:this|the) (?:merge|mix))|use models?|used models?|merged models?|source models|merge (?:components|ingredients|sources|details)|ingredients|component models)\b.{0,40}$/iu, relation: 'merge' },
  { pattern: /\b(?:mirrored|copied|re-?uploaded|collected)\b.{0,80}:\s*$/i, relation: 'copy' },
  { pattern: /\b(?:quanti[sz]ed|gguf|ggml|gptq|awq|fp8|int8|int4)\b.{0,60}\b(?:of|from)(?: here)?\s*:?\s*$/i, relation: 'quantized' },
  { pattern: /\b(?:converted|conversions?|repackaged|weights)\b.{0,60}\b(?:of|from)(?: here)?\s*:?\s*$/i, relation: 'converted' },
  { pattern: /^\P{L}*(?:other )?(?:original )?(?:models?|weights?|checkpoints?|lora)(?:'s)? sources?\s*:?\s*$/iu, relation: 'converted' },
];

/** Blocks after an announcement that are read as its list. */
const maximumItems = 80;

interface Listing {
  readonly scope: Scope;
  /** Squashed names that the card itself produces on the way, and which are no parents. */
  readonly intermediate: ReadonlySet<string>;
}

/** Parents listed below an announcement: "merge of the following models:", "Use Models", "Model sources:". A list of "Pretrained models" that holds this very model names no parents. */
export function listReadings(blocks: readonly Block[], { scope, intermediate }: Listing): readonly Reading[] {
  return blocks.flatMap((block, index) => {
    const relation = announced(block);
    if (relation === null) return [];
    const labelled = labelRelation(block.plain.text) !== null;
    const items = labelled ? labelledBlocks(blocks, index) : listed(blocks, index);
    if (labelled && relation === 'finetune' && items.some((item) => item.plain.links.some((link) => isSelf({ text: '', id: hubIdOf(link.url) }, scope.identity)))) return [];
    return items.flatMap((item) => listedNames(item.plain, { isItem: item.kind === 'item' || isNameLine(item.plain), scope }).map((name) => ({ item, name }))).flatMap(({ item, name }) => {
      if (!canBeParent(name, scope) || (name.id === null && isOwn(name, scope.identity)) || intermediate.has(squash(name.text))) return [];
      if (name.id === null && relation !== 'merge' && !(labelled && scope.knownAs(name.text) !== null)) return [];
      return [{ form: 'list', relation, name, strength: 'strong' as const, plain: item.plain }];
    });
  });
}

/** A heading that is a label ("### Image Encoder"), or words that announce. */
function announced(block: Block): Relation | null {
  const text = sentences(block.plain).at(-1)?.text.trim() ?? '';
  if (text.length > 400 || !mayAnnounce(block, text)) return null;
  if (block.kind === 'heading' && !/merge|ingredient|component|models? (?:and loras? )?used/i.test(text)) return labelRelation(text);
  if (block.kind === 'paragraph' && text.length === block.plain.text.trim().length && labelRelation(text) !== null) return labelRelation(text);
  const relation = announcements.find(({ pattern }) => pattern.test(text))?.relation ?? null;
  return relation === 'merge' && !/merg|mix|blend|fus|lora|ingredient|used models?|use models?|source models/i.test(text) ? 'component' : relation;
}

/** Headings and short lines announce; items and paragraphs do when they end in a colon. */
function mayAnnounce({ kind }: Block, text: string): boolean {
  if (kind === 'item') return text.endsWith(':');
  return kind === 'heading' || text.length <= 40 || /[:\uFF1A)]\s*$|\b(?:following|below)\b[^.,;]{0,40}\.$/i.test(text);
}

/** The blocks that follow: items, or lines of "Label: link"; running text and headings end the list. */
function listed(blocks: readonly Block[], index: number): readonly Block[] {
  const first = blocks[index]?.kind === 'heading' && /[:\uFF1A]\s*$/.test(blocks[index + 1]?.plain.text ?? '') ? index + 2 : index + 1;
  const following = blocks.slice(first, first + maximumItems);
  const end = following.findIndex((block) => block.kind === 'heading' || (block.kind === 'paragraph' && !isLinkLine(block.plain)));
  return (end < 0 ? following : following.slice(0, end)).filter((block) => block.kind === 'item' || hubLinks(block.plain).length > 0);
}

/** Below a heading that is a label: items, or lines that hold a name or a link and little else. */
function labelledBlocks(blocks: readonly Block[], index: number): readonly Block[] {
  const following = blocks.slice(index + 1, index + 1 + maximumItems);
  const end = following.findIndex((block) => block.kind === 'heading' || (block.kind === 'paragraph' && !isNameLine(block.plain) && !(hubLinks(block.plain).length > 0 && isLinkLine(block.plain))));
  return end < 0 ? following : following.slice(0, end);
}

/** A line that is a name: "[org/x-7b]". */
function isNameLine(plain: PlainText): boolean {
  const name = nameAt(plain, /^[\s*"'\u201C`[(]*/.exec(plain.text)?.[0].length ?? 0);
  return name !== null && name.form !== 'plain' && name.form !== 'version' && name.end - name.start > plain.text.trim().length * 0.7;
}

function isLinkLine(plain: PlainText): boolean {
  const text = plain.text.trim();
  return (/^[^.:]{0,60}:?\s*$/.test(text) && text.length < 40) || (plain.links.length > 1 && isMostlyLinks(plain)) || plain.links.length === 1 && text.length - (plain.links[0]?.end ?? 0) < 20 && (plain.links[0]?.start ?? 99) < 60;
}

function hubLinks(plain: PlainText): readonly string[] {
  return [...new Set(plain.links.map((link) => hubIdOf(link.url)).filter((id) => id !== null))];
}

interface Listed {
  readonly isItem: boolean;
  readonly scope: Scope;
}

/** The repositories that a list item or a block of links leads to, else the name that the item begins with. */
function listedNames(plain: PlainText, { isItem, scope }: Listed): readonly Name[] {
  const ids = hubLinks(plain).filter((id) => id.toLowerCase() !== scope.identity.id.toLowerCase());
  const linked = ids.map((id): Name => ({ start: 0, end: plain.text.length, text: id, id, form: 'link' }));
  if (linked.length === 1 || (linked.length > 1 && isMostlyLinks(plain))) return linked;
  const name = isItem && linked.length === 0 && labelRelation(plain.text.split(/[:\uFF1A]/)[0] ?? '') === null ? leading(plain) : null;
  return name === null ? [] : [name];
}

function isMostlyLinks(plain: PlainText): boolean {
  return plain.links.reduce((sum, link) => sum + link.end - link.start, 0) > plain.text.length * 0.4;
}

/** All words before the first dash, colon, bracket or full stop: in a recipe that is the name. */
export function leading(plain: PlainText): Name | null {
  const start = /^[\s*"'\u201C`[]*/.exec(plain.text)?.[0].length ?? 0;
  const words = /^[^:\uFF1A|,;([\]\u300C\n@=]{2,70}?(?=\s*(?:$|[:\uFF1A|,;([\]\u300C\n@=]|\s[-\u2013\u2014x*]\s|\.\s))/.exec(plain.text.slice(start))?.[0].trim();
  const text = words?.replace(/\.(?:safetensors|ckpt|pt|gguf|bin)$/i, '').replace(/[-_ ](?:fp16|fp32|bf16)$/i, '');
  if (text === undefined || text.split(/\s+/).length > 5 || !hasName(plain, start)) return null;
  const known = nameAt(plain, start);
  return { start, end: start + text.length, text, id: known !== null && known.text.length >= text.length ? known.id : null, form: 'marked' };
}

function hasName(plain: PlainText, start: number): boolean {
  const first = wordAt(plain.text, start);
  return first !== null && (first.form === 'marked' || first.form === 'id' || plain.code.some((span) => span.start === start));
}
