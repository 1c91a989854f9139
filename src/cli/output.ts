import { Option } from 'commander';

/** `--format text|json`, for commands that print a table or a document. */
export function tableFormats(): Option {
  return new Option('--format <format>', 'text for people, json for scripts').choices(['text', 'json']).default('text');
}

/** The value as JSON, or what the text renderer makes of it. */
export function printAs(format: string, value: unknown, text: () => string): string {
  return format === 'json' ? `${JSON.stringify(value, null, 2)}\n` : text();
}
