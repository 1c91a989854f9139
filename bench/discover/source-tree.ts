import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A generated repository on disk. */
export interface SourceTree {
  readonly folder: string;
  /** Bytes of the files that discovery must read. */
  readonly bytes: number;
  readonly files: number;
  /** Lines that name a model. */
  readonly models: number;
}

/** What is generated. */
export interface TreeOptions {
  readonly megabytes: number;
  /** Of 100 files those that load a model. */
  readonly modelPercent: number;
}

const words = 'account address amount balance batch buffer cache client config context cursor customer delta device document element entry event field filter format handler header index invoice item key label layer limit line message method module node number object offset option order owner packet page parser path payload policy price product query queue record region report request result route rule schema score section segment server session signal source state status stream table target task token total type user value vector version view window worker'.split(' ');

const layers = ['api', 'core', 'data', 'jobs', 'models', 'tests', 'tools', 'ui', 'util', 'web', 'worker'];

/** Writes a repository of ordinary code in several languages, with dependencies and binaries that must not be read. The same options give the same bytes. */
export function generateTree({ megabytes, modelPercent }: TreeOptions): SourceTree {
  const folder = mkdtempSync(join(tmpdir(), 'modelcheck-discover-'));
  const random = generator(7);
  let [bytes, files, models] = [0, 0, 0];
  for (; bytes < megabytes * 1e6; files += 1) {
    const kind = kinds[files % kinds.length] ?? kinds[0];
    const names = random() * 100 < modelPercent;
    const text = kind.write(random, names ? `team-${files % 50}/model-${files}b` : null);
    // About eight files a folder, as repositories have.
    write(folder, `${pick(words, random)}/${pick(layers, random)}/${pick(words, random)}_${files}.${kind.extension}`, text);
    bytes += Buffer.byteLength(text);
    models += Number(names);
  }
  for (let index = 0; index < 500; index += 1) write(folder, `node_modules/p${index % 20}/lib/m${index}.js`, kinds[1].write(random, 'never/seen-1b'));
  for (let index = 0; index < 20; index += 1) write(folder, `assets/image${index}.png`, Buffer.alloc(200_000, index));
  return { folder, bytes, files, models };
}

function write(folder: string, path: string, content: string | Buffer): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

type Random = () => number;

/** Numbers in [0, 1) that are the same in every run (mulberry32). */
function generator(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick(list: readonly string[], random: Random): string {
  return list[Math.floor(random() * list.length)] ?? '';
}

interface FileKind {
  readonly extension: string;
  readonly write: (random: Random, model: string | null) => string;
}

const kinds: readonly [FileKind, FileKind, ...FileKind[]] = [
  { extension: 'py', write: (random, model) => body(random, python, model === null ? '' : `\nmodel = AutoModel.from_pretrained("${model}")\n`) },
  { extension: 'ts', write: (random, model) => body(random, typescript, model === null ? '' : `\nexport const pipe = await pipeline('ner', '${model}');\n`) },
  { extension: 'go', write: (random, model) => body(random, go, model === null ? '' : `\nconst modelID = "${model}"\n`) },
  { extension: 'yaml', write: (random, model) => body(random, yaml, model === null ? '' : `\nmodel_id: ${model}\n`) },
  { extension: 'json', write: (random, model) => `{\n${body(random, json, model === null ? '' : `  "model_id": "${model}",\n`)}  "end": 0\n}\n` },
];

/** About eight kilobytes of blocks, with `extra` in the middle. */
function body(random: Random, block: (word: () => string, random: Random) => string, extra: string): string {
  const word = (): string => pick(words, random);
  const parts: string[] = [];
  for (let length = 0; length < 8_000; length += parts.at(-1)?.length ?? 0) parts.push(block(word, random));
  parts.splice(parts.length >> 1, 0, extra);
  return parts.join('');
}

function python(word: () => string, random: Random): string {
  return `def ${word()}_${word()}(${word()}, ${word()}=None):\n    """Return the ${word()} of a ${word()}, see docs/${word()}.md and ${word()}/${word()}."""\n    # ${word()} ${word()} / ${word()}\n    ${word()} = self.${word()}["${word()}"] / ${Math.floor(random() * 1000)}\n    if not ${word()}.startswith("${word()}/"):\n        raise ValueError(f"${word()} {${word()}} is not a ${word()}")\n    return ${word()}(open("data/${word()}.csv"), media="text/plain", ${word()}=${word()})\n\n`;
}

function typescript(word: () => string, random: Random): string {
  return `import { ${word()} } from './${word()}/${word()}';\n// ${word()} and ${word()}\nexport async function ${word()}(${word()}: string, ${word()} = ${Math.floor(random() * 99)}): Promise<${word()}> {\n  const ${word()} = await fetch(\`/api/\${${word()}}/${word()}\`, { headers: { accept: 'application/json' } });\n  return ${word()}.map((${word()}) => ({ ...${word()}, ${word()}: '${word()} ${word()}' }));\n}\n\n`;
}

function go(word: () => string, random: Random): string {
  return `// ${word()} keeps a ${word()}.\nfunc (s *Server) ${word()}(ctx context.Context, ${word()} int) (*${word()}, error) {\n\t${word()}, err := s.${word()}.Get(ctx, "${word()}/${word()}", ${Math.floor(random() * 99)})\n\tif err != nil {\n\t\treturn nil, fmt.Errorf("${word()}: %w", err)\n\t}\n\treturn &${word()}, nil\n}\n\n`;
}

function yaml(word: () => string, random: Random): string {
  return `${word()}_${Math.floor(random() * 1e6)}:\n  ${word()}: ${word()}\n  path: /var/${word()}/${word()}\n  # ${word()} ${word()}\n  ${word()}:\n    - name: ${word()}\n      image: registry.example.com/${word()}/${word()}:1.2\n      ${word()}: "${word()} ${word()}"\n`;
}

function json(word: () => string, random: Random): string {
  return `  "${word()}_${Math.floor(random() * 1e6)}": { "${word()}": "${word()} ${word()}", "path": "src/${word()}/${word()}", "${word()}": [${Math.floor(random() * 100)}, true, null], "type": "text/html" },\n`;
}
