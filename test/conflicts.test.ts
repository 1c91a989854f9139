import { beforeAll, describe, expect, test } from 'vitest';
import { createNodeIo } from '../src/io/node-io.ts';
import { loadPolicy } from '../src/load-policy.ts';
import { loadKnowledge, type Knowledge } from '../src/load.ts';
import type { Policy } from '../src/model/policy.ts';
import { blankRecord, type ReadResult } from '../src/model/record.ts';
import { scan } from '../src/scan.ts';
import { parseCard } from '../src/source/card.ts';
import type { Source } from '../src/source/source.ts';

/** Licence of a card: a value, a list, or `other` with its name after `@`; null for none. */
type Written = string | readonly string[] | null;

/** A model of a chain: its id, its licence, its relation to the next one. */
type Link = readonly [id: string, license: Written, relation?: string | undefined];

/** Licences of a child and of its parent, and the relation between them. */
type Pair = readonly [child: Written, parent: Written, relation?: string];

/** A pair as a case of its own, since a list within a case would be taken for several arguments. */
function named([child, parent, relation]: Pair): { readonly child: Written; readonly parent: Written; readonly relation: string | undefined; readonly name: string } {
  return { child, parent, relation, name: `${JSON.stringify(child)} over ${JSON.stringify(parent)}${relation === undefined ? '' : `, ${relation}`}` };
}

/** Findings that say that licences do not go together. */
const conflicts = ['inherited-restriction-dropped', 'license-conflict', 'license-incompatible', 'teacher-output-ban'];

let knowledge: Knowledge;
let policy: Policy;
beforeAll(async () => {
  const io = createNodeIo();
  [knowledge, { policy }] = await Promise.all([loadKnowledge(io), loadPolicy('commercial-saas', io)]);
});

/** The conflicts that are found of the first model of a chain, in the real catalog. */
async function conflictsOf(models: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const [first = ''] = Object.keys(models);
  const source: Source = {
    id: 'snapshot',
    location: 'a made-up chain',
    readModel: async (ref): Promise<ReadResult> => {
      const id = ref.kind === 'hub' ? ref.id : '';
      const readme = models[id];
      if (readme === undefined) return { kind: 'failure', reason: 'missing', detail: `${id} is not in the chain` };
      return { kind: 'record', record: { ...blankRecord, id, source: { kind: 'hub', location: 'made up', retrievedOn: '2026-11-01' }, revision: 'a'.repeat(40), card: parseCard(readme).card, readme, readmeState: 'read' } };
    },
  };
  const { subjects } = await scan([{ kind: 'hub', asked: first, id: first, revision: null }], { ...knowledge, source, policy, builtInPolicies: [], profile: {}, waivers: [], curations: [], failOn: 'error', now: Date.UTC(2026, 10, 22), toolVersion: '0' });
  return conflicts.filter((code) => subjects[0]?.findings.some(({ ruleId }) => ruleId === code));
}

function cardOf(license: Written, parents: readonly string[], relation: string | undefined): string {
  const named = typeof license === 'string' && license.startsWith('@') ? `license: other\nlicense_name: ${license.slice(1)}\n` : license === null ? '' : `license: ${JSON.stringify(license)}\n`;
  const base = parents.length === 0 ? '' : `base_model: ${JSON.stringify(parents)}\n${relation === undefined ? '' : `base_model_relation: ${relation}\n`}`;
  return `---\n${named}${base}---\n# Model\n${parents.length === 0 ? 'This model was trained from scratch on a corpus of our own.\n' : ''}`;
}

function chain(links: readonly Link[]): Readonly<Record<string, string>> {
  return Object.fromEntries(links.map(([id, license, relation], index) => [id, cardOf(license, links.slice(index + 1, index + 2).map(([parent]) => parent), relation)]));
}

describe('a child that asks for as much as its parent, or more, is clean', () => {
  const pairs: readonly Pair[] = [
    ['llama3.1', 'llama3.1'], ['gemma', 'gemma'], ['llama2', 'llama2', 'adapter'], ['llama4', 'llama4', 'quantized'], ['bigcode-openrail-m', 'bigcode-openrail-m'],
    ['@stabilityai-ai-community', '@stabilityai-ai-community'], ['@flux-1-dev-non-commercial-license', '@flux-1-dev-non-commercial-license', 'adapter'],
    ['apache-2.0', 'mit'], ['mit', 'apache-2.0'], ['mit', 'bsd-3-clause'], ['bsd-3-clause', 'mit'], ['isc', 'bsd-2-clause'], ['unlicense', 'mit'], ['cc0-1.0', 'mit'], ['apache-2.0', 'bsl-1.0'],
    ['apache-2.0', 'cc-by-4.0'], ['mpl-2.0', 'apache-2.0'], ['epl-2.0', 'apache-2.0'], ['mit', '@openmdw-1.0'], ['apache-2.0', 'apache-2.0', 'quantized'],
    ['cc-by-nc-4.0', 'apache-2.0'], ['cc-by-nc-4.0', 'cc-by-4.0'], ['cc-by-sa-4.0', 'cc-by-4.0'], ['cc-by-4.0', 'cc-by-3.0'], ['cc-by-nc-4.0', 'cc-by-nc-2.0'], ['cc-by-nc-nd-4.0', 'cc-by-nc-4.0'],
    ['cc-by-nc-sa-4.0', 'cc-by-nc-4.0'], ['cc-by-nc-sa-4.0', 'cc-by-nc-sa-4.0'],
    ['gpl-3.0', 'apache-2.0'], ['gpl-3.0', 'lgpl-3.0'], ['agpl-3.0', 'gpl-3.0'],
    ['creativeml-openrail-m', 'apache-2.0'], ['llama2', 'mit'], ['@deepseek', 'apache-2.0'], ['@qwen-research', 'apache-2.0'], ['@tongyi-qianwen', 'apache-2.0'], ['@stabilityai-ai-community', 'apache-2.0'],
    [['apache-2.0', 'cc-by-nc-4.0'], 'cc-by-nc-4.0'], ['Apache-2.0 AND CC-BY-NC-4.0', 'cc-by-nc-4.0'], ['Apache License 2.0', 'Apache-2.0'],
  ];
  test.each(pairs.map(named))('$name', async ({ child, parent, relation }) => expect(await conflictsOf(chain([['lab/child', child, relation], ['org/base', parent]]))).toEqual([]));
});

describe('a child that grants what its parent withholds, or drops a duty, is told', () => {
  const pairs: readonly Pair[] = [
    ['mit', 'llama3.1'], ['mit', 'llama3.1', 'quantized'], ['apache-2.0', 'llama2', 'adapter'], ['gemma', 'llama3.1'], ['apache-2.0', 'gemma'],
    ['apache-2.0', 'cc-by-nc-4.0'], ['cc-by-4.0', 'cc-by-nc-4.0'], ['cc-by-4.0', 'cc-by-sa-4.0'], ['cc-by-nc-4.0', 'cc-by-nc-sa-4.0'], ['Apache-2.0 OR MIT', 'cc-by-nc-4.0'], ['mit', 'Apache-2.0 AND CC-BY-NC-4.0'], ['apache-2.0', ['apache-2.0', 'cc-by-nc-4.0']],
    ['apache-2.0', 'gpl-3.0'], ['mit', 'agpl-3.0'], ['lgpl-3.0', 'gpl-3.0'], ['mit', 'mpl-2.0'], ['mit', 'osl-3.0'],
    ['mit', 'creativeml-openrail-m'], ['apache-2.0', 'bigscience-bloom-rail-1.0'], ['apache-2.0', '@deepseek'], ['apache-2.0', '@qwen'], ['mit', '@qwen-research'], ['apache-2.0', '@tongyi-qianwen'], ['mit', '@stabilityai-ai-community'],
    ['apache-2.0', '@flux-1-dev-non-commercial-license', 'adapter'], ['apache-2.0', '@nvidia-open-model-license'], ['apache-2.0', '@health-ai-developer-foundations'], ['mit', '@kimi-k2-modified-mit'],
  ];
  test.each(pairs.map(named))('$name', async ({ child, parent, relation }) => expect(await conflictsOf(chain([['lab/child', child, relation], ['org/base', parent]]))).toEqual(['inherited-restriction-dropped']));

  test.each<readonly [string, string]>([['llama3', 'llama3.1'], ['llama3.1', 'llama3'], ['llama3.2', 'llama3.1'], ['llama3.3', 'llama3.1']])('a label of another edition: %s over %s', async (child, parent) => {
    expect(await conflictsOf(chain([['lab/child', child], ['org/base', parent]]))).not.toEqual([]);
  });
});

describe('longer chains', () => {
  test.each<readonly [string, readonly Link[], readonly string[]]>([
    ['a grandparent that is non-commercial', [['lab/a', 'apache-2.0'], ['o/b', 'apache-2.0'], ['o/c', 'cc-by-nc-4.0']], ['inherited-restriction-dropped']],
    ['the same, said honestly', [['lab/a', 'cc-by-nc-4.0'], ['o/b', 'cc-by-nc-4.0'], ['o/c', 'cc-by-nc-4.0']], []],
    ['an honest parent', [['lab/a', 'mit'], ['o/b', 'llama3.1'], ['o/c', 'llama3.1']], ['inherited-restriction-dropped']],
    ['a parent that drops what the child keeps', [['lab/a', 'llama3.1'], ['o/b', 'mit'], ['o/c', 'llama3.1']], []],
    ['a quantised copy of a fine-tune that drops', [['lab/a', 'apache-2.0', 'quantized'], ['o/b', 'apache-2.0'], ['o/c', 'gemma']], ['inherited-restriction-dropped']],
    ['no licence at all drops nothing', [['lab/a', null], ['o/b', 'llama3.1']], []],
  ])('%s', async (_, links, expected) => expect(await conflictsOf(chain(links))).toEqual(expected));
});

describe('parents of a merge', () => {
  test.each<readonly [string, readonly [string, string], readonly string[]]>([
    ['apache-2.0', ['apache-2.0', 'mit'], []],
    ['apache-2.0', ['apache-2.0', 'cc-by-nc-4.0'], ['inherited-restriction-dropped']],
    ['gpl-3.0', ['gpl-3.0', 'apache-2.0'], []],
    ['gpl-3.0', ['gpl-3.0', 'cc-by-sa-4.0'], []],
    ['cc-by-nc-4.0', ['gpl-3.0', 'cc-by-nc-4.0'], ['inherited-restriction-dropped', 'license-incompatible']],
    ['cc-by-nc-sa-4.0', ['cc-by-sa-4.0', 'cc-by-nc-sa-4.0'], ['license-incompatible']],
    ['cc-by-nc-sa-4.0', ['cc-by-nc-sa-4.0', 'cc-by-nc-4.0'], []],
  ])('%s of %j: %j', async (child, [left, right], expected) => {
    expect(await conflictsOf({ 'lab/merge': cardOf(child, ['o/a', 'o/b'], 'merge'), 'o/a': cardOf(left, [], undefined), 'o/b': cardOf(right, [], undefined) })).toEqual(expected);
  });
});
