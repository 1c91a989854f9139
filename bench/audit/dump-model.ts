/** A model of a made dump. */
export interface DumpModel {
  readonly id: string;
  readonly license: string | null;
  readonly bases: readonly string[];
  readonly relation: string | null;
}

/** A model as a line of NDJSON in the columns of hub-stats, `cardData` as the text of an object. */
export function dumpLine({ id, license, bases, relation }: DumpModel): string {
  const card = { ...(license === null ? {} : { license }), ...(bases.length === 0 ? {} : { base_model: bases.length === 1 ? bases[0] : bases }), language: ['en'], library_name: 'transformers', tags: ['generated', 'text-generation'] };
  const models = bases.map((base) => ({ _id: '0', id: base }));
  return JSON.stringify({ id, cardData: JSON.stringify(card), baseModels: models.length === 0 ? null : { relation, models }, tags: license === null ? ['transformers'] : ['transformers', `license:${license}`], pipeline_tag: 'text-generation', downloads: 0 });
}
