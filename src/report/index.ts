import type { Format, Reporter } from './reporter.ts';

/** Every format and the module that renders it, loaded only when asked for. A new format is one file and one line here. */
export const reporters = {
  text: async () => (await import('./text/render-text.ts')).renderText,
  json: async () => (await import('./json.ts')).renderJson,
} as const satisfies Record<Format, () => Promise<Reporter>>;
