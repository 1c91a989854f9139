/** Changes of form that say nothing else: a text must stay identified under each. */
export const formatChanges: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'Windows line ends': (text) => text.replace(/\r?\n/g, '\r\n'),
  'capital letters': (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'straight quotes and hyphens': (text) => text.replace(/[\u201C\u201D]/g, '"').replace(/[\u2018\u2019]/g, "'").replace(/[\u2013\u2014]/g, '-'),
  'curly quotes and dashes': (text) => text.replace(/"([^"\n]*)"/g, '\u201C$1\u201D').replace(/'/g, '\u2019').replace(/ - /g, ' \u2014 '),
  'one line': (text) => text.replace(/\s+/g, ' '),
  'wrapped at 60, paragraphs lost': (text) => wrap(text, 60),
  'paragraphs wrapped at 72': (text) => paragraphs(text).map((paragraph) => wrap(paragraph, 72)).join('\n\n'),
  'every line doubled in distance': (text) => text.replace(/\n/g, '\n\n'),
  'list numbers as bullets': (text) => text.replace(listNumber, '$1\u2022 '),
  'list numbers left out': (text) => text.replace(listNumber, '$1'),
  'list numbers in brackets': (text) => text.replace(/^([ \t]*)([a-zA-Z]|\d{1,2}|[ivx]+)\.[ \t]+/gm, '$1($2) '),
  'short lines bold': (text) => lines(text, (line) => (line.trim() !== '' && line.length < 60 ? `**${line.trim()}**` : line)),
  'short lines as headings': (text) => lines(text, (line) => (line.trim() !== '' && line.length < 50 ? `## ${line.trim()}` : line)),
  'HTML paragraphs': (text) => `<html><body>${paragraphs(escapeHtml(text)).map((paragraph) => `<p>${paragraph}</p>`).join('\n')}</body></html>`,
  'quoted lines': (text) => lines(text, (line) => `> ${line}`),
  'source comment': (text) => `/*\n${lines(text, (line) => ` * ${line}`)}\n */`,
  'a copyright line above': (text) => `Copyright (c) 2024 Example Corp. All rights reserved.\n\n${text}`,
  'no-break spaces': (text) => text.replace(/ /g, '\u00A0'),
  'http for https': (text) => text.replace(/https:/g, 'http:'),
  'British spelling': (text) => text.replace(/\blicense\b/g, 'licence').replace(/\bLicense\b/g, 'Licence'),
};

const listNumber = /^([ \t]*)(?:\(?(?:[a-zA-Z]|\d{1,2}|[ivx]+)[.)]|[-*\u2022])[ \t]+/gm;

function lines(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

function paragraphs(text: string): readonly string[] {
  return text.split(/\n\s*\n/).map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/<(?=https?:)/g, '&lt;');
}

function wrap(text: string, width: number): string {
  const wrapped: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length >= width) {
      wrapped.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...wrapped, line].join('\n');
}
