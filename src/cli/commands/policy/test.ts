import { Command } from 'commander';
import { DataError } from '../../../errors.ts';
import { examine } from '../../../examine.ts';
import { judge } from '../../../judge.ts';
import { loadBundledSnapshot, loadKnowledge } from '../../../load.ts';
import { loadPolicy } from '../../../load-policy.ts';
import type { Policy } from '../../../model/policy.ts';
import type { Profile } from '../../../model/profile.ts';
import { runPolicyTests } from '../../../policy/policy-test.ts';
import type { Facts } from '../../../policy/facts/facts.ts';
import { checkPolicyTests, unknownRules, type ParsedPolicyTests } from '../../../policy/testing/parse-policy-tests.ts';
import { renderPolicyTest } from '../../../report/policy/render-policy-test.ts';
import { parseSnapshot } from '../../../source/snapshot/parse-snapshot.ts';
import { createSnapshotSource } from '../../../source/snapshot/snapshot-source.ts';
import { exitCodes } from '../../exit-code.ts';
import { printAs, tableFormats } from '../../output.ts';
import type { CommandFactory } from '../../command-factory.ts';
import { readInput } from '../../read-input.ts';
import type { World } from '../../world.ts';

interface TestOptions {
  readonly snapshot?: string;
  readonly format: string;
}

/** `policy test`: runs the cases of a test file, with coverage and mutation. */
export const policyTestCommand: CommandFactory = (world, finish) =>
  new Command('test')
    .description('Run the cases of a policy test file: expected outcomes, coverage, and rules that decide nothing.')
    .argument('<file>', 'test file')
    .option('--snapshot <file>', 'snapshot for cases that name a model; the bundled one when left out')
    .addOption(tableFormats())
    .action(async (file: string, { snapshot, format }: TestOptions) => {
      const { parsed, policy } = await readTests(file, world);
      const facts = await factsOfCases(parsed.tests.cases, { snapshot, policy, world });
      const report = runPolicyTests(policy, parsed, (model, profile) => facts.get(key(model, profile)) ?? null);
      world.out(printAs(format, report, () => renderPolicyTest(report, world.terminal.columns)));
      finish(report.passed ? exitCodes.pass : exitCodes.violation);
    });

interface ReadTests {
  readonly parsed: ParsedPolicyTests;
  readonly policy: Policy;
}

/** The tests and their policy. Throws DataError with the mistakes of both at once. */
async function readTests(file: string, world: World): Promise<ReadTests> {
  const { value, part, source, mistakes } = checkPolicyTests(await readInput(file, 'policy test file', world), file);
  const named = part?.policy === undefined ? null : await loadPolicy(besides(file, part.policy), world.io).catch(mistakesOf);
  const policy = named !== null && 'policy' in named ? named.policy : null;
  const others = named !== null && 'mistakes' in named ? named.mistakes.map((mistake) => ({ ...mistake, place: mistake.place ?? source.placeOf(['policy']) })) : [];
  const rules = policy !== null && part !== undefined ? unknownRules(policy, part, source) : [];
  if (value === null || policy === null || rules.length > 0) throw new DataError([...mistakes, ...rules, ...others]);
  return { parsed: { tests: value, source }, policy };
}

function mistakesOf(error: unknown): DataError {
  if (error instanceof DataError) return error;
  throw error;
}

/** A policy file is named relative to the test file; ids and packages are taken as they are. */
function besides(file: string, policy: string): string {
  return /^\.{1,2}\//.test(policy) ? `${file.replace(/[^\\/]*$/, '')}${policy}` : policy;
}

interface CaseContext {
  readonly snapshot: string | undefined;
  readonly policy: Policy;
  readonly world: World;
}

/** Facts of the models that cases name, examined before the cases run. */
async function factsOfCases(cases: readonly { readonly model?: string | undefined; readonly profile?: Profile | undefined }[], { snapshot, policy, world }: CaseContext): Promise<ReadonlyMap<string, Facts>> {
  const named = cases.filter(({ model }) => model !== undefined);
  if (named.length === 0) return new Map();
  const recorded = snapshot === undefined ? await loadBundledSnapshot(world.io) : parseSnapshot(await readInput(snapshot, 'snapshot', world), snapshot);
  const knowledge = await loadKnowledge(world.io);
  const source = createSnapshotSource(recorded, snapshot ?? 'the bundled snapshot');
  const entries = await Promise.all(
    named.map(async ({ model = '', profile = {} }): Promise<[string, Facts]> => {
      const examined = await examine({ kind: 'hub', asked: model, id: model, revision: null }, { ...knowledge, source });
      return [key(model, profile), judge(examined, { catalog: knowledge.catalog, policy, profile, waivers: [], failOn: 'error', now: world.io.now() }).facts];
    }),
  );
  return new Map(entries);
}

function key(model: string, profile: Profile): string {
  return JSON.stringify([model, profile]);
}
