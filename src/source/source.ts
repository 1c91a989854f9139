import type { ModelRef } from '../model/ref.ts';
import type { ReadResult } from '../model/record.ts';

/**
 * Where model records come from. Implementations stand in `hub/`, `folder/` and `snapshot/` and are registered in `index.ts`.
 * A source never throws for what a Hub or a disk does to it: it answers with a failure and its reason.
 */
export interface Source {
  readonly id: 'hub' | 'folder' | 'snapshot';
  /** For reports: the endpoint, file or folder that is read. */
  readonly location: string;
  readModel(ref: ModelRef): Promise<ReadResult>;
}
