import { isBom, detectBom, type BomNotation } from '../bom/detect-bom.ts';
import { detectCode } from '../code/detect-code.ts';
import { languages } from '../code/language.ts';
import { detectDockerfile } from '../command/detect-dockerfile.ts';
import { detectModelfile } from '../command/detect-modelfile.ts';
import { hubTools } from '../command/programs.ts';
import { detectScript } from '../command/detect-script.ts';
import { detectEntries } from '../config/detect-entries.ts';
import type { Entry, Path } from '../config/entry.ts';
import { flowEntries } from '../config/flow-entries.ts';
import { lineEntries } from '../config/line-entries.ts';
import { tomlEntries } from '../config/toml-entries.ts';
import { yamlEntries } from '../config/yaml-entries.ts';
import { detectNotebook } from '../notebook/detect-notebook.ts';
import { modelKey } from '../reference/model-key.ts';
import { joinFindings, nothing, shiftFindings, type Findings, type Sighting } from '../sighting.ts';
import { configKindsOf, programKinds, pythonKinds, scriptKinds } from './context-of.ts';
import { detectMarkup } from './detect-markup.ts';
import { detectText } from './detect-text.ts';
import { baseName, isCalledBom, syntaxOf, type Syntax } from './file-syntax.ts';

/** A file as it was read. */
export interface SourceFile {
  /** Relative to the folder that is searched. */
  readonly path: string;
  readonly text: string;
}

type Detect = (file: SourceFile) => Findings;

/** How each kind of file is searched. */
const detectors = {
  python: ({ text }) => detectCode(text, languages.python, pythonKinds),
  javascript: code('javascript'),
  cLike: code('cLike'),
  php: code('php'),
  dart: code('dart'),
  script: code('script'),
  julia: code('julia'),
  lua: code('lua'),
  hcl: ({ path, text }) => detectCode(text, languages.hcl, configKindsOf(path, text)),
  bicep: ({ path, text }) => detectCode(text, languages.bicep, configKindsOf(path, text)),
  markup: ({ text }) => detectMarkup(text, programKinds),
  notebook: ({ text }) => detectNotebook(text),
  shell: ({ text }) => detectScript(text, { kinds: scriptKinds }),
  dockerfile: ({ text }) => detectDockerfile(text),
  modelfile: ({ text }) => detectModelfile(text),
  yaml: bomOr('yaml', withFiles(yaml)),
  json: bomOr('json', config((text, path) => flowEntries(text, Math.max(0, text.search(/[[{]/)), { root: rootOf(path) }).entries)),
  toml: config(tomlEntries),
  lines: config(lineEntries),
  requirements: ({ text }) => detectText(text, programKinds, ['purl', 'scheme', 'file']),
  text: bomOr('tagValue', ({ text }) => detectText(text, programKinds, ['purl'])),
  xml: bomOr('xml', ({ text }) => detectText(text, programKinds, ['purl'])),
  unknown: (file) => unknown(file),
} as const satisfies Record<Syntax, Detect>;

/** Finds the models that a file names. Never throws; the work is linear in the length of the text. */
export function detectFile(file: SourceFile, syntax: Syntax): Findings {
  return detectors[syntax](file);
}

function code(language: keyof typeof languages): Detect {
  return ({ text }) => detectCode(text, languages[language], programKinds);
}

/** A file that is a list of models is called so, and says it of its entries. */
function rootOf(path: string): Path | null {
  const name = baseName(path);
  return modelKey(name) === null ? null : { key: name, up: null };
}

function config(entriesOf: (text: string, path: string) => readonly Entry[]): Detect {
  return ({ path, text }) => detectEntries(entriesOf(text, path), { kinds: configKindsOf(path, text), isTool: hubTools.test(text) });
}

/** Files that stand as texts in a YAML file under their names, as in a ConfigMap of Kubernetes. */
function withFiles(detect: Detect): Detect {
  return (file) => {
    const inner = namesFile.test(file.text) ? yamlEntries(file.text).filter(({ path, isBlock }) => isBlock && namesFile.test(`${path?.key}:`)) : [];
    const kinds = configKindsOf(file.path, file.text);
    return joinFindings([detect(file), ...inner.map(({ path, value, at }) => shiftFindings(withKind(detectInner({ path: String(path?.key), text: value }), kinds.key), at))]);
  };
}

/** A file in a file; one more in it is not looked for, as nobody writes it. */
function detectInner(file: SourceFile): Findings {
  const syntax = syntaxOf(file.path) ?? 'unknown';
  return syntax === 'yaml' ? yaml(file) : detectFile(file, syntax);
}

function yaml(file: SourceFile): Findings {
  return config(yamlEntries)(file);
}

/** A key that is the name of a configuration or program with its end. */
const namesFile = /[\w-]\.(?:json|ya?ml|toml|ini|cfg|conf|env|properties|py|sh|js):/;

function withKind({ sightings, remarks }: Findings, kind: Sighting['kind']): Findings {
  return { sightings: sightings.map((sighting) => ({ ...sighting, kind })), remarks };
}

function bomOr(notation: BomNotation, detect: Detect): Detect {
  return (file) => {
    if (isBom(file.text, notation)) return detectBom(file.text, notation);
    const { sightings, remarks } = detect(file);
    return { sightings, remarks: [...remarks, ...bomRemarks(file)] };
  };
}

/** A file that is called a BOM and is none must be seen, as its models would be missed. */
function bomRemarks({ path, text }: SourceFile): Findings['remarks'] {
  const isOne = !isCalledBom(path) || (['json', 'yaml', 'xml', 'tagValue'] as const).some((notation) => isBom(text, notation));
  return isOne ? [] : [{ at: null, reason: 'not-a-bom', detail: 'is called a BOM and is neither CycloneDX nor SPDX' }];
}

/** A file without an end in its name is read when its first line says by what. */
function unknown({ text }: SourceFile): Findings {
  const first = /^#![^\n]{0,200}/.exec(text)?.[0] ?? '';
  if (/\bpython/.test(first)) return detectCode(text, languages.python, pythonKinds);
  if (/\b(?:node|deno|bun)\b/.test(first)) return detectCode(text, languages.javascript, programKinds);
  return /sh\b/.test(first) ? detectScript(text, { kinds: scriptKinds }) : nothing;
}
