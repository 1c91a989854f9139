import type { ModelRecord } from '../../../src/model/record.ts';

/** A record with nothing in it but what is given. */
export function record(id: string, facts: Partial<ModelRecord> = {}): ModelRecord {
  return {
    id,
    revision: null,
    renamedFrom: null,
    source: { kind: 'snapshot', location: 'test', retrievedOn: null },
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
    ...facts,
  };
}
