/** How a file is read. */
export const syntaxes = [
  'python',
  'javascript',
  'cLike',
  'php',
  'dart',
  'script',
  'julia',
  'lua',
  'hcl',
  'bicep',
  'markup',
  'notebook',
  'shell',
  'dockerfile',
  'modelfile',
  'yaml',
  'json',
  'toml',
  'lines',
  'requirements',
  'text',
  'xml',
  'unknown',
] as const;

/** One of {@link syntaxes}. */
export type Syntax = (typeof syntaxes)[number];

/** Ends of file names by syntax. Documentation (Markdown, reStructuredText and the like) is not read at all. */
const extensions: ReadonlyMap<string, Syntax> = new Map(
  (
    [
      ['python', 'py pyi pyw pyx bzl star'],
      ['javascript', 'js mjs cjs jsx ts mts cts tsx'],
      ['cLike', 'go rs java kt kts scala cs swift c cc cpp cxx h hpp hh m mm cue jsonnet libsonnet proto zig v fs'],
      ['php', 'php'],
      ['dart', 'dart groovy gradle'],
      ['script', 'rb r ex exs pl pm nim cr nix'],
      ['julia', 'jl'],
      ['lua', 'lua hs elm'],
      ['hcl', 'tf tfvars hcl pbtxt textproto'],
      ['bicep', 'bicep bicepparam'],
      ['markup', 'html htm vue svelte astro'],
      ['notebook', 'ipynb'],
      ['shell', 'sh bash zsh ksh fish ps1 psm1 bat cmd mk make just sbatch slurm'],
      ['dockerfile', 'dockerfile containerfile'],
      ['modelfile', 'modelfile'],
      ['yaml', 'yaml yml'],
      ['json', 'json jsonc json5 webmanifest jsonld'],
      ['toml', 'toml'],
      ['lines', 'env ini cfg conf properties service'],
      ['text', 'txt csv tsv spdx'],
      ['xml', 'xml cdx'],
    ] as const
  ).flatMap(([syntax, ends]) => ends.split(' ').map((end): [string, Syntax] => [end, syntax])),
);

/** Names of files that say more than their end; lower case, the first that fits. */
const names: readonly (readonly [RegExp, Syntax])[] = [
  [/^(?:dockerfile|containerfile|earthfile)(?:\..+)?$|\.dockerfile\..+$/, 'dockerfile'],
  [/^modelfile(?:[._-].+)?$/, 'modelfile'],
  [/^(?:gnu)?makefile(?:\..+)?$|^justfile$|^procfile(?:\..+)?$|^\.?(?:bashrc|zshrc|profile|envrc)$/, 'shell'],
  [/^jenkinsfile(?:\..+)?$/, 'dart'],
  [/^(?:build|module|workspace|tiltfile|sconstruct|snakefile)(?:\.bazel)?$/, 'python'],
  [/^(?:vagrantfile|rakefile|gemfile|brewfile|podfile|fastfile)$/, 'script'],
  [/^\.env(?:[._-].+)?$|^env(?:\.(?:example|sample|template|dist|local|dev|prod\w*|test))?$|.\.env(?:\.[\w-]+)?$/, 'lines'],
  [/^(?:requirements|constraints)[\w.-]*\.(?:txt|in)$/, 'requirements'],
  [/^pipfile$/, 'toml'],
];

/** Files that list packages or are made by a tool, in which no model is named for use. Lower case. */
const generated = /^(?:package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|composer\.lock|tsconfig[\w.-]*\.json|tokenizer\.json|vocab\.json|special_tokens_map\.json|license[\w.-]*|licence[\w.-]*|copying[\w.-]*|notice[\w.-]*|changelog[\w.-]*|readme[\w.-]*|contributing[\w.-]*|robots\.txt|.+\.min\.js|.+\.min\.css|.+\.bundle\.js|.+\.js\.map)$/;

/** What modelcheck writes beside the code it searched, such as a BOM with all ancestors: it would be found as use. */
const own = /^modelcheck\.[\w.-]+$/;

/** How a file of this name is read; null when it is none of a kind that names models. */
export function syntaxOf(path: string): Syntax | null {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const known = names.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  if (generated.test(name) || own.test(name)) return null;
  const dot = name.lastIndexOf('.');
  if (dot <= 0) return dot === 0 ? null : 'unknown';
  return extensions.get(name.slice(dot + 1)) ?? null;
}

/** True for a file that is called a BOM: that it is none is to be told. */
export function isCalledBom(path: string): boolean {
  return /(?:^|[/._-])(?:s?bom|cdx|cyclonedx|spdx\d?)(?:[._-][\w.-]*)?\.(?:json|xml|spdx|ya?ml)$/i.test(path);
}

/** The name of a file without its folders and its last end. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}
