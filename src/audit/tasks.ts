import { isMultimodal } from '../policy/facts/modality.ts';
import type { Database } from './duck-db.ts';

/** One task for each answer to "does it work with more than text?": not known, no, yes. */
const tasks = [null, 'text-generation', 'image-text-to-text'] as const;

/** The sort of task of each model, as rules see it. */
export async function stageTasks(models: number, database: Database): Promise<{ readonly taskOf: Int32Array; readonly tasks: readonly (string | null)[] }> {
  const [names = []] = await database.texts('SELECT DISTINCT task FROM model WHERE task IS NOT NULL');
  await database.run('CREATE TEMP TABLE task (task VARCHAR, sort VARCHAR)');
  await database.fillTexts('task', names.map((name) => [name ?? '', String(sortOf(name))]));
  const [taskOf = new Int32Array(models)] = await database.integers('SELECT coalesce(sort::INTEGER, 0) FROM model LEFT JOIN task USING (task) ORDER BY model.rowid', models);
  return { taskOf, tasks };
}

function sortOf(task: string | null): number {
  const answer = isMultimodal({ pipelineTag: task, config: null });
  return answer === null ? 0 : answer ? 2 : 1;
}
