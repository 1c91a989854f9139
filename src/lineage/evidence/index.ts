import type { Claim } from '../../model/lineage.ts';
import type { ModelRecord } from '../../model/record.ts';
import { adapterCodeClaims } from './adapter-code.ts';
import { adapterConfigClaims } from './adapter-config.ts';
import { apiBaseModelClaims } from './api-base-models.ts';
import { cardClaims } from './card.ts';
import { configPartClaims } from './config-parts.ts';
import { correctionClaims } from './correction.ts';
import { curatedClaims } from './curated.ts';
import type { Extractor, ExtractorContext } from './extractor.ts';
import { fileHashClaims } from './file-hash.ts';
import { fingerprintClaims } from './fingerprint.ts';
import { ggufClaims } from './gguf.ts';
import { mergekitClaims } from './mergekit.ts';
import { modelfileClaims } from './modelfile.ts';
import { nameOrPathClaims } from './name-or-path.ts';
import { peftConfigClaims } from './peft-config.ts';
import { proseClaims } from './prose.ts';
import { quantizationConfigClaims } from './quantization-config.ts';
import { recordedClaims } from './recorded.ts';
import { repositoryNameClaims } from './repository-name.ts';
import { safetensorsClaims } from './safetensors.ts';
import { tableClaims } from './table.ts';
import { tagClaims } from './tags.ts';
import { trainingConfigClaims } from './training-config.ts';

/** Every extractor, in the order in which their evidence is shown. A new one is a file and a line here. */
export const extractors: readonly Extractor[] = [
  cardClaims,
  tagClaims,
  apiBaseModelClaims,
  adapterConfigClaims,
  peftConfigClaims,
  mergekitClaims,
  proseClaims,
  tableClaims,
  trainingConfigClaims,
  adapterCodeClaims,
  recordedClaims,
  ggufClaims,
  safetensorsClaims,
  quantizationConfigClaims,
  configPartClaims,
  modelfileClaims,
  fileHashClaims,
  correctionClaims,
  curatedClaims,
  nameOrPathClaims,
  repositoryNameClaims,
  fingerprintClaims,
];

/** Everything that a record says of its descent. */
export function claimsOf(record: ModelRecord, context: ExtractorContext): readonly Claim[] {
  return extractors.flatMap((extract) => extract(record, context));
}
