import type { Subject } from '../../model/report.ts';
import { descentOf } from '../bom/descent.ts';
import { partReference, referenceOf } from './model-component.ts';

/** What a model needs beside it when it runs: its parts, and the base that an adapter is loaded onto. */
export function dependenciesOf(subject: Subject): readonly object[] {
  const { ancestors, parts } = descentOf(subject);
  const needed = [...parts, ...ancestors.filter(({ edge, via }) => via.length === 2 && edge.relation === 'adapter')];
  return [{ ref: referenceOf(subject), dependsOn: needed.map(({ node }) => partReference(subject, node)) }, ...needed.map(({ node }) => ({ ref: partReference(subject, node) }))];
}
