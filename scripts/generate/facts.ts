import type { FactType } from '../../src/model/fact-type.ts';
import { facts, type FactWords } from '../../src/model/facts.ts';
import type { Generated } from './generated.ts';

/** `docs/facts.md`: the table of all facts that a rule may read. */
export async function generate(): Promise<readonly Generated[]> {
  return [{ path: 'docs/facts.md', content: `${head}\n${groups.map(renderGroup).join('\n')}` }];
}

const head = `<!-- Generated from src/model/facts.ts by \`npm run generate\`. -->
# Facts that a rule may read

A rule names a fact with \`{"var": "<path>"}\`. A fact that is not known is neither true nor false nor any number (see [policies.md](policies.md)).
A list may end in an unknown element: then it may hold more than is known. Inside \`all\`, \`some\`, \`none\`, \`filter\` and \`map\` the fields of the
element are read first, and every fact of this page stays readable.
`;

const groups: readonly { readonly title: string; readonly rows: readonly FactWords[] }[] = [
  { title: 'The organisation (`org.*`, from the profile)', rows: rowsOf('org.') },
  { title: 'The use (`use.*`, from the profile)', rows: rowsOf('use.') },
  { title: 'The model (`model.*`)', rows: rowsOf('model.') },
  { title: 'Its own licence (`license.*`)', rows: rowsOf('license.') },
  { title: 'Licences that bind (`governingLicenses`)', rows: rowsOf('governingLicenses') },
  { title: 'Lineage (`lineage.*`)', rows: rowsOf('lineage.') },
  { title: 'Terms that bind (`terms.*`)', rows: rowsOf('terms.') },
];

function rowsOf(prefix: string): readonly FactWords[] {
  return facts.filter(({ path }) => path.startsWith(prefix));
}

function renderGroup({ title, rows }: (typeof groups)[number]): string {
  const lines = rows.map(({ path, type, description }) => `| \`${path}\` | ${renderType(type)} | ${description.replaceAll('|', '\\|')} |`);
  return `\n## ${title}\n\n| fact | type | what it says |\n|---|---|---|\n${lines.join('\n')}\n`;
}

function renderType(type: FactType): string {
  switch (type.kind) {
    case 'enum': return type.values.map((value) => `\`${value}\``).join(' ');
    case 'list': return type.of.kind === 'object' ? `list of {${Object.entries(type.of.fields).map(([key, field]) => `\`${key}\`: ${renderShort(field)}`).join(', ')}}` : `list of ${renderShort(type.of)}`;
    case 'object': return 'group';
    default: return renderShort(type);
  }
}

function renderShort(type: FactType): string {
  switch (type.kind) {
    case 'enum': return type.values.map((value) => `\`${value}\``).join(' ');
    case 'list': return `list of ${renderShort(type.of)}`;
    case 'string': return 'text';
    case 'object': return `{${Object.keys(type.fields).join(', ')}}`;
    default: return type.kind;
  }
}
