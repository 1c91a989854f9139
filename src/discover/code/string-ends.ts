/** End of a string on one line that begins at `start`: its quote, or the end of the line when it is not closed. */
export function endOfQuoted(text: string, start: number, quote: string): number {
  const code = quote.charCodeAt(0);
  for (let at = start; at < text.length; at += 1) {
    const here = text.charCodeAt(at);
    if (here === code || here === 10) return at;
    if (here === 92) at += 1;
  }
  return text.length;
}

/** End of a string over several lines that three quotes close. */
export function endOfTriple(text: string, start: number, quote: string): number {
  let at = text.indexOf(quote.repeat(3), start);
  while (at > start && isEscaped(text, at, start)) at = text.indexOf(quote.repeat(3), at + 1);
  return at < 0 ? text.length : at;
}

function isEscaped(text: string, at: number, start: number): boolean {
  let count = 0;
  while (count < 64 && at - count > start && text.charCodeAt(at - count - 1) === 92) count += 1;
  return count % 2 === 1;
}

/** End of a template literal; what stands in its placeholders is passed over, with the strings and templates in it. */
export function endOfTemplate(text: string, start: number): number {
  const open: ('`' | '{')[] = ['`'];
  for (let at = start; at < text.length; at += 1) {
    const here = text[at];
    const inTemplate = open.at(-1) === '`';
    if (here === '\\') at += 1;
    else if (inTemplate && here === '$' && text[at + 1] === '{') open.push('{');
    else if (here === '`') {
      if (!inTemplate) open.push('`');
      else if (open.length === 1) return at;
      else open.pop();
    } else if (!inTemplate) at = passCode(text, at, open);
  }
  return text.length;
}

function passCode(text: string, at: number, open: ('`' | '{')[]): number {
  const here = text[at];
  if (here === '"' || here === "'") return endOfQuoted(text, at + 1, here);
  if (here === '{' && text[at - 1] !== '$') open.push('{');
  if (here === '}') open.pop();
  return at;
}

/** Offset behind a regular expression that begins at `start`; the end of the line when it is not closed. */
export function endOfRegex(text: string, start: number): number {
  let inClass = false;
  for (let at = start; at < text.length; at += 1) {
    const here = text[at];
    if (here === '\n') return at;
    if (here === '\\') at += 1;
    else if (here === '[') inClass = true;
    else if (here === ']') inClass = false;
    else if (here === '/' && !inClass) return at + 1;
  }
  return text.length;
}
