import type { ModelRecord, RecordedFacts } from '../../src/model/record.ts';
import { cardFromApi } from '../../src/source/card.ts';
import { configFromJson } from '../../src/source/config.ts';
import type { ModelFacts } from './facts.ts';

/** The record that stands for a model in the bundled snapshot. Its README is not shipped; what matters in it is in `recorded`. */
export function recordFromFacts(facts: ModelFacts): ModelRecord {
  return {
    id: facts.id,
    revision: orNull(facts.revision),
    renamedFrom: null,
    source: { kind: 'snapshot', location: 'bundled snapshot', retrievedOn: orNull(facts.date) },
    ...cardFacts(facts),
    readme: null,
    readmeState: 'not-recorded',
    tags: facts.tags ?? [],
    gated: orNull(facts.gated),
    disabled: false,
    apiBaseModels: null,
    config: facts.config === undefined ? null : configFromJson(facts.config),
    parameters: orNull(facts.parameters),
    gguf: null,
    safetensorsMetadata: null,
    files: (facts.files ?? []).map((path) => ({ path, size: null, sha256: null, blobId: null })),
    texts: {},
    unread: facts.licenseNotRecorded ? [{ path: 'README.md', reason: 'the licence that it declares is not recorded' }] : [],
    recorded: recorded(facts),
  };
}

function cardFacts({ card: data }: ModelFacts): Pick<ModelRecord, 'card' | 'libraryName' | 'pipelineTag'> {
  if (data === undefined) return { card: null, libraryName: null, pipelineTag: null };
  const card = cardFromApi(data);
  return { card, libraryName: card.libraryName, pipelineTag: card.pipelineTag };
}

function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

function recorded({ claims = [], origin, licenseTexts = [] }: ModelFacts): RecordedFacts | null {
  if (claims.length === 0 && origin === undefined && licenseTexts.length === 0) return null;
  return {
    claims: claims.map(({ parent, relation, where, license }) => ({ parent, relation, strength: 'strong', evidence: { kind: 'prose', where, quote: null }, ...(license === undefined ? {} : { statedLicense: license }) })),
    origin: origin === undefined ? null : { origin: origin.origin, evidence: { kind: 'prose', where: origin.where, quote: null } },
    licenseTexts: licenseTexts.map(({ path, license }) => ({ path, sha256: null, verdict: 'identified', id: license })),
  };
}
