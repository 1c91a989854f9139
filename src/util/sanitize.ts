/** C0 and C1 controls but tab and newline, DEL, bidirectional controls, zero-width characters, tags (U+E0000, words that nobody sees) and lone surrogates. */
// eslint-disable-next-line no-control-regex
const hostile = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u00AD\u180E\u{E0000}-\u{E007F}]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/**
 * Text that strangers wrote (ids, card values, quotes), safe to print on a terminal or in a document:
 * escape sequences, control and bidirectional characters become U+FFFD. Cards are hostile input.
 */
export function sanitize(text: string): string {
  return text.replace(hostile, '\uFFFD');
}

/** {@link sanitize} for one line: line breaks and tabs become a space, the rest is cut at `maximum` characters. */
export function sanitizeLine(text: string, maximum = 300): string {
  const line = sanitize(text.replace(/[\r\n\t]+/g, ' ')).trim();
  return line.length > maximum ? `${line.slice(0, maximum - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}
