import type { Card } from '../../model/card.ts';
import type { ModelConfig, RecordFile } from '../../model/record.ts';
import { isPipelinePart } from '../../util/pipeline-part.ts';
import { isUnreadableText, licenseFileOrder, mayLicenseModel } from './license-file.ts';
import { weightsFile } from './weights-file.ts';

/** Bytes read of a README; real ones with evaluation results in the front matter reach 1 MB. */
export const maximumReadmeBytes = 4_000_000;

/** Bytes read of every other file; licence texts and configurations stay far below. */
const maximumTextBytes = 1_000_000;

/** Licence, notice and policy files read of one repository. */
const maximumLicenseFiles = 8;

/** What is known of a repository before its files are read. */
export interface Known {
  /** Null when the source has no list of files. */
  readonly files: readonly RecordFile[] | null;
  readonly card: Card | null;
  readonly config: ModelConfig | null;
  /** Task of the model, as the Hub tells it. */
  readonly pipelineTag?: string | null;
  /** True when the files are gated and nothing shows that this reader has been let in. */
  readonly closed: boolean;
}

/** Files to request, and files that matter but are not requested, with the reason. */
export interface ReadingPlan {
  readonly read: readonly { readonly path: string; readonly maximumBytes: number }[];
  readonly leave: readonly { readonly path: string; readonly reason: string }[];
  /** A weights file whose hash and header may show a parent that is not declared. */
  readonly weights: string | null;
}

/** Files that are asked for on the chance that they exist, where no list of files can be had. */
const guesses = ['README.md', 'LICENSE', 'adapter_config.json'] as const;

/**
 * Files whose content can change the answer: the card, licence texts, and what names a parent. `config.json` counts as a download
 * of the model (https://huggingface.co/docs/hub/models-download-stats), so it is read only where no parent is declared.
 * Gated repositories serve the README and often the licence to anybody, and nothing else.
 */
export function filesToRead({ files, card, config, pipelineTag = null, closed }: Known): ReadingPlan {
  if (files === null) return { read: [...guesses, ...linkedGuess(card)].map(withLimit), leave: [], weights: null };
  const paths = files.map((file) => file.path);
  const licenses = paths.filter((path) => mayLicenseModel(path, { paths }) || isLinked(path, card)).sort(licenseFileOrder);
  const texts = licenses.filter((path) => !isUnreadableText(path));
  const declared = (card?.baseModel.length ?? 0) > 0 || (config?.peftBase ?? null) !== null;
  const evidence = paths.filter((path) => namesParent(path, { paths, declared, peftBase: config?.peftBase ?? null, isComposed: isComposed(config, pipelineTag ?? card?.pipelineTag ?? null) }));
  return {
    read: [...paths.filter((path) => path === 'README.md'), ...texts.slice(0, maximumLicenseFiles), ...(closed ? [] : evidence)].map(withLimit),
    leave: [
      ...licenses.filter(isUnreadableText).map((path) => ({ path, reason: 'not a text file' })),
      ...texts.slice(maximumLicenseFiles).map((path) => ({ path, reason: `more than ${maximumLicenseFiles} licence files` })),
      ...(closed ? evidence : []).map((path) => ({ path, reason: 'gated' })),
    ],
    weights: closed ? null : declared ? declaredWeights(paths) : unknownWeights(files),
  };
}

/** A licence that the card names as a file; an ending that cannot be read is not asked for. */
function linkedGuess(card: Card | null): readonly string[] {
  const link = card?.licenseLink?.replace(/^\.\//, '') ?? '';
  return mayLicenseModel(link) && !isUnreadableText(link) && link !== 'LICENSE' ? [link] : [];
}

function withLimit(path: string): { readonly path: string; readonly maximumBytes: number } {
  return { path, maximumBytes: path === 'README.md' ? maximumReadmeBytes : maximumTextBytes };
}

/** The file of this repository that `license_link` names, in whatever folder; links elsewhere are text, never fetched. */
function isLinked(path: string, card: Card | null): boolean {
  const climbs = path.split('/').some((part) => part === '' || part === '.' || part === '..');
  return !climbs && path !== 'README.md' && card?.licenseLink?.replace(/^\.\//, '') === path;
}

/** Where a parent is declared, a GGUF header is read all the same: tools write into it what they converted. */
function declaredWeights(paths: readonly string[]): string | null {
  const path = weightsFile(paths);
  return path?.toLowerCase().endsWith('.gguf') === true ? path : null;
}

/** Models that see, hear or speak are put together from several, of which a card declares one; `config.json` names the others. */
function isComposed(config: ModelConfig | null, pipelineTag: string | null): boolean {
  const names = [config?.modelType ?? '', ...(config?.architectures ?? [])].join(' ').slice(0, 500);
  return /llava|vl(?:m|_|\b|for)|vision|visual|audio|speech|voice|tts|omni|multi-?modal|encoder-?decoder/i.test(names) || /image-text-to-text|video-text|audio-text|any-to-any|visual-question|text-to-(?:speech|audio)|audio-to-audio/.test(pipelineTag ?? '');
}

/** Where the list already tells the hash, only a GGUF header is worth a request. */
function unknownWeights(files: readonly RecordFile[]): string | null {
  const path = weightsFile(files.map((file) => file.path));
  const known = files.some((file) => file.path === path && file.sha256 !== null);
  return known && path?.toLowerCase().endsWith('.gguf') === false ? null : path;
}

interface Naming {
  readonly paths: readonly string[];
  readonly declared: boolean;
  readonly peftBase: string | null;
  readonly isComposed: boolean;
}

function namesParent(path: string, { paths, declared, peftBase, isComposed }: Naming): boolean {
  if (path === 'adapter_config.json') return peftBase === null;
  if (/^[^/]+\/adapter_config\.json$/.test(path)) return isTellingAdapter(path, { paths, declared });
  if (/^(?:quanti[sz]e_config|quant_config)\.json$/.test(path)) return !declared;
  if (path === 'config.json') return !declared || isComposed;
  if (path === 'model_index.json' || isPipelinePart(path)) return !declared && paths.includes('model_index.json');
  if (path === 'params.json') return !declared && !paths.includes('config.json');
  return /^(?:mergekit_(?:moe_)?config\.ya?ml|modelfile)$/i.test(path);
}

/** Adapters in folders that are called otherwise than checkpoints are adapters of their own, each perhaps for another model. */
const maximumAdapters = 8;

/** Checkpoints lie in folders of their own; one of them tells what all of them were trained on. */
function isTellingAdapter(path: string, { paths, declared }: Pick<Naming, 'paths' | 'declared'>): boolean {
  const all = paths.filter((other) => /^[^/]+\/adapter_config\.json$/.test(other));
  const [checkpoints, own] = [all.filter(isCheckpoint), all.filter((other) => !isCheckpoint(other))];
  const isOpen = !declared && !paths.includes('adapter_config.json');
  return own.slice(0, maximumAdapters).includes(path) || (isOpen && own.length === 0 && path === checkpoints[0]);
}

function isCheckpoint(path: string): boolean {
  return /^(?:last-)?(?:checkpoint|ckpt|epoch|step|global_step|iter)[-_]?\w*\//i.test(path);
}
