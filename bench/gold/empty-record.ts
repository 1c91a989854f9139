import type { ModelRecord } from '../../src/model/record.ts';

/** A record of which nothing is known but the id, to be filled with what a label tells. */
export function emptyRecord(id: string): ModelRecord {
  return {
    id,
    revision: null,
    renamedFrom: null,
    source: { kind: 'snapshot', location: 'gold', retrievedOn: null },
    card: null,
    readme: null,
    readmeState: 'not-recorded',
    tags: [],
    gated: null,
    disabled: false,
    libraryName: null,
    pipelineTag: null,
    apiBaseModels: null,
    config: null,
    parameters: null,
    gguf: null,
    safetensorsMetadata: null,
    files: [],
    texts: {},
    unread: [],
    recorded: null,
  };
}
