/** How a policy is named on the command line and in `extends`. */
export type PolicyReference =
  | { readonly kind: 'built-in'; readonly id: string }
  /** Relative to the extending file, or to the working directory for the first one. */
  | { readonly kind: 'file'; readonly path: string }
  /** A file inside an installed npm package, `name/path.yaml` or `@scope/name/path.yaml`. */
  | { readonly kind: 'package'; readonly path: string };

/** A reference with the hash that its file must have, if it is pinned. */
export interface PinnedReference {
  readonly reference: PolicyReference;
  /** Hex sha256, in lower case. */
  readonly sha256: string | null;
}

/**
 * Reads `commercial-saas`, `./ours.yaml`, `@acme/policies/saas.yaml`, each with an optional `#sha256:<hex>`.
 * Gives null for a pin that is no sha256.
 */
export function parsePolicyReference(text: string): PinnedReference | null {
  const [name = '', pin, ...rest] = text.split('#');
  const sha256 = pin === undefined ? null : (/^sha256:([0-9a-f]{64})$/i.exec(pin)?.[1]?.toLowerCase() ?? null);
  if ((pin !== undefined && sha256 === null) || rest.length > 0 || name === '') return null;
  return { reference: referenceOf(name), sha256 };
}

function referenceOf(name: string): PolicyReference {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) return { kind: 'built-in', id: name };
  const isPath = /^(\.{0,2}[\\/]|[A-Za-z]:[\\/])/.test(name) || !/[\\/]/.test(name);
  return /^(@[\w.-]+\/)?[\w.-]+\/./.test(name) && !isPath ? { kind: 'package', path: name } : { kind: 'file', path: name };
}
