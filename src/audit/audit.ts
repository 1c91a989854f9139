import { familyOf, licenseOf, type FamilyIndex } from '../lineage/families.ts';
import { relations } from '../model/relation.ts';
import { collectAncestors } from './ancestor-sets.ts';
import { assertApart, type PlaceContext } from './assert-apart.ts';
import { assertAuditable } from './auditable-policy.ts';
import { findComponents, inCircle } from './components.ts';
import { openDatabase, type Database } from './duck-db.ts';
import { at, buildGraph, type Graph } from './graph.ts';
import { groupModels } from './group-models.ts';
import { judgeGroup, type AuditJudge } from './judge-group.ts';
import { createLicenseClasses, type LicenseClasses } from './license-classes.ts';
import { findDepths } from './depths.ts';
import { taskReachOf } from './normalize-group.ts';
import { classifyModels, type ModelColumns } from './model-classes.ts';
import { remarksOf } from './remarks.ts';
import { selectModels, type Selection } from './select-models.ts';
import { stageDump } from './stage-dump.ts';
import { familyMembers, stageEdges, type StagedEdges } from './stage-edges.ts';
import { stepRules, type StepInput } from './step-rules.ts';
import { suspectedModels } from './suspected-models.ts';
import { summarize, type AuditSummary } from './summary.ts';
import { stageTasks } from './tasks.ts';
import { resultsFormat, writeResults } from './write-results.ts';

/** What an audit is asked to do. */
export interface AuditOptions {
  readonly files: readonly string[];
  /** Parquet or NDJSON file for the results; null for none. */
  readonly results: string | null;
  readonly selection: Selection;
  /** For DuckDB, e.g. `1GB`; what does not fit goes to a temporary folder. */
  readonly memoryLimit: string;
  /** Tells a file of the dump from the one for the results. */
  readonly realPath: PlaceContext['realPath'];
  /** Told the milliseconds that each step took. */
  readonly onStep?: (step: string) => void;
}

/** What an audit knows and judges by. */
export interface AuditContext {
  readonly families: FamilyIndex;
  readonly judge: AuditJudge;
}

/**
 * Judges every model of a metadata dump. Descent is followed over the whole dump as one graph, and each distinct set of facts
 * is judged once by the rules of the pipeline. Throws UsageError and DataError for what cannot be read or judged so.
 */
export async function auditDump(options: AuditOptions, context: AuditContext): Promise<AuditSummary> {
  assertAuditable(context.judge.policy);
  if (options.results !== null) resultsFormat(options.results);
  const database = await openDatabase(options);
  try {
    if (options.results !== null) await assertApart(options.results, options.files, { realPath: options.realPath, database });
    return await runAudit(options, context, database);
  } finally {
    database.close();
  }
}

async function runAudit({ files, results, selection, onStep = () => {} }: AuditOptions, { families, judge }: AuditContext, database: Database): Promise<AuditSummary> {
  const rows = await stageDump(files, database);
  onStep('read');
  const edges = await stageEdges(rows.models, families, database);
  onStep('join');
  const size = rows.models + edges.outside.length;
  const graph = buildGraph(size, edges);
  const components = findComponents(graph);
  const circles = edges.relation.includes(relations.indexOf('distilled')) ? inCircle(findComponents(graph, relations.indexOf('distilled'))) : inCircle(components);
  const [statements = []] = await database.texts('SELECT said FROM statement ORDER BY number');
  const licenses = createLicenseClasses(statements.map((said) => said ?? 'null'), judge.catalog);
  const columns = await modelColumns(graph, { models: rows.models, edges, circles, licenses, families, judge, database });
  const classes = classifyModels(graph, columns);
  onStep('graph');
  const ancestors = collectAncestors(graph, components, classes, stepRules({ licenses, columns, catalog: judge.catalog, owners: await ownerColumn(graph, edges, judge, database) }));
  const depths = findDepths(graph, components);
  onStep('propagate');
  const grouped = groupModels(rows.models, { classes, ancestors, licenses: licenses.licenses, ancestorLicense: licenses.ancestorClasses(), taskReach: taskReachOf(judge.policy), ...(await stageTasks(rows.models, database)) });
  const judged = grouped.groups.map((group) => judgeGroup(group, { judge, licenses: licenses.licenses }));
  onStep('judge');
  const selected = await selectModels(selection, { graph, components, models: rows.models, edges, database });
  const found = { selected, groupOf: grouped.groupOf, depths, circles, results: judged };
  if (results !== null) await writeResults(results, found, database);
  onStep('write');
  return summarize(found, { rows, edges, judge, files, selection });
}

interface ColumnContext {
  readonly models: number;
  readonly edges: StagedEdges;
  readonly circles: Uint8Array;
  readonly licenses: LicenseClasses;
  readonly families: FamilyIndex;
  readonly judge: AuditJudge;
  readonly database: Database;
}

async function modelColumns(graph: Graph, { models, edges, circles, licenses, families, judge, database }: ColumnContext): Promise<ModelColumns> {
  const [statement = new Int32Array(models)] = await database.integers('SELECT statement.number::INTEGER FROM model JOIN statement USING (said) ORDER BY model.rowid', models);
  const { size } = graph;
  const license = new Int32Array(size);
  const [statedRoot, status, refused] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  for (let model = 0; model < models; model += 1) license[model] = licenses.classOf(at(statement, model), null);
  const settle = (model: number, id: string, said: number): void => {
    const known = familyOf(families, id);
    license[model] = licenses.classOf(said, known === null ? null : licenseOf(known));
    statedRoot[model] = known?.member?.origin === 'root' ? 1 : 0;
  };
  const members = await familyMembers(families, database);
  for (const [model, id] of members) settle(model, id, at(statement, model));
  for (const [index, { name, status: reached }] of edges.outside.entries()) {
    settle(models + index, name, -1);
    status[models + index] = reached === 'missing' ? 1 : 2;
  }
  for (const model of edges.refused) refused[model] = 1;
  const silentLicense = Uint8Array.from(licenses.licenses, ({ binding, unexplained, ambiguous }) => (binding.length === 0 && ambiguous.length === 0 && unexplained.every((name) => name.trim().toLowerCase() === 'unknown') ? 1 : 0));
  const suspected = await suspectedModels(graph, { models, outside: edges.outside, members, families, database });
  const remarks = await remarksOf(graph, { models, edges, members, families, judge, database });
  return { license, statedRoot, status, refused, suspected, remarks, inCircle: circles, silentLicense };
}

/** Owners that are licensors, numbered from 1; 0 for everybody else. Only they can end a licence by relicensing. */
async function ownerColumn({ size }: Graph, { outside }: StagedEdges, { catalog }: AuditJudge, database: Database): Promise<StepInput['owners']> {
  const owners = [...new Set([...catalog.licenses.values()].flatMap(({ licensorOwners }) => (licensorOwners === 'any' ? [] : licensorOwners)))].sort();
  const numbers = new Map(owners.map((owner, index) => [owner, index + 1]));
  const column = new Int32Array(size);
  await database.run('CREATE TEMP TABLE licensor (owner VARCHAR)');
  await database.fillTexts('licensor', owners.map((owner) => [owner]));
  const [models = [], names = []] = await database.texts(`SELECT model.rowid, owner FROM model JOIN licensor ON split_part(model.id, '/', 1) = owner WHERE contains(model.id, '/')`);
  for (const [index, model] of models.entries()) column[Number(model)] = numbers.get(names[index] ?? '') ?? 0;
  for (const [index, { name }] of outside.entries()) column[size - outside.length + index] = numbers.get(name.split('/', 1).join()) ?? 0;
  return { owners, column };
}
