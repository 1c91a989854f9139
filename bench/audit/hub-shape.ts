/**
 * What the Hub looks like, as shares. Sources: licence tags, relations and the share with a licence are those of Laufer et al.,
 * arXiv 2508.06811 (1,860,411 models); depths, parents of merges and self-references those of 30,383 edges of text generation
 * models of June 2025 (hf-dep-network-analysis); equal licences along a step lie between 78.5 and 80.2 % in both.
 */
export const hubShape = {
  /** Models that declare a licence. */
  withLicense: 0.361,
  /** Steps on which the child declares the parent's licence, of those where both declare one. */
  sameLicense: 0.793,
  /** `other` without a `license_name`: 56 of 108 cards of April 2025. */
  namelessOther: 0.52,
  /** Steps a model: 1.2 million on 2 million models. */
  steps: 0.6,
  /** Bases that name no model of the dump; no share of it is published. */
  dangling: 0.03,
  /** Names that hold that of a known model: 2,094 of 29,364 ids of February 2022, 18,217 of 34,916 of text generation models with a base of 2025. */
  nameWithin: 0.25,
  /** Names that are wholly that of another owner's model: 72 and 584 of the same. */
  wholeName: 0.005,
  knownNames: ['Llama-3.1-8B', 'Qwen2.5-7B-Instruct', 'Mistral-7B-v0.1', 'gpt2', 'gemma-2-9b', 'phi-2', 'whisper-large-v3', 'pythia-160m'],
  /** Models that name themselves as a base: 42 in 30,383 edges. */
  selfReference: 0.0014,
  licenses: [['apache-2.0', 44.4], ['mit', 16.3], ['other', 12.2], ['openrail', 5.6], ['creativeml-openrail-m', 4.4], ['cc-by-nc-4.0', 2.1], ['llama2', 1.5], ['llama3', 1.5], ['gemma', 1.3], ['unknown', 1.2], ['llama3.1', 1.1], ['llama3.2', 0.9], ['cc-by-4.0', 2], ['cc-by-sa-4.0', 1], ['cc-by-nc-sa-4.0', 1.5], ['afl-3.0', 1], ['gpl-3.0', 0.8], ['bigscience-bloom-rail-1.0', 0.6], ['bsd-3-clause', 0.4], ['agpl-3.0', 0.2]],
  /** What stands beside `other`, where something does. */
  otherNames: [['llama3.1', 3], ['qwen', 3], ['flux-1-dev-non-commercial-license', 3], ['deepseek', 2], ['gemma-terms-of-use', 1], ['mnpl', 1], ['stabilityai-ai-community', 1], ['my-own-terms', 1]],
  /** Steps, not models: a merge makes several. */
  relations: [['finetune', 189_391], ['quantized', 101_921], ['adapter', 241_417], ['merge', 40_924]],
  /** Parents of 1,057 merged models. */
  mergeParents: [[2, 452], [3, 160], [4, 154], [5, 98], [6, 47], [7, 34], [8, 27], [9, 13], [10, 13], [11, 9], [12, 5], [14, 16], [17, 8], [20, 7], [23, 8], [35, 3], [50, 2], [65, 1]],
  /** Longest way to a root, of models that have a parent. */
  depths: [[1, 12_318], [2, 8_374], [3, 4_578], [4, 970], [5, 273], [6, 90], [7, 60], [8, 40], [9, 28], [10, 22], [11, 17], [12, 14], [13, 12], [14, 9], [15, 7], [16, 5]],
} as const satisfies Readonly<Record<string, number | readonly string[] | readonly (readonly [string | number, number])[]>>;
