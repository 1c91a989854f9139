/** Folders that hold other people's code, build results or a tool's own data, never what a repository itself uses. */
const skipped: ReadonlySet<string> = new Set([
  '.git',
  '.hg',
  '.svn',
  'node_modules',
  'bower_components',
  'jspm_packages',
  'dist',
  'venv',
  '.venv',
  'virtualenv',
  'site-packages',
  '__pycache__',
  '.tox',
  '.nox',
  '.mypy_cache',
  '.pytest_cache',
  '.ruff_cache',
  '.ipynb_checkpoints',
  '.cache',
  '.eggs',
  '.next',
  '.nuxt',
  '.svelte-kit',
  '.yarn',
  '.pnpm-store',
  '.gradle',
  '.terraform',
  '.dart_tool',
  'coverage',
  'htmlcov',
  'wandb',
]);

/** True for a folder that is never searched, whatever `.gitignore` says. */
export function isSkippedFolder(name: string): boolean {
  return skipped.has(name) || name.endsWith('.egg-info');
}
