import type { Format, Reporter } from './reporter.ts';

/** Every format and the module that renders it, loaded only when asked for. A new format is one file and one line here. */
export const reporters = {
  text: async () => (await import('./text/render-text.ts')).renderText,
  json: async () => (await import('./json.ts')).renderJson,
  ndjson: async () => (await import('./ndjson.ts')).renderNdjson,
  sarif: async () => (await import('./sarif.ts')).renderSarif,
  junit: async () => (await import('./junit.ts')).renderJunit,
  github: async () => (await import('./github.ts')).renderGithub,
  markdown: async () => (await import('./markdown.ts')).renderMarkdown,
  html: async () => (await import('./html/render-html.ts')).renderHtml,
  notice: async () => (await import('./notice.ts')).renderNotice,
  xlsx: async () => (await import('./xlsx.ts')).renderXlsx,
  csv: async () => (await import('./csv.ts')).renderCsv,
  cyclonedx: async () => (await import('./cyclonedx.ts')).renderCyclonedx,
  spdx: async () => (await import('./spdx.ts')).renderSpdx,
  'decision-log': async () => (await import('./decision-log.ts')).renderDecisionLog,
} as const satisfies Record<Format, () => Promise<Reporter>>;
