import { Command, Option } from 'commander';
import { auditDump } from '../../audit/audit.ts';
import { renderAuditHtml } from '../../audit/html/render-audit-html.ts';
import { renderSummary } from '../../audit/render-summary.ts';
import type { AuditSummary } from '../../audit/summary.ts';
import { loadKnowledge } from '../../load.ts';
import { defaultPolicy, loadPolicy } from '../../load-policy.ts';
import type { CommandFactory } from '../command-factory.ts';
import { exitCodes } from '../exit-code.ts';
import { readInput } from '../read-input.ts';

/** What is printed. A new form is one line here. */
const forms = {
  text: renderSummary,
  html: renderAuditHtml,
  json: (summary: AuditSummary) => `${JSON.stringify(summary, null, 2)}\n`,
} as const satisfies Record<string, (summary: AuditSummary) => string>;

interface AuditCommandOptions {
  readonly policy: string;
  readonly profile?: string;
  readonly failOn: 'error' | 'warning';
  readonly descendantsOf?: string;
  readonly owner?: string;
  readonly output?: string;
  readonly memoryLimit: string;
  readonly format: keyof typeof forms;
}

const help = `
A dump holds metadata and no prose: where a root comes from is known for the families of models/ alone, so the default policy
leaves most other models undecided; the summary counts those apart. Needs the optional package @duckdb/node-api.
  $ modelcheck audit models.parquet -o verdicts.parquet
  $ modelcheck audit models.parquet --format html > audit.html                  the summary as a page with charts
  $ modelcheck audit models.parquet --descendants-of meta-llama/Llama-3.1-8B    what is touched if that model is banned
`;

/** `modelcheck audit`: every model of a metadata dump, judged on this machine. */
export const auditCommand: CommandFactory = (world, finish) =>
  new Command('audit')
    .description('Judge every model of a metadata dump (Parquet, NDJSON, or a CSV edge list).')
    .argument('<dump...>', 'files of one form')
    .option('--policy <id|file>', 'policy to judge by', defaultPolicy)
    .option('--profile <file>', 'who asks; what is left out is unknown')
    .addOption(new Option('--fail-on <level>', 'lowest level that fails').choices(['error', 'warning']).default('error'))
    .option('--descendants-of <id>', 'report this model and what descends from it only')
    .option('--owner <organisation>', 'report models of this organisation only')
    .option('-o, --output <file>', 'write one row a model to a .parquet or .ndjson file')
    .option('--memory-limit <size>', 'memory for DuckDB; what does not fit goes to disk', '1GB')
    .addOption(new Option('--format <format>', 'form of the summary').choices(Object.keys(forms)).default('text'))
    .addHelpText('after', help)
    .action(async (files: readonly string[], options: AuditCommandOptions) => {
      const { policy } = await loadPolicy(options.policy, world.io);
      const [knowledge, profile] = await Promise.all([loadKnowledge(world.io), options.profile === undefined ? {} : readProfile(options.profile)]);
      const judge = { catalog: knowledge.catalog, policy, profile, failOn: options.failOn, now: world.io.now() };
      const selection = { descendantsOf: options.descendantsOf ?? null, owner: options.owner ?? null };
      const summary = await auditDump({ files, results: options.output ?? null, selection, memoryLimit: options.memoryLimit, realPath: world.io.files.realPath }, { families: knowledge.families, judge });
      world.out(forms[options.format](summary));
      finish(exitCodes[summary.status]);

      async function readProfile(file: string): Promise<Parameters<typeof auditDump>[1]['judge']['profile']> {
        const { parseProfile } = await import('../../policy/parse-profile.ts');
        return parseProfile(await readInput(file, 'profile', world), file);
      }
    });
