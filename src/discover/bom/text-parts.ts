import { emptyPart, type BomPart } from './bom-part.ts';

/** The packages of an SPDX 2 document in tag-value form (https://spdx.github.io/spdx-spec/v2.3/). */
export function tagValueParts(text: string): readonly BomPart[] {
  const parts: BomPart[] = [];
  for (const match of text.matchAll(/^(PackageName|PackageVersion|PackageDownloadLocation|PackageHomePage|ExternalRef):[ \t]*([^\n]{0,1500})/gm)) {
    const value = (match[2] ?? '').trimEnd().replace(/^(?:PACKAGE-MANAGER|PACKAGE_MANAGER)\s+purl\s+/, '');
    const at = match.index + match[0].length - (match[2] ?? '').length;
    if (match[1] === 'PackageName') parts.push({ ...emptyPart(), name: { value, at } });
    const part = parts.at(-1);
    if (part === undefined) continue;
    if (match[1] === 'PackageVersion') part.version = value;
    else if (match[1] === 'ExternalRef') part.purls.push({ value, at });
    else if (match[1] !== 'PackageName') part.urls.push({ value, at });
  }
  return parts;
}

/** The components of a CycloneDX BOM in XML. */
export function xmlParts(text: string): readonly BomPart[] {
  const parts: BomPart[] = [];
  const open: BomPart[] = [];
  const plain = text.replace(/<!--[\s\S]*?(?:-->|$)/g, (comment) => comment.replace(/[^\n]/g, ' '));
  for (const match of plain.matchAll(/<(\/?)(component|purl|url|name|group|version)\b([^<>]{0,1000})>([^<]{0,1500})/g)) {
    const [whole, closes, tag, attributes, content] = match;
    if (tag === 'component') {
      if (closes === '/') open.pop();
      else if (attributes?.endsWith('/') !== true) parts.push(opened(open, attributes ?? ''));
    } else if (closes !== '/') put(open.at(-1), tag ?? '', { value: (content ?? '').trim(), at: match.index + whole.length - (content ?? '').length });
  }
  return parts;
}

function opened(open: BomPart[], attributes: string): BomPart {
  const part = { ...emptyPart(), type: /\btype\s*=\s*["']([^"']*)/.exec(attributes)?.[1] ?? null };
  open.push(part);
  return part;
}

function put(part: BomPart | undefined, tag: string, field: { readonly value: string; readonly at: number }): void {
  if (part === undefined) return;
  if (tag === 'purl') part.purls.push(field);
  else if (tag === 'url') part.urls.push(field);
  else if (tag === 'name') part.name ??= field;
  else if (tag === 'group') part.group ??= field.value;
  else part.version ??= field.value;
}
