/** Elements whose tags end a line when they are taken away. */
const blocks = 'address|article|aside|blockquote|body|br|center|dd|details|div|dl|dt|footer|form|h[1-6]|header|hr|html|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul';
/** Elements whose tags vanish without a trace. */
const inlines = 'a|abbr|b|big|cite|code|em|font|i|img|ins|kbd|label|link|mark|meta|s|samp|small|span|strike|strong|sub|sup|tt|u|var';

/** Bounded, so that a `<` without its `>` costs no more than its own neighbourhood. */
const blockTag = new RegExp(`</?(?:${blocks})(?:\\s[^<>]{0,1000})?/?>`, 'gi');
const inlineTag = new RegExp(`</?(?:${inlines})(?:\\s[^<>]{0,1000})?/?>`, 'gi');

/** Elements that are no text at all, with what they hold. */
const hidden: readonly (readonly [open: string, close: string])[] = [
  ['<!--', '-->'],
  ['<script', '</script>'],
  ['<style', '</style>'],
  ['<head>', '</head>'],
  ['<!doctype', '>'],
];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', copy: '\u00A9', reg: ' ', trade: ' ', ldquo: '"', rdquo: '"', lsquo: "'", rsquo: "'", ndash: '-', mdash: '-', hellip: ' ', bull: ' ', middot: ' ', sect: ' ', shy: '', euro: '\u20AC', pound: '\u00A3', yen: '\u00A5' };

/**
 * A text without HTML tags, character references, Markdown's escapes and the targets of its links, all of which are markup: what a reader sees.
 * Line ends become `\n`. Placeholders such as `<year>` stay. Linear in the length of the text.
 */
export function plainText(text: string): string {
  let plain = text;
  if (plain.includes('\r')) plain = plain.replace(/\r\n?/g, '\n');
  if (plain.includes('\\')) plain = plain.replace(/\\(?=[!-/:-@[-`{-~])/g, '');
  if (plain.includes('](')) plain = plain.replace(/\]\([^()\s]{0,500}\)/g, '] ');
  if (plain.includes('<')) plain = withoutTags(plain);
  return plain.includes('&') ? plain.replace(/&(#?[a-z0-9]{1,8});/gi, decodeReference) : plain;
}

function withoutTags(text: string): string {
  const visible = hidden.reduce((rest, [open, close]) => withoutElements(rest, open, close), text);
  return visible.replace(inlineTag, '').replace(blockTag, '\n');
}

function withoutElements(text: string, open: string, close: string): string {
  const lower = text.toLowerCase();
  if (lower.length !== text.length || !lower.includes(open)) return text;
  const parts: string[] = [];
  let at = 0;
  for (;;) {
    const start = lower.indexOf(open, at);
    const end = start < 0 ? -1 : lower.indexOf(close, start + open.length);
    if (end < 0) break;
    parts.push(text.slice(at, start));
    at = end + close.length;
  }
  return [...parts, text.slice(at)].join('\n');
}

function decodeReference(whole: string, name: string): string {
  if (!name.startsWith('#')) return Object.hasOwn(entities, name.toLowerCase()) ? (entities[name.toLowerCase()] ?? whole) : whole;
  const digits = name.slice(1);
  const codePoint = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number.parseInt(digits, 10);
  return codePoint > 31 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : whole;
}
