import { createHash } from 'node:crypto';

/** A file of a stand-in repository: text as git keeps it, or a large file that the Hub serves from its CDN. */
export type HubFile = string | { readonly large: string | Uint8Array };

/** A repository of the stand-in Hub, as complete as the tests need it. */
export interface HubModel {
  readonly id: string;
  readonly sha: string;
  readonly cardData: Readonly<Record<string, unknown>> | null;
  readonly files: Readonly<Record<string, HubFile>>;
  readonly tags: readonly string[];
  readonly gated: false | 'auto' | 'manual';
  readonly private: boolean;
  readonly disabled: boolean;
  readonly pipelineTag: string | null;
  readonly libraryName: string | null;
  readonly config: Readonly<Record<string, unknown>> | null;
  readonly safetensors: { readonly parameters: Readonly<Record<string, number>>; readonly total: number } | null;
  readonly gguf: Readonly<Record<string, unknown>> | null;
  readonly baseModels: { readonly relation: string; readonly models: readonly { readonly _id: string; readonly id: string }[] } | null;
  /** Bytes of all branches; not told when null. */
  readonly usedStorage: number | null;
  /** Names that answer with a redirect to this one. */
  readonly oldIds: readonly string[];
  /** Commits by branch or tag, besides `main` and `HEAD`. */
  readonly revisions: Readonly<Record<string, string>>;
}

/** What a test says of a repository; the rest is filled in. `readme` and `prose` make a README.md. */
export interface HubModelParts extends Partial<HubModel> {
  readonly id: string;
  /** The whole README, front matter included; null for a repository without one. */
  readonly readme?: string | null;
  /** The body of the README, put below `cardData` as front matter. */
  readonly prose?: string;
}

/** A repository with a commit made from its id, a README made from its card, and nothing else unless stated. */
export function hubModel({ readme, prose, ...parts }: HubModelParts): HubModel {
  const cardData = parts.cardData ?? null;
  const card = readme === undefined ? readmeOf(cardData, prose ?? '') : readme;
  return {
    sha: commitOf(parts.id),
    tags: [],
    gated: false,
    private: false,
    disabled: false,
    pipelineTag: null,
    libraryName: null,
    config: null,
    safetensors: null,
    gguf: null,
    baseModels: null,
    usedStorage: null,
    oldIds: [],
    revisions: {},
    ...parts,
    cardData,
    files: { '.gitattributes': '*.safetensors filter=lfs\n', ...(card === null ? {} : { 'README.md': card }), ...parts.files },
  };
}

/** A commit sha made from words, so that a test can name it. */
export function commitOf(words: string): string {
  return createHash('sha1').update(words).digest('hex');
}

/** JSON is YAML, so the front matter needs no YAML writer. */
function readmeOf(cardData: HubModel['cardData'], prose: string): string | null {
  if (cardData === null && prose === '') return null;
  const lines = Object.entries(cardData ?? {}).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n${prose}\n`;
}
