import type { Catalog, License, NodeLicenses } from '../model/license.ts';
import type { LineageEdge } from '../model/lineage.ts';
import { ownerOf } from '../util/repository-id.ts';

/**
 * A licensor's terms bind licensees, not the licensor: who takes Llama 3.3 from Meta takes it under its own licence alone,
 * although it was made from Llama 3.1. So a parent's own licence ends where its licensor publishes the child under another one.
 */
export function isRelicensed(edge: LineageEdge, licenses: NodeLicenses, catalog: Catalog): boolean {
  const parent = licenses.get(edge.parent)?.binding ?? [];
  const child = licenses.get(edge.child)?.binding ?? [];
  return child.length > 0 && parent.length > 0 && parent.every(({ id }) => isLicensorOwn(edge, catalog.licenses.get(id)));
}

/** True when parent and child come from the same organisation and it is the named licensor of the parent's licence. */
function isLicensorOwn(edge: LineageEdge, license: License | undefined): boolean {
  const owner = sharedOwner(edge);
  return owner !== null && license !== undefined && license.licensorOwners !== 'any' && license.licensorOwners.includes(owner);
}

/**
 * True when parent and child come from the same organisation under a licence that any author can give
 * (Creative Commons, RAIL, MIT …): it may relicense its own work, and whether all of it is its own is not known.
 */
export function mayBeOwnWork(edge: LineageEdge, license: License | undefined): boolean {
  return sharedOwner(edge) !== null && license?.licensorOwners === 'any';
}

function sharedOwner({ child, parent }: LineageEdge): string | null {
  const owner = ownerOf(child);
  return owner !== null && owner === ownerOf(parent) ? owner : null;
}
