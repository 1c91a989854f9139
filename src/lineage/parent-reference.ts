import type { EvidenceKind } from '../model/evidence.ts';
import { isRepositoryId, ownerOf } from '../util/repository-id.ts';
import { sanitizeLine } from '../util/sanitize.ts';
import { familyOf, idsOf, nameOf, type FamilyIndex } from './families.ts';
import { localModel } from './local-path.ts';
import { nameWords } from './name-key.ts';
import { resolveName, type ResolvedName } from './resolve-name.ts';

/** A model that a claim points at: one that can be asked for, or a name that stands for none on the Hub. */
export interface ParentTarget {
  /** Equal for equal models, whatever id or former id was written. */
  readonly key: string;
  /** Ids to ask for, as written first; empty for a name. */
  readonly spellings: readonly string[];
  /** Today's id, or the name, for a node that could not be read. */
  readonly name: string;
  readonly known: ResolvedName | null;
  /** The owner was completed from the child's; that the Hub has no such model is then no gap. */
  readonly isCompleted?: boolean;
  /** The text names a family; the size was completed from the child's own name. */
  readonly isSized?: boolean;
}

/** What the text of a claim stands for. */
export type ParentReference =
  | { readonly kind: 'target'; readonly target: ParentTarget }
  /** A folder on somebody's machine whose name is that of a model: it proves nothing. */
  | { readonly kind: 'trace'; readonly target: ParentTarget }
  /** Written as a parent, and no model: a folder, a data set, something hostile. */
  | { readonly kind: 'refused'; readonly why: string }
  /** A word that says that there is none. */
  | { readonly kind: 'nothing' };

/** Where a text was written, and about which model. */
export interface ReferenceContext {
  readonly families: FamilyIndex;
  readonly child: string;
  readonly kind: EvidenceKind;
  /** True for a part, whose size is not that of the whole. */
  readonly isPart?: boolean;
}

/** Kinds of evidence in which a bare name is an id (`gpt2`); elsewhere it is a name. */
const idKinds: ReadonlySet<EvidenceKind> = new Set(['card', 'tags', 'adapter-config', 'mergekit', 'curated', 'file-hash']);

const placeholders = new Set(['', '-', 'none', 'null', 'nil', 'n/a', 'na', 'no', 'false', 'tbd', 'todo', 'unknown', 'undefined', 'nan', 'custom', 'scratch', 'from scratch', 'more information needed', '[more information needed]', 'your-base-model', 'base_model']);

/** Sections of the Hub that hold no models. */
const notModels = new Set(['datasets', 'spaces', 'papers', 'collections', 'docs', 'blog', 'settings', 'api', 'join', 'login', 'new', 'organizations', 'posts', 'learn']);

/**
 * Reads the parent of a claim: an id, a URL of the Hub, a purl, a local path, or a name that `models/` may know.
 * The text was written by strangers, so only what huggingface_hub accepts as an id ever becomes one.
 */
export function readParent(text: string, context: ReferenceContext): ParentReference {
  const written = text.trim().replace(/^[`"'<[(]+|[`"'>\])]+$/g, '');
  if (placeholders.has(written.toLowerCase())) return { kind: 'nothing' };
  const hub = hubPath(written);
  if (hub !== null) return hubReference(hub, context);
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(written)) return { kind: 'refused', why: 'is an address outside the Hub' };
  if (isPath(written)) return pathReference(written, context);
  const id = written.replace(/@[\w./-]+$/, '');
  return id.includes('/') && isRepositoryId(id) ? idReference(id, context) : nameReference(written, context);
}

/** `org/name[/tree/…]` of an address of the Hub or a mirror of it, of `hf://` and of a purl; null for anything else. */
function hubPath(text: string): string | null {
  const address = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co|hf-mirror\.com)\/([^?#]*)/i.exec(text) ?? /^(?:hf:\/\/|pkg:huggingface\/)([^?#]*)/i.exec(text);
  return address?.[1]?.replace(/^(?:api\/)?models\/(?=[^/]+\/)/, '').replace(/\/$/, '') ?? null;
}

function hubReference(path: string, context: ReferenceContext): ParentReference {
  const [owner = '', name] = path.split('/');
  const id = (name === undefined ? owner : `${owner}/${name}`).replace(/[:@][\w.-]*$/, '');
  if (notModels.has(owner.toLowerCase())) return { kind: 'refused', why: 'is a page of the Hub and no model' };
  return isRepositoryId(id) ? idReference(id, context) : { kind: 'refused', why: 'is no valid id of the Hub' };
}

function isPath(text: string): boolean {
  return /^(?:[~/]|\.{1,2}(?:[/\\]|$)|[A-Za-z]:[\\/])|\\/.test(text) || (text.split('/').length > 2 && !/\s/.test(text));
}

function pathReference(path: string, context: ReferenceContext): ParentReference {
  const found = localModel(path, context.families);
  if (found === null) return { kind: 'refused', why: 'is a path on a machine and no id' };
  if (found.certain) return idReference(found.id, context);
  const reference = nameReference(found.id, context);
  return reference.kind === 'target' ? { kind: 'trace', target: reference.target } : reference;
}

function idReference(id: string, { families }: ReferenceContext): ParentReference {
  const known = resolveName(families, id);
  const isModel = known !== null && known.member !== null;
  return { kind: 'target', target: isModel ? knownTarget(known, { families, written: [id] }) : { key: id.toLowerCase(), spellings: [id], name: id, known } };
}

function nameReference(text: string, { families, child, kind, isPart }: ReferenceContext): ParentReference {
  const known = resolveName(families, text, isPart === true ? {} : { child });
  if (known !== null) return { kind: 'target', target: { ...knownTarget(known, { families, written: familyOf(families, text) === null ? [] : [text] }), ...(known.member !== null && resolveName(families, text)?.member == null ? { isSized: true } : {}) } };
  const name = sanitizeLine(text, 100);
  if (idKinds.has(kind)) return isRepositoryId(text) ? { kind: 'target', target: { key: text.toLowerCase(), spellings: [text], name: text, known: null } } : { kind: 'refused', why: 'is no valid id of the Hub' };
  const sibling = siblingId(text, child);
  if (sibling !== null) return { kind: 'target', target: { key: name.toLowerCase(), spellings: [sibling], name, known: null, isCompleted: true } };
  return /\p{L}/u.test(name) ? { kind: 'target', target: { key: name.toLowerCase(), spellings: [], name, known: null } } : { kind: 'refused', why: 'names no model' };
}

/** `Nova-2-Base` in the card of `acme/Nova-2-Chat` is that organisation's: the names begin alike. Null for any other name. */
function siblingId(text: string, child: string): string | null {
  const [owner, first, own] = [ownerOf(child), nameWords(text)[0] ?? '', nameWords(nameOf(child))[0]];
  const id = `${owner}/${text}`;
  return owner !== null && first === own && first.length > 3 && /[\d-]/.test(text) && isRepositoryId(id) ? id : null;
}

/** A known model is asked for as it was written, then by today's id, then by former ones. */
function knownTarget(known: ResolvedName, { families, written }: { readonly families: FamilyIndex; readonly written: readonly string[] }): ParentTarget {
  const own = familyOf(families, known.name);
  const ids = known.id === null || own === null ? [] : [...new Set([...written, ...idsOf(own)])];
  return { key: known.name.toLowerCase(), spellings: ids, name: known.name, known };
}
