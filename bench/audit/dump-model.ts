/** A model of a made dump. */
export interface DumpModel {
  readonly id: string;
  readonly license: string | null;
  /** `license_name`, beside `other`. */
  readonly licenseName?: string;
  readonly bases: readonly string[];
  readonly relation: string | null;
  /** What fills the card beside licence and bases. */
  readonly filling?: Readonly<Record<string, unknown>>;
}

/** A model as a line of NDJSON in the columns of hub-stats, `cardData` as the text of an object. */
export function dumpLine({ id, license, licenseName, bases, relation, filling }: DumpModel): string {
  const card = {
    ...(license === null ? {} : { license }),
    ...(licenseName === undefined ? {} : { license_name: licenseName }),
    ...(bases.length === 0 ? {} : { base_model: bases.length === 1 ? bases[0] : bases }),
    language: ['en'],
    library_name: 'transformers',
    tags: ['generated', 'text-generation'],
    ...filling,
  };
  const models = bases.map((base) => ({ _id: '0', id: base }));
  const tags = ['transformers', 'safetensors', 'text-generation', 'conversational', ...(license === null ? [] : [`license:${license}`]), ...bases.slice(0, 1).map((base) => `base_model:${base}`), 'region:us'];
  return JSON.stringify({ id, cardData: JSON.stringify(card), baseModels: models.length === 0 ? null : { relation, models }, tags, pipeline_tag: 'text-generation', downloads: 0 });
}
