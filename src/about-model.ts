import type { ModelRecord } from './model/record.ts';
import type { AboutModel } from './model/report.ts';

/** What the card and the configuration say of a model itself, for bills of materials. */
export function aboutModel({ card, config, pipelineTag, libraryName, parameters }: ModelRecord): AboutModel {
  return {
    task: pipelineTag ?? card?.pipelineTag ?? null,
    library: libraryName ?? card?.libraryName ?? null,
    family: config?.modelType ?? null,
    architectures: [...(config?.architectures ?? [])],
    parameters,
    datasets: [...(card?.datasets ?? [])],
    languages: [...(card?.language ?? [])],
  };
}
