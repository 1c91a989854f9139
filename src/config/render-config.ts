/** Files that stand where a configuration is written, and that it names. */
export interface FilesAtHand {
  readonly profile: boolean;
  readonly waivers: boolean;
  readonly lock: boolean;
}

/** Names under which these files are usual. */
export const usualFiles = { profile: 'profile.yaml', waivers: 'modelcheck.waivers.yaml', lock: 'modelcheck.lock' } as const satisfies Record<keyof FilesAtHand, string>;

/**
 * The text of a configuration file for the models that a repository uses: it searches the folder again on every run, so that a new
 * model is never missed, and lists what was found in a comment. Texts are quoted, so that nothing in them is read as YAML.
 */
export function renderConfig(refs: readonly string[], atHand: FilesAtHand): string {
  const found = [...new Set(refs)].sort();
  const models = found.length === 0 ? ['# Found no model; name them here instead:', '# models: [org/name]'] : [`# Found ${found.length} ${found.length === 1 ? 'model' : 'models'}:`, ...found.map((ref) => `#   ${JSON.stringify(ref)}`)];
  const file = (name: keyof FilesAtHand): string => `${atHand[name] ? '' : '# '}${name}: ${usualFiles[name]}`;
  return `${[
    '# What `modelcheck check` does in this repository. Options of the command line win; files are relative to this one.',
    ...models,
    'discover: .',
    '',
    '# Policy to judge by: an id of `modelcheck policy list`, or a file.',
    'policy: commercial-saas',
    '# Who asks: users, revenue, markets, deployment. What is left out is unknown, and rules that need it are undecided.',
    file('profile'),
    '# Accepted findings, written by `modelcheck waive`.',
    file('waivers'),
    '# What was seen and accepted, written by `modelcheck lock`; then a change upstream fails the check.',
    file('lock'),
    '',
    'outputs:',
    '  sarif: modelcheck.sarif',
    '  junit: modelcheck.xml',
  ].join('\n')}\n`;
}
