const suffix = '.aup';

/**
 * True for the id of a companion document, such as the acceptable use policy `llama3.1.aup`. It belongs to a licence and is none:
 * finding it says nothing of the licence under which the weights stand.
 */
export function isCompanion(id: string): boolean {
  return id.endsWith(suffix);
}

/** The id of the licence that a companion document belongs to. */
export function licenseOfCompanion(id: string): string {
  return isCompanion(id) ? id.slice(0, -suffix.length) : id;
}
