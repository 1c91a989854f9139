/** A line of the stored README; `line` counts from 1 and includes the front matter. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** Characters of a README that are read; longer cards are cut. Cards are hostile input. */
const maximumCharacters = 400_000;
/** `[name]: https://…`, the target of a link elsewhere (CommonMark 0.31 §4.7). */
const linkDefinition = /^ {0,3}\[[^\]]{1,100}\]:\s*\S+\s*$/;
/** Characters of one line that are read. */
const maximumLine = 8_000;

/**
 * The lines of a README that hold prose: without front matter, fenced code, HTML comments, scripts and styles.
 * Removed lines stay as empty ones, so that paragraphs do not run together. A fence that is never closed is no fence.
 */
export function sourceLines(readme: string): readonly SourceLine[] {
  const lines = readme.slice(0, maximumCharacters).split('\n').map((text, index) => ({ line: index + 1, text: text.replace(/\r$/, '').slice(0, maximumLine) }));
  return withoutHidden(withoutFences(withoutFrontMatter(lines))).map((item) => (linkDefinition.test(item.text) ? blank(item) : item));
}

/** Blanks the YAML block with which a card begins. */
function withoutFrontMatter(lines: readonly SourceLine[]): readonly SourceLine[] {
  const first = lines.findIndex((item) => item.text.replace(/^\uFEFF/, '').trim() !== '');
  if (lines[first]?.text.replace(/^\uFEFF/, '').trim() !== '---') return lines;
  const end = lines.findIndex((item, index) => index > first && /^(?:---|\.\.\.)\s*$/.test(item.text));
  return end < 0 ? lines : lines.map((item, index) => (index <= end ? blank(item) : item));
}

function blank(item: SourceLine): SourceLine {
  return { line: item.line, text: '' };
}

/** Blanks fenced code blocks (CommonMark 0.31 §4.5). */
function withoutFences(lines: readonly SourceLine[]): readonly SourceLine[] {
  const result = [...lines];
  const closers = closingFences(lines);
  for (let index = 0; index < lines.length; index += 1) {
    const end = closers.get(index);
    if (end === undefined) continue;
    for (let inside = index; inside <= end; inside += 1) result[inside] = blank(lines[inside] ?? { line: inside + 1, text: '' });
    index = end;
  }
  return result;
}

const fence = /^\s{0,8}(?:[-*>]\s+)?(`{3,}|~{3,})(.*)$/;

/** Index of the closing line for each line that opens a fenced block. */
function closingFences(lines: readonly SourceLine[]): ReadonlyMap<number, number> {
  const closers = new Map<number, number>();
  let open: { readonly index: number; readonly mark: string } | null = null;
  for (const [index, item] of lines.entries()) {
    const found = fence.exec(item.text);
    const mark = found?.[1];
    if (mark === undefined) continue;
    const rest = (found?.[2] ?? '').trim();
    if (open === null) {
      if (!rest.includes('`')) open = { index, mark };
    } else if (rest === '' && mark[0] === open.mark[0] && mark.length >= open.mark.length) {
      closers.set(open.index, index);
      open = null;
    }
  }
  return closers;
}

const hidden = [
  { open: '<!--', close: '-->' },
  { open: '<style', close: '</style>' },
  { open: '<script', close: '</script>' },
] as const;

/** Removes comments, styles and scripts, also over several lines; one that is never closed ends with its paragraph. */
function withoutHidden(lines: readonly SourceLine[]): readonly SourceLine[] {
  let close: string | null = null;
  return lines.map((item) => {
    let rest = item.text;
    let shown = '';
    if (close !== null && rest.trim() === '' && close === '-->') close = null;
    for (let guard = 0; guard < 100; guard += 1) {
      if (close !== null) {
        const end = rest.toLowerCase().indexOf(close);
        if (end < 0) return { line: item.line, text: shown };
        rest = rest.slice(end + close.length);
        close = null;
      }
      const next = firstHidden(rest);
      if (next === null) break;
      shown += rest.slice(0, next.at);
      rest = rest.slice(next.at + 1);
      close = next.close;
    }
    return { line: item.line, text: shown + rest };
  });
}

function firstHidden(text: string): { readonly at: number; readonly close: string } | null {
  const lower = text.toLowerCase();
  const found = hidden.map(({ open, close }) => ({ at: lower.indexOf(open), close })).filter(({ at }) => at >= 0);
  return found.sort((left, right) => left.at - right.at)[0] ?? null;
}
