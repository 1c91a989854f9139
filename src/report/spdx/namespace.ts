import type { Report } from '../../model/report.ts';
import { digestUuid } from '../bom/digest-uuid.ts';

/** An element of the graph; its other properties depend on its type. */
export interface SpdxElement {
  readonly type: string;
  readonly spdxId: string;
  readonly creationInfo: string;
  readonly [property: string]: unknown;
}

/** Makes ids and elements of one document. */
export interface SpdxNamespace {
  readonly creationInfo: object;
  /** IRI of a thing of the document by its name within it, which is made of URI parts. */
  id(name: string): string;
  element(type: string, name: string, properties: Readonly<Record<string, unknown>>): SpdxElement;
}

const creationInfoId = '_:creationInfo';

/** The namespace of a report's document: a UUID made from the report, so that ids are the same for the same report. */
export function createNamespace(report: Report): SpdxNamespace {
  const base = `urn:uuid:${digestUuid(report)}`;
  const id = (name: string): string => `${base}#${name}`;
  return {
    creationInfo: { type: 'CreationInfo', '@id': creationInfoId, specVersion: '3.0.1', created: toSeconds(report.checkedAt), createdBy: [id('agent')], createdUsing: [id('tool')] },
    id,
    element: (type, name, properties) => ({ type, spdxId: id(name), creationInfo: creationInfoId, ...properties }),
  };
}

/** SPDX times have no fractions of a second (Core, `DateTime`). */
function toSeconds(time: string): string {
  return time.replace(/\.\d+Z$/, 'Z');
}
