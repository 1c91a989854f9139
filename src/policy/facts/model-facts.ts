import type { ModelRecord } from '../../model/record.ts';
import { ownerOf } from '../../util/repository-id.ts';
import { blankFacts } from './blank-facts.ts';
import type { FactPart } from './facts.ts';
import { isMultimodal } from './modality.ts';

/** What facts need of the record of the model that was asked about. */
export type SubjectRecord = Pick<ModelRecord, 'id' | 'revision' | 'card' | 'readmeState' | 'gated' | 'disabled' | 'libraryName' | 'pipelineTag' | 'parameters' | 'tags' | 'config'>;

/** The facts of `model.*`; all but the id are unknown when the model could not be read. */
export function modelFacts(id: string, record: SubjectRecord | null): FactPart {
  const own = { id, owner: ownerOf(id) };
  if (!record) return { value: { ...blankFacts('model'), ...own } };
  const { revision, card, gated, disabled, libraryName, pipelineTag, parameters, tags } = record;
  return { value: { ...own, revision, gated: gated ?? 'none', gatedEuDisallowed: card?.gatedEuDisallowed ?? (record.readmeState === 'absent' ? false : null), disabled, libraryName, pipelineTag, multimodal: isMultimodal(record), parameters, tags } };
}
