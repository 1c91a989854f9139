import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseYaml } from '../../src/util/yaml.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest: { readonly dependencies: Readonly<Record<string, string>>; readonly optionalDependencies: Readonly<Record<string, string>>; readonly scripts: Readonly<Record<string, string>>; readonly license: string } = JSON.parse(read('package.json'));

interface Locked {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
}
const lock: { readonly lockfileVersion: number; readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(read('package-lock.json'));
const shipped = Object.entries(lock.packages).filter(([name, { dev, devOptional }]) => name !== '' && dev !== true && devOptional !== true);

describe('what is installed with modelcheck', () => {
  /** Builds of DuckDB for other platforms are named without a hash, where the machine that wrote the lock could not have them. */
  test('is locked, each package by its hash', () => {
    const elsewhere = /^node_modules\/@duckdb\/node-bindings-/;
    expect(lock.lockfileVersion).toBe(3);
    expect(shipped.length).toBeGreaterThan(30);
    expect(shipped.filter(([, { integrity, link, inBundle }]) => integrity === undefined && link !== true && inBundle !== true).map(([name]) => name).filter((name) => !elsewhere.test(name))).toEqual([]);
  });

  test('runs no script at installation, nor does modelcheck', () => {
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([name]) => name)).toEqual([]);
    expect(Object.keys(manifest.scripts).filter((name) => /install|prepare/.test(name))).toEqual([]);
  });

  test('has licences that the catalog knows, and texts that are what is declared', () => {
    const rows = read('docs/dependencies.md').split('<!-- licences -->')[1] ?? '';
    expect(rows.split('\n').length).toBeGreaterThan(30);
    expect(rows).not.toContain('**unknown**');
    const texts = rows.split('\n').filter((row) => /\| (?:unrecognised|embeds)/.test(row));
    expect(texts).toEqual([]);
  });

  test('has a reason for every direct dependency', () => {
    const reasons = read('docs/dependencies.md');
    const missing = Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter((name) => !reasons.includes(`\`${name}\``));
    expect(missing).toEqual([]);
  });
});

describe('the release workflow', () => {
  const workflow = read('.github/workflows/release.yml');
  const parsed = parseYaml(workflow, 'release.yml');

  test('is valid, asks for OIDC in the one job that publishes, and for nothing else', () => {
    expect(parsed.mistakes).toEqual([]);
    expect(parsed.value).toMatchObject({ permissions: {}, jobs: { publish: { permissions: { contents: 'read', 'id-token': 'write' } } } });
    expect(workflow).toContain('npm publish --provenance');
    expect(workflow).not.toMatch(/secrets\./);
  });

  test('uses actions of GitHub alone, each at a stated version', () => {
    const used = [...workflow.matchAll(/uses: (\S+)/g)].map((match) => match[1] ?? '');
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((name) => !/^actions\/[\w-]+@(?:v\d+(?:\.\d+)*|[0-9a-f]{40})$/.test(name))).toEqual([]);
  });

  test('puts no input into a script', () => {
    const scripts = [...workflow.matchAll(/run: (.+)/g)].map((match) => match[1] ?? '');
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });
});

test('the threat model names every stranger, and a defence that exists', () => {
  const security = read('SECURITY.md');
  for (const stranger of ['model card', 'hub or mirror', 'token', 'cache', 'policy', 'supply chain']) expect(security.toLowerCase()).toContain(stranger);
  const named = [...security.matchAll(/`((?:src|test)\/[\w/.-]+)`/g)].map((match) => match[1] ?? '');
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((file) => !exists(file))).toEqual([]);
});

function exists(file: string): boolean {
  return readdirSync(path.join(root, path.dirname(file))).includes(path.basename(file));
}
