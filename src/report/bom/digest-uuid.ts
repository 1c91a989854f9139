import { digestOf } from '../../util/digest.ts';

/** A UUID made from a value, the same for equal values (RFC 9562, version 8: custom). */
export function digestUuid(value: unknown): string {
  const hex = digestOf(value).slice('sha256:'.length);
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
