import type { Relation } from '../../../model/relation.ts';
import type { Identity } from './identity.ts';
import type { Name } from './names.ts';
import type { PlainText } from './plain-text.ts';

/** A statement of descent found in a sentence, before it is written as a claim. */
export interface Reading {
  readonly form: string;
  readonly relation: Relation;
  readonly name: Name;
  /** `asked`: a careful reader would ask back, so it supports and does not prove. */
  readonly strength: 'strong' | 'asked';
  /** True when the sentence names this model, or points at it, as its subject. */
  readonly explicit?: boolean;
  readonly plain: PlainText;
}

/** What a sentence is read against. */
export interface Scope {
  readonly identity: Identity;
  /** What the family index makes of a text: an id or the name of a family; null when it is not known. */
  readonly knownAs: (text: string) => string | null;
  /** Whom the block speaks of by its heading or the words it begins with; null when that is left open. */
  readonly topic: 'own' | 'other' | null;
  /** True where only statements that name this model count: evaluations, news, instructions for use. */
  readonly strict: boolean;
  /** True where "based on X" mostly means the shape of X. */
  readonly architecture: boolean;
  /** True on a card that describes its own pre-training. */
  readonly trainsItself: boolean;
  /** The name that a bare version stands for ("trained from 1.5"), or null. */
  readonly versionName: (version: string) => string | null;
}
