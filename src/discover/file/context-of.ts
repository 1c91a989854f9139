import { allOf, type Kinds } from '../sighting.ts';

const program: Kinds = { call: 'other', key: 'config', command: 'cli', address: 'other', purl: 'purl' };

/** Kinds of what is found in Python. */
export const pythonKinds: Kinds = { ...program, call: 'python-call' };
/** Kinds of what is found in other code. */
export const programKinds: Kinds = program;
/** Kinds of what is found in scripts. */
export const scriptKinds: Kinds = { ...program, call: 'cli', key: 'cli', address: 'cli' };
const configKinds: Kinds = { ...program, call: 'config', address: 'config' };
const containerKinds: Kinds = allOf('container');

/** Names of compose files, and folders of charts and manifests. */
const containerPath = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$|(?:^|\/)(?:charts?|helm|k8s|kubernetes|manifests|kustomize)\/|(?:^|\/)values[\w.-]*\.ya?ml$/i;

/** Kinds of what is found in a configuration: a part of a container's set-up, or a setting of the program. */
export function configKindsOf(path: string, text: string): Kinds {
  if (/(?:^|\/)\.github\//.test(path)) return configKinds;
  const isManifest = /^apiVersion:/m.test(text) && /^kind:/m.test(text);
  return isManifest || containerPath.test(path) ? containerKinds : configKinds;
}
