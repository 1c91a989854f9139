import type { ModelConfig } from '../../src/model/record.ts';
import { configFromJson } from '../../src/source/config.ts';

/** The configuration that a JSON text states; null for none. */
export function readConfigOf(json: string | null): ModelConfig | null {
  return json === null ? null : configFromJson(JSON.parse(json));
}
