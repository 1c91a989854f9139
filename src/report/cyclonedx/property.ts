/** A name and value in modelcheck's namespace (https://github.com/CycloneDX/cyclonedx-property-taxonomy). */
export interface Property {
  readonly name: string;
  readonly value: string;
}

/** A property `modelcheck:…`. */
export function property(name: string, value: string): Property {
  return { name: `modelcheck:${name}`, value };
}
