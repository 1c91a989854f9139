/** An element of an XML document without mixed content. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  text: string;
}

/** Reads XML 1.0 as strictly as these tests need: balanced elements, quoted attributes, numeric references; throws on everything else. */
export function parseXml(source: string): XmlElement {
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  if (body === source) throw new Error('no XML declaration');
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '' };
  const open: XmlElement[] = [root];
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const current = open.at(-1) ?? root;
    if (!token.startsWith('<')) current.text += decode(token);
    else if (token.startsWith('</')) {
      if (open.pop()?.name !== token.slice(2, -1)) throw new Error(`unbalanced ${token}`);
    } else {
      const element = parseTag(token);
      current.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('not one root element');
  return root.children[0] ?? root;
}

function parseTag(token: string): XmlElement {
  const match = /^<([A-Za-z]\w*)((?: [A-Za-z][\w:-]*="[^"<]*")*)\/?>$/.exec(token);
  if (!match) throw new Error(`no tag: ${token}`);
  const attributes = [...(match[2] ?? '').matchAll(/ ([A-Za-z][\w:-]*)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]);
  return { name: match[1] ?? '', attributes: Object.fromEntries(attributes), children: [], text: '' };
}

const predefined: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  if (/&(?!#\d+;|(?:amp|lt|gt|quot|apos);)/.test(text) || text.includes(']]>')) throw new Error(`not escaped: ${text}`);
  return text.replace(/&(?:#(\d+)|([a-z]+));/g, (_whole, code: string | undefined, name = '') => (code === undefined ? (predefined[name] ?? '') : String.fromCodePoint(Number(code))));
}
