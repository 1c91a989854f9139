import type { Subject } from '../../model/report.ts';
import { property } from './property.ts';

/** `modelCard` of what is known: task, architecture, data sets. Null where nothing is. */
export function modelCardOf({ about }: Subject): object | null {
  if (!about) return null;
  const { task, family, architectures, datasets, library, parameters, languages } = about;
  const modelParameters = {
    ...(task === null ? {} : { task }),
    ...(family === null ? {} : { architectureFamily: family }),
    ...(architectures.length === 0 ? {} : { modelArchitecture: architectures.join(', ') }),
    ...(datasets.length === 0 ? {} : { datasets: datasets.map((name) => ({ type: 'dataset', name })) }),
  };
  const properties = [...(library === null ? [] : [property('library', library)]), ...(parameters === null ? [] : [property('parameters', String(parameters))]), ...languages.map((language) => property('language', language))];
  if (Object.keys(modelParameters).length + properties.length === 0) return null;
  return { modelParameters, ...(properties.length === 0 ? {} : { properties }) };
}
